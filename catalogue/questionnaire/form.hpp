#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The sheets of a questionnaire. The form has a line a question and a column a service, on one
/// sheet or, where a vocabulary's particulars name others, on several of the same columns; the
/// record is hidden and says what was asked, so that an answer is told from what stood there
/// before.
namespace questionnaire {
inline constexpr auto guidance_sheet = "Please read";
inline constexpr auto form_sheet = "Your services";
inline constexpr auto lists_sheet = "lists";
inline constexpr auto record_sheet = "gapmap";
inline constexpr auto mark = "gapmap questionnaire";
inline constexpr auto version = "1";

/// In the record: the mark with the version, the provider, the sheets of the form, and, from this
/// row (from 1), a header of native columns and a row a service.
inline constexpr std::size_t record_sheets_row = 3;
inline constexpr std::size_t record_header_row = 4;
/// In the form: the header row (from 1), and the columns (from 0).
inline constexpr std::size_t form_header_row = 5;
inline constexpr std::size_t name_column = 0;
inline constexpr std::size_t first_service_column = 3;
/// Columns for services that the catalogue does not have.
inline constexpr std::size_t spare_columns = 2;
/// The line that says when a service's column was checked as a whole; no native column.
inline constexpr auto checked_on = "checked_on";
} // namespace questionnaire

/// What goes into the cells of a line. Several choices of a list may be given in one cell.
enum class FormAnswer : std::uint8_t { locked, text, number, date, choice, choices };

/// One question, as a provider reads it.
struct FormLine {
    std::string column; ///< the native column that it answers
    std::string question;
    std::string how;
    FormAnswer answer = FormAnswer::text;
    std::vector<std::string> choices{};
};

struct FormSection {
    std::string title;
    std::vector<FormLine> lines;
    std::string sheet = questionnaire::form_sheet;
};

/// The questions, in the words of a vocabulary.
std::vector<FormSection> form_sections(Vocabulary const& vocabulary);

/// What the first sheet says of a form on so many sheets, a paragraph a text; "# " begins a
/// heading.
std::vector<std::string_view> guidance_lines(std::size_t sheets);

} // namespace catalogue
