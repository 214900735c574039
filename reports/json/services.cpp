#include "reports/json/answers.hpp"
#include "reports/json/parts.hpp"

#include <cmath>
#include <unordered_map>
#include <vector>

namespace reports {

namespace {

void write_row(JsonWriter& json, std::size_t row) {
    json.key("row");
    if (row == 0) {
        json.null();
    } else {
        json.number(row);
    }
}

/// The position of the first service of each service's record.
std::vector<std::uint32_t> first_of_records(std::vector<mapper::Disclosed> const& services) {
    std::unordered_map<std::uint32_t, std::uint32_t> by_record;
    by_record.reserve(services.size());
    std::vector<std::uint32_t> firsts;
    firsts.reserve(services.size());
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        firsts.push_back(by_record.try_emplace(services[i].record, i).first->second);
    }
    return firsts;
}

void write_service(JsonWriter& json, mapper::Findings const& findings, std::uint32_t index,
                   std::uint32_t first, std::vector<std::string> const& questions) {
    auto const& service = findings.services[index];
    json.begin_line_object();
    json.key("id");
    json.text(service.id);
    json.key("provider");
    json.text_or_null(service.provider);
    json.key("programme");
    json.text_or_null(service.programme);
    json.key("file");
    json.text_or_null(service.source.file);
    json.key("sheet");
    json.text_or_null(service.source.sheet);
    write_row(json, service.source.row);
    json.key("visibility");
    json.text(catalogue::code(service.visibility));
    json.key("reach");
    json.text(mapper::code(service.area.reach));
    json.key("area_basis");
    json.text_or_null(is_confidential(service) ? "" : mapper::code(service.area.basis));
    json.key("districts");
    write_district_codes(json, findings, service.area.districts);
    json.key("declared_districts");
    json.text_or_null(service.area.declared_districts);
    if (first != index) {
        json.key("same_as");
        json.text(findings.services[first].id);
    }
    json.key("types");
    write_type_codes(json, findings.vocabulary, service.profile.types);
    if (service.profile.types_answer == catalogue::Answer::unknown) {
        json.key("types_unknown");
        json.boolean(true);
    }
    write_answers(json, service, findings.vocabulary, questions);
    json.end_object();
}

} // namespace

void write_ids(JsonWriter& json, mapper::Findings const& findings,
               std::span<mapper::ServiceIndex const> services) {
    json.begin_array();
    for (auto service : services) {
        json.text(findings.services[service.value].id);
    }
    json.end_array();
}

void write_district_codes(JsonWriter& json, mapper::Findings const& findings,
                          std::span<geodata::DistrictIndex const> districts) {
    json.begin_array();
    for (auto const district : districts) {
        json.text(findings.districts[district.value].code.text);
    }
    json.end_array();
}

void write_type_codes(JsonWriter& json, catalogue::Vocabulary const& words,
                      std::span<catalogue::TypeIndex const> types) {
    json.begin_array();
    for (auto const type : types) {
        json.text(words.types[type.value].code);
    }
    json.end_array();
}

void write_services(JsonWriter& json, mapper::Findings const& findings) {
    auto const questions = question_columns(findings.vocabulary);
    json.line_key("services");
    json.begin_array();
    auto const firsts = first_of_records(findings.services);
    for (std::uint32_t i = 0; i < findings.services.size(); ++i) {
        write_service(json, findings, i, firsts[i], questions);
    }
    json.end_line_array();
}

void write_unlocated(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("unlocated");
    json.begin_array();
    for (auto const& service : findings.services) {
        if (service.area.reach == mapper::Reach::nowhere) {
            json.begin_line_object();
            json.key("service");
            json.text(service.id);
            json.key("reason");
            json.text(service.area.nowhere_because);
            json.end_object();
        }
    }
    json.end_line_array();
}

void write_untyped(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("untyped");
    json.begin_array();
    for (auto const& service : findings.services) {
        if (!is_typed(service)) {
            json.text(service.id);
        }
    }
    json.end_array();
}

void write_neighbours(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("neighbours");
    json.begin_array();
    for (auto const& pair : findings.neighbours) {
        json.begin_line_object();
        json.key("a");
        json.text(findings.districts[pair.first.value].code.text);
        json.key("b");
        json.text(findings.districts[pair.second.value].code.text);
        json.key("border_m");
        json.number(static_cast<std::uint64_t>(std::llround(pair.border_m)));
        json.end_object();
    }
    json.end_line_array();
}

void write_problems(JsonWriter& json, std::vector<base::Problem> const& problems) {
    json.line_key("problems");
    json.begin_array();
    for (auto const& problem : problems) {
        json.begin_line_object();
        json.key("severity");
        json.text(base::code(problem.severity));
        json.key("rule");
        json.text(problem.rule);
        json.key("file");
        json.text_or_null(problem.where.file);
        json.key("sheet");
        json.text_or_null(problem.where.sheet);
        write_row(json, problem.where.row);
        json.key("column");
        json.text_or_null(problem.where.column);
        json.key("cell");
        json.text_or_null(problem.where.cell);
        json.key("message");
        json.text(problem.message);
        json.key("hint");
        json.text_or_null(problem.hint);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace reports
