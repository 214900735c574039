#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// The text of a CSV file in the making: comma, LF, quotes where needed. What a spreadsheet would
/// take for a formula is written with an apostrophe before it.
class CsvText {
public:
    explicit CsvText(std::vector<std::string> const& header);

    void cell(std::string_view text);
    void number(std::size_t value);
    void number(std::optional<std::int64_t> value); ///< empty where there is none
    void yes_no(bool value);
    /// Several texts in one cell, separated by ";".
    void list(std::vector<std::string_view> const& texts);
    void end_row();

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void separate();

    std::string text_;
    std::string joined_;
    bool row_begun_ = false;
};

} // namespace reports
