#pragma once

#include "catalogue/questionnaire/questionnaire.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace catalogue {

/// Writes one, the same bytes for the same input. It holds all that the catalogue says of the
/// provider's services, hidden ones too: it is for the provider alone. Gives the columns whose text
/// is too long for a cell of a workbook and was left out. Throws base::Error when the file cannot
/// be written.
std::vector<std::string> write_questionnaire(std::filesystem::path const& file,
                                             Questionnaire const& questionnaire,
                                             Catalogue const& catalogue,
                                             Vocabulary const& vocabulary);

} // namespace catalogue
