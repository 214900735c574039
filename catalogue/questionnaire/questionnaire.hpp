#pragma once

#include "catalogue/catalogue.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace catalogue {

/// A provider's questionnaire: a file name, unique in its catalogue, and positions in
/// Catalogue::services. The file of a provider that has confidential services alone is not named
/// after it.
struct Questionnaire {
    std::string file_name;
    ProviderIndex provider;
    std::vector<std::size_t> services;
};

/// More than anybody fills in at a sitting, and far fewer than a sheet has columns.
inline constexpr std::size_t most_services = 100;

/// One a provider, in the order of their names; several for one with more than `most_services`.
std::vector<Questionnaire> questionnaires_of(Catalogue const& catalogue);

} // namespace catalogue
