#include "reports/json/answer_sources.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

namespace reports {

namespace {

/// A text that is left out where there is none.
std::string text_in(JsonValue object, std::string_view key) {
    return object.has(key) ? object.at(key).text() : std::string{};
}

std::string value_of(JsonValue service, std::string const& column) {
    if (column == "interventions") {
        auto types = service.at("types").texts();
        if (service.has("types_unknown")) {
            types.emplace_back("unknown");
        }
        return fmt::format("{}", fmt::join(types, ";"));
    }
    if (column == "source_date") {
        return text_in(service, column);
    }
    if (column == "districts") {
        return service.at("declared_districts").text_or_empty();
    }
    return text_in(service.at("answers"), column);
}

std::string basis_of(JsonValue service, std::string const& column) {
    auto basis = service.has("bases") ? text_in(service.at("bases"), column) : std::string{};
    if (basis.empty()) {
        basis = text_in(service, "basis");
    }
    return basis == "not_known" ? std::string{} : basis;
}

/// "W6", "Services!W6", or "D6, F6" of columns that a map joins.
std::string cells_of(std::string const& sheet, std::string const& columns, std::size_t row) {
    std::string cells;
    for (std::size_t start = 0; start < columns.size();) {
        auto const end = std::min(columns.find(';', start), columns.size());
        cells += cells.empty() ? "" : ", ";
        cells += fmt::format("{}{}{}{}", sheet, sheet.empty() ? "" : "!",
                             columns.substr(start, end - start), row);
        start = end + 1;
    }
    return cells;
}

/// Where an answer came from when it did not come with the service's row.
std::optional<AnswerRecord> origin_of(JsonValue service, std::string const& column) {
    std::optional<AnswerRecord> found;
    if (!service.has("origins")) {
        return found;
    }
    service.at("origins").for_each([&](JsonValue origin) {
        if (!origin.at("answer").is(column)) {
            return;
        }
        auto const basis = origin.at("basis").text();
        found = AnswerRecord{.column = column,
                             .value = {},
                             .basis = basis == "not_known" ? std::string{} : basis,
                             .source = origin.at("source").text_or_empty(),
                             .date = origin.at("date").text_or_empty(),
                             .cell = {},
                             .before = origin.at("before").text_or_empty()};
        if (auto const cell = origin.at("cell").text_or_empty(); !cell.empty()) {
            found->cell = base::to_text(base::Where{.file = origin.at("file").text_or_empty(),
                                                    .sheet = origin.at("sheet").text_or_empty(),
                                                    .row = 0,
                                                    .column = {},
                                                    .cell = cell});
        }
    });
    return found;
}

} // namespace

AnswerSources::AnswerSources(JsonValue root) {
    root.at("sheets").for_each([this](JsonValue sheet) {
        sheets_.emplace(std::pair{sheet.at("file").text(), sheet.at("sheet").text_or_empty()},
                        sheet);
    });
}

std::vector<AnswerRecord> AnswerSources::answers(JsonValue service,
                                                 std::vector<std::string> const& columns) const {
    std::vector<AnswerRecord> records;
    if (service.at("visibility").is("confidential")) {
        return records; // what it answers is not told, which is not the same as nothing
    }
    auto const add = [&](std::string const& column) {
        if (std::ranges::find(records, column, &AnswerRecord::column) == records.end()) {
            records.push_back(answer(service, column));
        }
    };
    for (auto const& column : columns) {
        if (column != "start_date") {
            add(column);
            continue;
        }
        for (auto const* date : {"start_date", "end_date", "status"}) {
            if (service.at("answers").has(date)) {
                add(date);
            }
        }
    }
    return records;
}

AnswerRecord AnswerSources::answer(JsonValue service, std::string const& column) const {
    auto value = value_of(service, column);
    if (auto own = origin_of(service, column)) {
        own->value = value.empty() ? "not_stated" : std::move(value);
        return *own;
    }
    if (value.empty()) {
        return {.column = column,
                .value = "not_stated",
                .basis = {},
                .source = {},
                .date = {},
                .cell = cell(service, column),
                .before = {}};
    }
    return {.column = column,
            .value = std::move(value),
            .basis = basis_of(service, column),
            .source = text_in(service, "source"),
            .date = text_in(service, "source_date"),
            .cell = cell(service, column),
            .before = {}};
}

std::string AnswerSources::cell(JsonValue service, std::string const& column) const {
    auto const row = service.at("row").count_or_zero();
    auto const sheet_name = service.at("sheet").text_or_empty();
    auto const sheet = sheets_.find({service.at("file").text_or_empty(), sheet_name});
    if (row == 0 || sheet == sheets_.end()) {
        return {};
    }
    auto const columns = sheet->second.at("columns");
    return columns.has(column) ? cells_of(sheet_name, columns.at(column).at("column").text(), row)
                               : std::string{};
}

} // namespace reports
