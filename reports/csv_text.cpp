#include "reports/csv_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace reports {

namespace {

bool starts_formula(char letter) {
    return letter == '=' || letter == '+' || letter == '-' || letter == '@' || letter == '\t' ||
           letter == '\r';
}

bool asks_for_quotes(char letter) {
    return letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
}

} // namespace

CsvText::CsvText(std::vector<std::string> const& header) {
    for (auto const& name : header) {
        cell(name);
    }
    end_row();
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
    bool const guarded = starts_formula(text.front());
    if (std::ranges::none_of(text, asks_for_quotes)) {
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

void CsvText::number(std::size_t value) {
    separate();
    fmt::format_to(std::back_inserter(text_), FMT_STRING("{}"), value);
}

void CsvText::number(std::optional<std::int64_t> value) {
    separate();
    if (value) {
        fmt::format_to(std::back_inserter(text_), FMT_STRING("{}"), *value);
    }
}

void CsvText::yes_no(bool value) {
    cell(value ? "yes" : "no");
}

void CsvText::list(std::vector<std::string_view> const& texts) {
    joined_.clear();
    for (auto text : texts) {
        if (!joined_.empty()) {
            joined_ += ';';
        }
        joined_ += text;
    }
    cell(joined_);
}

void CsvText::end_row() {
    text_ += '\n';
    row_begun_ = false;
}

} // namespace reports
