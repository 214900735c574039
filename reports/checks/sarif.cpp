#include "reports/checks/problem_rules.hpp"
#include "reports/checks/result.hpp"
#include "reports/json/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view level(base::Severity severity) {
    return severity == base::Severity::information ? "note" : base::code(severity);
}

/// A file's name as a URI reference.
std::string uri_of(std::string_view file) {
    std::string uri = file.starts_with('/') ? "file://" : "";
    for (char const c : file) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view{"/-._~"}.find(c) != std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

void write_text_member(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.begin_object();
    json.key("text");
    json.text(text);
    json.end_object();
}

void write_tool(JsonWriter& json, CheckResult const& result) {
    json.line_key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.key("name");
    json.text("gapmap");
    json.key("version");
    json.text(result.version);
    json.key("rules");
    json.begin_array();
    for (auto const& rule : problem_rules()) {
        json.begin_line_object();
        json.key("id");
        json.text(rule.code);
        write_text_member(json, "shortDescription", fmt::format("{}.", rule.meaning));
        write_text_member(json, "help", fmt::format("{}.", rule.way_out));
        json.key("defaultConfiguration");
        json.begin_object();
        json.key("level");
        json.text(level(rule.severity));
        json.end_object();
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
    json.end_object();
}

/// "Services!F14"; the row where no cell is meant.
std::string place_in_workbook(base::Where const& where) {
    return where.cell.empty() ? fmt::format("{}!{}:{}", where.sheet, where.row, where.row)
                              : fmt::format("{}!{}", where.sheet, where.cell);
}

void write_logical_location(JsonWriter& json, std::string_view name) {
    json.key("logicalLocations");
    json.begin_array();
    json.begin_object();
    json.key("fullyQualifiedName");
    json.text(name);
    json.end_object();
    json.end_array();
}

void write_location(JsonWriter& json, base::Where const& where, CheckResult const& result) {
    json.key("locations");
    json.begin_array();
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    json.key("uri");
    json.text(uri_of(where.file));
    json.end_object();
    auto const lines = result.lines.find(where.file);
    bool const has_line =
        lines != result.lines.end() && where.row > 0 && where.row <= lines->second.size();
    if (has_line) {
        json.key("region");
        json.begin_object();
        json.key("startLine");
        json.number(lines->second[where.row - 1]);
        json.end_object();
    }
    json.end_object();
    if (!where.sheet.empty() && where.row > 0) {
        write_logical_location(json, place_in_workbook(where));
    } else if (!has_line && where.row > 0) {
        write_logical_location(json, fmt::format("row {}", where.row));
    }
    json.end_object();
    json.end_array();
}

void write_result(JsonWriter& json, base::Problem const& problem, CheckResult const& result) {
    json.begin_line_object();
    json.key("ruleId");
    json.text(problem.rule);
    auto const rules = problem_rules();
    if (auto const* const rule = find_rule(problem.rule)) {
        json.key("ruleIndex");
        json.number(static_cast<std::uint64_t>(rule - rules.data()));
    }
    json.key("level");
    json.text(level(problem.severity));
    auto said = problem;
    said.where = {};
    auto text = base::to_text(said);
    write_text_member(
        json, "message",
        problem.where.column.empty() ? text : fmt::format("{}: {}", problem.where.column, text));
    if (!problem.where.file.empty()) {
        write_location(json, problem.where, result);
    }
    json.end_object();
}

} // namespace

void write_check_sarif(CheckResult const& result, TextSink& sink) {
    JsonWriter json{sink};
    json.begin_object();
    json.key("$schema");
    json.text(schema);
    json.line_key("version");
    json.text("2.1.0");
    json.line_key("runs");
    json.begin_array();
    json.begin_object();
    write_tool(json, result);
    json.line_key("columnKind");
    json.text("unicodeCodePoints");
    json.line_key("results");
    json.begin_array();
    for (auto const& problem : result.problems) {
        write_result(json, problem, result);
    }
    json.end_line_array();
    json.end_object();
    json.end_array();
    json.end_object();
    json.finish();
}

} // namespace reports
