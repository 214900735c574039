#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/questionnaire/returned_form.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace catalogue {

/// What one returned questionnaire did to a catalogue.
struct SettledReturn {
    std::string file;
    std::size_t answered = 0;  ///< services about which something was said
    std::size_t untouched = 0; ///< came back as they were sent
    std::size_t changed = 0;   ///< answers taken from the provider
    std::size_t kept = 0;      ///< answers on which desk research stands
    std::size_t unsettled = 0; ///< risk levels that are unknown until somebody settles them
    std::size_t added = 0;     ///< services that the catalogue did not have
};

/// Takes what providers sent back into the catalogue, form after form. A blank erases nothing. What
/// stands in a column as it was asked counts as the provider's answer only where the column has a
/// date of checking. Where the provider and the desk research differ, service_fields() says who
/// knows better; every difference is among the catalogue's problems with both values, as far as the
/// row's visibility lets them be told.
std::vector<SettledReturn> settle_returns(Catalogue& catalogue, std::span<ReturnedForm const> forms,
                                          Vocabulary const& vocabulary);

} // namespace catalogue
