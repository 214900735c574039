#include "reports/returns_report.hpp"

#include "reports/json/json_writer.hpp"
#include "reports/tables/csv_text.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace reports {

namespace {

/// One line of the counts. Only a district has a code.
struct Line {
    std::string code;
    std::string name;
    mapper::ReturnCounts counts;
};

std::vector<Line> lines_of(mapper::ReturnsOverview const& overview,
                           std::span<geodata::District const> districts) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < districts.size(); ++i) {
        lines.push_back({.code = districts[i].code.text,
                         .name = districts[i].name,
                         .counts = overview.by_district[i]});
    }
    lines.push_back({.code = "", .name = "region-wide", .counts = overview.region_wide});
    if (overview.nowhere.asked > 0) {
        lines.push_back({.code = "", .name = "in no district", .counts = overview.nowhere});
    }
    lines.push_back({.code = "", .name = "all services", .counts = overview.total});
    return lines;
}

std::string text_report(mapper::ReturnsOverview const& overview,
                        std::span<geodata::District const> districts, int terminal_columns) {
    auto const columns = prose_columns(terminal_columns);
    if (overview.total.asked == 0) {
        return wrapped("Nobody has been asked yet: 'gapmap questionnaire -w' remembers whom, and "
                       "'gapmap import --source questionnaire' takes back what comes.",
                       columns);
    }
    auto const lines = lines_of(overview, districts);
    int widest = 0;
    for (auto const& line : lines) {
        widest = std::max(widest, display_width(line.name));
    }
    widest = std::min(widest + 2, columns - 36);
    auto text = padded("Services", widest) + "   asked  returned  outstanding\n";
    for (auto const& line : lines) {
        text += padded(line.name, widest) + fmt::format("{:>8}{:>10}{:>13}\n", line.counts.asked,
                                                        line.counts.returned,
                                                        line.counts.outstanding());
    }
    if (!overview.reminders.empty()) {
        text += "\nTo remind\n";
    }
    for (auto const& reminder : overview.reminders) {
        auto const contacts = reminder.contacts.empty()
                                  ? std::string{"no public contact"}
                                  : fmt::format("{}", fmt::join(reminder.contacts, ", "));
        text += wrapped(fmt::format("{} ({}), asked on {}: {}", reminder.provider,
                                    fmt::join(reminder.services, "; "),
                                    base::to_text(reminder.asked_on), contacts),
                        columns, {.first = "  ", .others = "    "});
    }
    if (overview.confidential_outstanding > 0) {
        text +=
            wrapped(fmt::format("Besides, {} outstanding.",
                                count_of(overview.confidential_outstanding,
                                         "confidential service is", "confidential services are")),
                    columns);
    }
    return text;
}

std::string csv_report(mapper::ReturnsOverview const& overview,
                       std::span<geodata::District const> districts) {
    WholeText whole;
    CsvText csv{whole};
    csv.header({"district", "district_name", "asked", "returned", "outstanding"});
    for (auto const& line : lines_of(overview, districts)) {
        csv.cell(line.code);
        csv.cell(line.name);
        csv.number(line.counts.asked);
        csv.number(line.counts.returned);
        csv.number(line.counts.outstanding());
        csv.end_row();
    }
    csv.finish();
    return whole.text;
}

void write_counts(JsonWriter& json, mapper::ReturnCounts const& counts) {
    json.key("asked");
    json.number(counts.asked);
    json.key("returned");
    json.number(counts.returned);
    json.key("outstanding");
    json.number(counts.outstanding());
}

void write_texts(JsonWriter& json, std::vector<std::string> const& texts) {
    json.begin_array();
    for (auto const& text : texts) {
        json.text(text);
    }
    json.end_array();
}

std::string json_report(mapper::ReturnsOverview const& overview,
                        std::span<geodata::District const> districts) {
    WholeText whole;
    JsonWriter json(whole);
    json.begin_object();
    json.line_key("districts");
    json.begin_array();
    for (std::size_t i = 0; i < districts.size(); ++i) {
        json.begin_line_object();
        json.key("district");
        json.text(districts[i].code.text);
        json.key("district_name");
        json.text(districts[i].name);
        write_counts(json, overview.by_district[i]);
        json.end_object();
    }
    json.end_line_array();
    for (auto const& [name, counts] :
         {std::pair{"region_wide", overview.region_wide}, std::pair{"nowhere", overview.nowhere},
          std::pair{"total", overview.total}}) {
        json.line_key(name);
        json.begin_object();
        write_counts(json, counts);
        json.end_object();
    }
    json.line_key("reminders");
    json.begin_array();
    for (auto const& reminder : overview.reminders) {
        json.begin_line_object();
        json.key("provider");
        json.text(reminder.provider);
        json.key("services");
        write_texts(json, reminder.services);
        json.key("asked_on");
        json.text(base::to_text(reminder.asked_on));
        json.key("contacts");
        write_texts(json, reminder.contacts);
        json.end_object();
    }
    json.end_line_array();
    json.line_key("confidential_outstanding");
    json.number(overview.confidential_outstanding);
    json.end_object();
    json.finish();
    return whole.text;
}

} // namespace

std::string_view code(ReturnsFormat format) {
    switch (format) {
    case ReturnsFormat::text:
        return "text";
    case ReturnsFormat::csv:
        return "csv";
    case ReturnsFormat::json:
        break;
    }
    return "json";
}

std::string returns_report(mapper::ReturnsOverview const& overview,
                           std::span<geodata::District const> districts, ReturnsFormat format,
                           int columns) {
    switch (format) {
    case ReturnsFormat::csv:
        return csv_report(overview, districts);
    case ReturnsFormat::json:
        return json_report(overview, districts);
    case ReturnsFormat::text:
        break;
    }
    return text_report(overview, districts, columns);
}

} // namespace reports
