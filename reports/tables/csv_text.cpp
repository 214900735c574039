#include "reports/tables/csv_text.hpp"

#include "reports/tables/hxl_tags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace reports {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// "-", which answers no, and "-5" or "-0.5": a spreadsheet reads them as what they are.
bool is_minus_or_number(std::string_view text) {
    auto const rest = text.substr(1);
    auto const whole = std::min(rest.find('.'), rest.size());
    auto const fraction = rest.substr(whole);
    return rest.empty() ||
           (whole > 0 && std::ranges::all_of(rest.substr(0, whole), is_digit) &&
            fraction.size() != 1 &&
            std::ranges::all_of(fraction.substr(fraction.empty() ? 0 : 1), is_digit));
}

bool would_be_formula(std::string_view text) {
    switch (text.front()) {
    case '=':
    case '+':
    case '@':
    case '\t':
    case '\r':
        return true;
    case '-':
        return !is_minus_or_number(text);
    default:
        return false;
    }
}

/// Whether a byte asks for quotes around its cell, for each byte: every cell of large tables is
/// looked through.
constexpr auto asks_for_quotes = [] {
    std::array<bool, 256> asks{};
    for (char const letter : {',', '"', '\n', '\r'}) {
        asks[static_cast<unsigned char>(letter)] = true;
    }
    return asks;
}();

bool needs_quotes(std::string_view text) {
    bool needed = false;
    for (char const letter : text) {
        needed |= asks_for_quotes[static_cast<unsigned char>(letter)];
    }
    return needed;
}

} // namespace

void CsvText::header(std::vector<std::string> const& columns) {
    for (auto const& name : columns) {
        cell(name);
    }
    end_row();
    if (tags_ == TagRow::hxl) {
        for (auto const& name : columns) {
            cell(hxl_tag(name));
        }
        end_row();
    }
}

void CsvText::separate() {
    if (row_begun_) {
        text_ += ',';
    }
    row_begun_ = true;
}

void CsvText::cell(std::string_view text) {
    separate();
    if (text.empty()) {
        return;
    }
    bool const guarded = would_be_formula(text);
    if (!needs_quotes(text)) {
        text_ += guarded ? "'" : "";
        text_ += text;
        return;
    }
    text_ += guarded ? "\"'" : "\"";
    for (char const letter : text) {
        text_.append(letter == '"' ? 2 : 1, letter);
    }
    text_ += '"';
}

void CsvText::number(std::optional<std::int64_t> value) {
    separate();
    if (value) {
        fmt::format_to(std::back_inserter(text_), FMT_STRING("{}"), *value);
    }
}

void CsvText::date(std::optional<base::Date> const& date) {
    cell(date ? base::to_text(*date) : std::string());
}

void CsvText::end_row() {
    text_ += '\n';
    row_begun_ = false;
    if (text_.size() >= piece_size) {
        sink_.take(text_);
        text_.clear();
    }
}

} // namespace reports
