#include "reports/csv_text.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace reports {

namespace {

bool starts_formula(char letter) {
    return letter == '=' || letter == '+' || letter == '-' || letter == '@' || letter == '\t' ||
           letter == '\r';
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

CsvText::CsvText(std::vector<std::string> const& header, TextSink& sink)
    : sink_(sink) {
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

void CsvText::list_item(std::string_view text) {
    if (!list_.empty()) {
        list_ += ';';
    }
    list_ += text;
}

void CsvText::list_cell() {
    cell(list_);
    list_.clear();
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
