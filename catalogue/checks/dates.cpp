#include "catalogue/checks/families.hpp"
#include "catalogue/files/spreadsheet_values.hpp"
#include "catalogue/rows/profile_words.hpp"

#include <fmt/format.h>

#include <array>

namespace catalogue {

namespace {

using base::Date;
using base::Severity;
using base::to_text;

constexpr std::array<std::string_view, 4> date_columns{"start_date", "end_date", "funding_end_date",
                                                       "source_date"};
constexpr std::chrono::year earliest{1950};
constexpr std::chrono::year latest{2100};

/// The dates of one row, and a place to say what is wrong with them.
struct DatedRow {
    CheckedSheet const& sheet;
    std::size_t row;
    Problems& problems;

    [[nodiscard]] std::optional<Date> date(std::string_view name) const {
        auto const cell = sheet.cell(row, sheet.column(name));
        auto const date = base::parse_date(cell);
        return date ? date : date_of_serial(cell);
    }
    void say(std::string_view name, Severity severity, std::string_view rule, std::string message,
             std::string hint) const {
        auto const column = sheet.column(name);
        sheet.report(row, problems)
            .cell({.severity = severity,
                   .rule = rule,
                   .column = sheet.written(*column),
                   .value = sheet.cell(row, column),
                   .kind = CellKind::plain,
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .suggestion = ""});
    }
};

void check_source(DatedRow const& row, CheckOptions const& options) {
    auto const source = row.date("source_date");
    if (!source) {
        return;
    }
    if (*source > options.as_of) {
        row.say("source_date", Severity::warning, "future-source",
                fmt::format("lies after {}", to_text(options.as_of)),
                "correct it, or ask about a later day with --as-of");
    } else if (*source < base::plus_months(options.as_of, -options.stale_after_months)) {
        row.say("source_date", Severity::warning, "stale-row",
                fmt::format("is more than {} month{} before {}", options.stale_after_months,
                            options.stale_after_months == 1 ? "" : "s", to_text(options.as_of)),
                "ask the provider whether the row still holds");
    }
}

void check_end(DatedRow const& row, Date as_of) {
    auto const end = row.date("end_date");
    auto const start = row.date("start_date");
    if (!end || !(*end < as_of) || (start && *end < *start)) {
        return;
    }
    auto const status = parse_status(row.sheet.cell(row.row, row.sheet.column("status")));
    if (status == Status::active || status == Status::planned) {
        row.say("end_date", Severity::warning, "status-and-dates",
                fmt::format("is before {}, though the row's status says that the service goes on",
                            to_text(as_of)),
                "correct the one or the other");
    } else {
        row.say("end_date", Severity::information, "has-ended",
                fmt::format("is before {}, so the service fills no cell", to_text(as_of)),
                "leave it so if the service has ended");
    }
}

void check_years(DatedRow const& row) {
    for (auto const name : date_columns) {
        auto const date = row.date(name);
        if (date && (date->year() < earliest || date->year() >= latest)) {
            row.say(name, Severity::warning, "unlikely-year",
                    fmt::format("is not between {} and {}", static_cast<int>(earliest),
                                static_cast<int>(latest)),
                    "correct the year");
        }
    }
}

} // namespace

void check_dates(Sheets sheets, CheckOptions const& options, Problems& problems) {
    for (auto const& sheet : sheets) {
        for (std::size_t at = 0; at < sheet.row_count(); ++at) {
            DatedRow const row{.sheet = sheet, .row = at, .problems = problems};
            check_source(row, options);
            check_end(row, options.as_of);
            check_years(row);
        }
    }
}

} // namespace catalogue
