#pragma once

#include "catalogue/helplines/helpline.hpp"
#include "reports/directory/site.hpp"

#include <string>
#include <vector>

namespace reports {

/// What a kind of service is called to somebody who looks for help.
std::string const& known_as(catalogue::InterventionType const& type);

/// Whether a service says that it works with the people of a door.
bool is_for(mapper::Disclosed const& service, catalogue::HelplineFor who);

/// Whether it does not say with whom it works.
bool is_unsaid(mapper::Disclosed const& service);

bool is_in(mapper::Disclosed const& service, geodata::DistrictIndex district);

/// "Leeds and Wakefield", or "All of this area" where it says so.
std::string where_text(mapper::Disclosed const& service, mapper::AnalysisInput const& input);

/// What it is, a sentence a type; nothing where none is stated.
std::vector<std::string> what_lines(mapper::Disclosed const& service,
                                    catalogue::Vocabulary const& vocabulary);

/// Whom it is for, a line each of what it states; what it does not state is not said as no.
std::vector<std::string> whom_lines(mapper::Disclosed const& service,
                                    catalogue::Vocabulary const& vocabulary);

/// "English, Urdu"; empty where none is stated.
std::string languages_text(mapper::Disclosed const& service);

/// What a search finds a service by beside what its item of a list shows: whom it is for, and the
/// names and other names of what it offers.
std::string search_words(mapper::Disclosed const& service, catalogue::Vocabulary const& vocabulary);

/// What to ask a service that has not said whether it meets a need.
std::string ask_whether(DirectoryNeed const& need);

/// Whether people can come by themselves, and who else can send them.
std::vector<std::string> way_lines(mapper::Disclosed const& service,
                                   catalogue::Vocabulary const& vocabulary);

/// "About 12 weeks, as stated on 2 June 2025"; empty where no number is stated.
std::string waiting_text(mapper::Disclosed const& service);

} // namespace reports
