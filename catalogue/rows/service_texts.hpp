#pragma once

#include "catalogue/catalogue.hpp"

#include <string>
#include <string_view>

namespace catalogue {

/// "yes", "no", "not known", "by design"; empty where nothing is stated.
std::string answer_words(Answer answer);

/// The refers_to column of a service: names joined by "; ", else the answer in words. What names a
/// confidential service of another provider is left out.
std::string referrals_text(Catalogue const& catalogue, Service const& service);

/// The districts column of a service: names joined by "; ", "region-wide" or "national".
std::string districts_text(Catalogue const& catalogue, Service const& service);

/// Gives a service what the districts column of a service of another catalogue says.
void take_districts(Catalogue& to_catalogue, Service& to, Catalogue const& from_catalogue,
                    Service const& from);

/// What a service says in a column that is kept as text; empty where it says nothing.
std::string detail_text(Catalogue const& catalogue, Service const& service,
                        std::string_view column);

void take_detail(Catalogue& to_catalogue, Service& to, std::string const& column, std::string text);

} // namespace catalogue
