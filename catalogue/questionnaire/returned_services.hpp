#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/questionnaire/returned_form.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace catalogue {

/// One service of a returned questionnaire, read as a catalogue's row would be.
struct ReturnedService {
    ReturnedColumn const* column = nullptr;
    FormCells const* asked = nullptr; ///< none for a service that the provider added
    std::optional<std::size_t> known; ///< its position in the catalogue; none when it was added
    /// Its indexes are positions in ReturnedServices::read; its visibility is the one that hides
    /// most of all that the catalogue and the form say.
    Service service;
    std::vector<std::string> unread{}; ///< native columns whose cells are errors
};

struct ReturnedServices {
    Catalogue read;
    std::vector<ReturnedService> services;
    std::vector<base::Problem> problems;
};

/// The cell of a native column in a service's column of a form.
base::Where form_cell(ReturnedForm const& form, ReturnedColumn const& column,
                      std::string_view native);

/// Where to tell of a service of a form: its cell there, or, of a confidential one, its row in the
/// catalogue, because a form is a provider's. Of a confidential one that was added, nowhere.
base::Where returned_place(ReturnedForm const& form, ReturnedService const& returned,
                           Catalogue const& catalogue, std::string_view native);

/// Reads the columns of a form. A column whose service_id
/// was changed or taken out, or is not the catalogue's, is a problem and is not read. The form must
/// outlive the result.
ReturnedServices read_returned(ReturnedForm const& form, Catalogue const& catalogue,
                               Vocabulary const& vocabulary);

} // namespace catalogue
