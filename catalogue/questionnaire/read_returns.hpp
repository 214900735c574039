#pragma once

#include "catalogue/questionnaire/returned_form.hpp"

#include <filesystem>
#include <optional>

namespace catalogue {

/// Reads a file as a questionnaire that came back on a day; none when it is something else. Throws
/// base::Error when it is a workbook that cannot be read, or a questionnaire that lost its form.
std::optional<ReturnedForm> read_returned_form(std::filesystem::path const& file,
                                               base::Date received);

/// Whether a file is one.
bool is_questionnaire(std::filesystem::path const& file);

} // namespace catalogue
