#include "reports/embedded.hpp"
#include "reports/json/json_writer.hpp"
#include "reports/programme/report.hpp"

#include <algorithm>

namespace reports {

namespace {

using catalogue::PartKind;
using catalogue::PlanPart;

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.text_or_null(text);
}

std::string_view code(PartKind kind) {
    switch (kind) {
    case PartKind::programme:
        return "programme";
    case PartKind::session:
        return "session";
    case PartKind::evaluation:
        return "evaluation";
    }
    return "";
}

void write_outline(JsonWriter& json, catalogue::Outline const& outline) {
    json.line_key("outline");
    json.begin_object();
    write_text(json, "code", outline.code);
    write_text(json, "title", outline.title);
    write_text(json, "source", outline.source);
    json.line_key("cautions");
    json.begin_array();
    for (auto const& caution : outline.cautions) {
        json.begin_line_object();
        write_text(json, "text", caution.text);
        write_text(json, "source", caution.source);
        json.end_object();
    }
    json.end_line_array();
    json.line_key("stages");
    json.begin_array();
    for (auto const& stage : outline.stages) {
        json.begin_line_object();
        write_text(json, "code", stage.code);
        write_text(json, "label", stage.label);
        write_text(json, "source", stage.source);
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
}

void write_problems(JsonWriter& json, std::vector<base::Problem> const& problems) {
    json.key("problems");
    json.begin_array();
    for (auto const& problem : problems) {
        json.begin_line_object();
        write_text(json, "severity", base::code(problem.severity));
        write_text(json, "rule", problem.rule);
        json.key("row");
        if (problem.where.row > 0) {
            json.number(problem.where.row);
        } else {
            json.null();
        }
        write_text(json, "column", problem.where.column);
        write_text(json, "message", problem.message);
        write_text(json, "hint", problem.hint);
        json.end_object();
    }
    json.end_array();
}

std::uint64_t count_of(catalogue::Programme const& programme, PartKind kind) {
    return static_cast<std::uint64_t>(std::ranges::count(programme.parts, kind, &PlanPart::kind));
}

void write_programme(JsonWriter& json, catalogue::Programme const& programme) {
    json.begin_line_object();
    write_text(json, "name", programme.name());
    write_text(json, "provider", programme.provider);
    write_text(json, "source", programme.source);
    json.key("made_up");
    json.boolean(programme.made_up == catalogue::MadeUp::yes);
    write_text(json, "file", programme.file);
    json.key("sessions");
    json.number(count_of(programme, PartKind::session));
    json.key("evaluations");
    json.number(count_of(programme, PartKind::evaluation));
    write_problems(json, programme.problems);
    json.end_object();
}

/// Opens an object that the caller closes: which part of the plan is meant.
void begin_part(JsonWriter& json, PlanPart const& part) {
    json.begin_object();
    write_text(json, "part", code(part.kind));
    json.key("number");
    json.number_or_null(part.number);
    write_text(json, "title", part.title);
}

void write_codes(JsonWriter& json, std::string_view key, catalogue::Outline const& outline,
                 std::vector<catalogue::PointIndex> const& points) {
    json.key(key);
    json.begin_array();
    for (auto const point : points) {
        json.text(outline.points[point.value].code);
    }
    json.end_array();
}

void write_coverage(JsonWriter& json, catalogue::Outline const& outline,
                    ComparedProgramme const& compared, std::size_t row) {
    auto const& coverage = compared.coverage[row];
    auto const& parts = compared.programme.parts;
    json.begin_line_object();
    write_text(json, "coverage", mapper::code(coverage.coverage));
    json.key("where");
    json.begin_array();
    for (auto const part : coverage.parts) {
        begin_part(json, parts[part]);
        json.end_object();
    }
    json.end_array();
    json.key("hints");
    json.begin_array();
    for (auto const& hint : coverage.hints) {
        begin_part(json, parts[hint.part]);
        json.key("words");
        json.begin_array();
        for (auto const& word : hint.words) {
            json.text(word);
        }
        json.end_array();
        write_codes(json, "measures", outline, hint.measures);
        json.key("months_not_stated");
        json.boolean(hint.months_not_stated());
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_point(JsonWriter& json, ProgrammeReport const& report, std::size_t row) {
    auto const& first = report.programmes.front().coverage[row];
    auto const& point = report.outline.points[first.point.value];
    json.begin_line_object();
    write_text(json, "kind", catalogue::code(point.kind));
    write_text(json, "stage", point.stage);
    write_text(json, "code", point.code);
    json.key("months");
    json.number_or_null(first.month);
    write_text(json, "label", point.label);
    write_text(json, "source", point.source);
    write_codes(json, "measures", report.outline, point.measures);
    write_text(json, "measures_source", point.measures_source);
    json.key("programmes");
    json.begin_array();
    for (auto const& compared : report.programmes) {
        write_coverage(json, report.outline, compared, row);
    }
    json.end_array();
    json.end_object();
}

} // namespace

void write_programmes_as_json(ProgrammeReport const& report, TextSink& sink) {
    JsonWriter json{sink};
    json.begin_object();
    write_outline(json, report.outline);
    json.line_key("programmes");
    json.begin_array();
    for (auto const& compared : report.programmes) {
        write_programme(json, compared.programme);
    }
    json.end_line_array();
    json.line_key("points");
    json.begin_array();
    for (std::size_t row = 0; row < report.programmes.front().coverage.size(); ++row) {
        write_point(json, report, row);
    }
    json.end_line_array();
    json.end_object();
    json.finish();
}

std::string_view programme_schema() {
    return embedded_programme_schema_json();
}

} // namespace reports
