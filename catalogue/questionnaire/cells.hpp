#pragma once

#include "catalogue/files/sheet_facts.hpp"
#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/formats.hpp"

#include <cstddef>
#include <string>
#include <vector>

struct lxw_worksheet;

namespace catalogue {

/// Writes text, which never becomes a formula, whatever it begins with. Rows and columns are from
/// 0.
void put_text(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string const& text,
              lxw_format* format);

/// The cells of a questionnaire that hold answers: how they are written, and what may be typed into
/// them. Lists to choose from stand on a sheet of their own, each once.
class AnswerCells {
public:
    explicit AnswerCells(QuestionnaireFormats const& formats)
        : m_formats(formats) {}

    void put_lists_on(lxw_worksheet* sheet) { m_lists = sheet; }

    /// A date or a number as such where the line asks for one and the text is one.
    void write(lxw_worksheet* sheet, CellPlace place, FormLine const& line,
               std::string const& text) const;

    /// What may be typed into the cells of a line, from `first` to `last_column`.
    void validate(lxw_worksheet* sheet, CellPlace first, std::size_t last_column,
                  FormLine const& line);

private:
    std::string list_of(std::vector<std::string> const& choices);

    QuestionnaireFormats const& m_formats;
    lxw_worksheet* m_lists = nullptr;
    std::vector<std::vector<std::string>> m_written_lists;
};

} // namespace catalogue
