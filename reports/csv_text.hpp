#pragma once

#include "reports/text_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// Writes a CSV file: comma, LF, quotes where needed. What a spreadsheet would take for a formula
/// is written with an apostrophe before it.
class CsvText {
public:
    /// The sink must outlive it.
    CsvText(std::vector<std::string> const& header, TextSink& sink);

    void cell(std::string_view text);
    void number(std::size_t value);
    void number(std::optional<std::int64_t> value); ///< empty where there is none
    void yes_no(bool value);
    /// Several texts in one cell, separated by ";": first each of them, then the cell.
    void list_item(std::string_view text);
    void list_cell();
    void end_row();

    /// Hands on what is left, which ends the writer's use.
    void finish() { sink_.take(text_); }

private:
    void separate();

    TextSink& sink_;
    std::string text_; ///< not handed on yet
    std::string list_;
    bool row_begun_ = false;
};

} // namespace reports
