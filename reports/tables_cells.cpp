#include "mapper/condition.hpp"
#include "reports/tables_parts.hpp"

#include <fmt/format.h>

#include <span>

namespace reports {

namespace {

std::vector<std::string_view> ids(mapper::Findings const& findings,
                                  std::span<mapper::ServiceIndex const> services) {
    std::vector<std::string_view> found;
    found.reserve(services.size());
    for (auto service : services) {
        found.push_back(findings.services[service.value].id);
    }
    return found;
}

template <typename Listed>
std::vector<std::string_view> ids_of(mapper::Findings const& findings,
                                     std::vector<Listed> const& listed) {
    std::vector<std::string_view> found;
    found.reserve(listed.size());
    for (auto const& one : listed) {
        found.push_back(findings.services[one.service.value].id);
    }
    return found;
}

void place_cells(CsvText& csv, mapper::Findings const& findings, mapper::Cell const& cell) {
    auto const& district = findings.districts[cell.district.value];
    csv.cell(district.code.text);
    csv.cell(district.name);
}

void component_cells(CsvText& csv, catalogue::Component const& component,
                     mapper::CellStatus status) {
    csv.cell(component.code.text);
    csv.cell(component.tier);
    csv.cell(component.label);
    csv.cell(mapper::code(status));
    csv.cell(mapper::label(status));
}

/// Empty for a cell that is not provided, as such a cell carries no marks.
void mark_cells(CsvText& csv, mapper::Cell const& cell) {
    bool const provided = mapper::is_provided(cell.status);
    for (auto mark : mapper::all_marks) {
        if (provided) {
            csv.yes_no(cell.marks.has(mark));
        } else {
            csv.cell("");
        }
    }
    csv.cell(cell.marks.ends_on ? base::to_text(*cell.marks.ends_on) : std::string());
    csv.cell(provided ? catalogue::code(cell.marks.victim_support.value_or(
                            catalogue::VictimSupport::not_stated))
                      : std::string_view());
}

std::string possible_text(mapper::Findings const& findings, mapper::Cell const& cell,
                          std::vector<mapper::Condition> const& conditions) {
    std::string text;
    for (auto const& possible : cell.possible) {
        std::string columns;
        for (auto condition : mapper::members(possible.unknown, conditions)) {
            columns += columns.empty() ? "" : ", ";
            columns += mapper::column_name(condition, findings.vocabulary);
        }
        text += fmt::format("{}{}: not known {}", text.empty() ? "" : "; ",
                            findings.services[possible.service.value].id, columns);
    }
    return text;
}

std::string near_miss_text(mapper::Findings const& findings, mapper::Cell const& cell) {
    std::string text;
    for (auto const& near_miss : cell.near_misses) {
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ",
                            findings.services[near_miss.service.value].id,
                            mapper::near_miss_reason(near_miss.failed, findings.vocabulary));
    }
    return text;
}

} // namespace

std::string cells_table(mapper::Findings const& findings) {
    std::vector<std::string> columns{"district", "district_name", "component",    "tier",
                                     "label",    "status",        "status_label", "services",
                                     "possible", "near_misses"};
    for (auto mark : mapper::all_marks) {
        columns.emplace_back(mapper::code(mark));
    }
    columns.insert(columns.end(), {"ends_on", "victim_support"});
    CsvText csv(suite_header(findings, columns));
    for (auto const& suite : findings.suites) {
        for (auto const& cell : suite.cells) {
            suite_cell(csv, findings, suite);
            place_cells(csv, findings, cell);
            component_cells(csv, suite.suite.components[cell.component.value], cell.status);
            csv.list(ids(findings, cell.services));
            csv.list(ids_of(findings, cell.possible));
            csv.list(ids_of(findings, cell.near_misses));
            mark_cells(csv, cell);
            csv.end_row();
        }
    }
    return csv.take();
}

std::string gaps_table(mapper::Findings const& findings) {
    CsvText csv(suite_header(findings, {"district", "district_name", "population", "component",
                                        "tier", "label", "status", "status_label", "certainty",
                                        "possible", "near_misses"}));
    for (auto const& suite : findings.suites) {
        std::vector<std::vector<mapper::Condition>> conditions;
        for (auto const& component : suite.suite.components) {
            conditions.push_back(mapper::conditions_of(component));
        }
        for (auto const& cell : suite.cells) {
            if (cell.status != mapper::CellStatus::gap &&
                cell.status != mapper::CellStatus::unclear) {
                continue;
            }
            suite_cell(csv, findings, suite);
            place_cells(csv, findings, cell);
            csv.number(findings.districts[cell.district.value].population);
            component_cells(csv, suite.suite.components[cell.component.value], cell.status);
            csv.cell(cell.status == mapper::CellStatus::gap ? "certain" : "possible");
            csv.cell(possible_text(findings, cell, conditions[cell.component.value]));
            csv.cell(near_miss_text(findings, cell));
            csv.end_row();
        }
    }
    return csv.take();
}

} // namespace reports
