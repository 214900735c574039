#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reports {

/// The text of a CSV file in the making: comma, LF, quotes where needed. What a spreadsheet would
/// take for a formula is written with an apostrophe before it.
class CsvText {
public:
    /// `expected_size` is a guess at the whole text's bytes, which saves copying a large one.
    explicit CsvText(std::vector<std::string> const& header, std::size_t expected_size = 0);

    void cell(std::string_view text);
    void number(std::size_t value);
    void number(std::optional<std::int64_t> value); ///< empty where there is none
    void yes_no(bool value);
    /// Several texts in one cell, separated by ";": first each of them, then the cell.
    void list_item(std::string_view text);
    void list_cell();
    void end_row();

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void separate();

    std::string text_;
    std::string list_;
    bool row_begun_ = false;
};

} // namespace reports
