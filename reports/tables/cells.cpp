#include "mapper/cells/condition.hpp"
#include "mapper/cells/gap_order.hpp"
#include "mapper/timeline/contract.hpp"
#include "reports/tables/parts.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/people_wording.hpp"
#include "reports/wording/wording.hpp"

namespace reports {

namespace {

void place_cells(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell) {
    auto const& district = findings.districts[cell.district.value];
    rows.about(cell.district, cell.component);
    rows.cell(district.code.text);
    rows.cell(district.name);
}

void component_cells(TableRows& rows, catalogue::Component const& component,
                     mapper::CellStatus status) {
    rows.cell(component.code.text);
    rows.cell(component.tier);
    rows.cell(component.label);
    rows.cell(mapper::code(status));
    rows.cell(mapper::label(status));
}

/// Empty for a cell that is not provided, as such a cell carries no marks.
void mark_cells(TableRows& rows, mapper::Cell const& cell) {
    bool const provided = mapper::is_provided(cell.status);
    for (auto mark : mapper::all_marks) {
        if (provided) {
            rows.yes_no(cell.marks.has(mark));
        } else {
            rows.cell("");
        }
    }
    rows.date(cell.marks.ends_on);
    rows.cell(provided ? victim_support_code(cell.marks) : std::string_view());
}

/// The column of each condition that a component asks.
std::vector<std::string> condition_columns(catalogue::Component const& component,
                                           catalogue::Vocabulary const& words) {
    std::vector<std::string> columns;
    for (auto condition : mapper::conditions_of(component)) {
        columns.push_back(mapper::column_name(condition, words));
    }
    return columns;
}

/// What the evidence says of each component.
std::vector<std::string_view> verdicts_of(catalogue::Suite const& suite,
                                          catalogue::Vocabulary const& words) {
    std::vector<std::string_view> verdicts;
    for (auto const& component : suite.components) {
        verdicts.push_back(catalogue::code(mapper::verdict_of(component, words)));
    }
    return verdicts;
}

/// Written into `text`, whose room is used again for every row.
void possible_cell(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell,
                   std::vector<std::string> const& columns, std::string& text) {
    text.clear();
    for (auto const& possible : cell.possible) {
        text += text.empty() ? "" : "; ";
        text += findings.services[possible.service.value].id;
        std::string_view before = ": not known: ";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if ((possible.unknown.bits >> i & 1U) != 0) {
                text += before;
                text += columns[i];
                before = ", ";
            }
        }
    }
    rows.cell(text);
}

void near_miss_cell(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell,
                    std::string& text) {
    text.clear();
    for (auto const& near_miss : cell.near_misses) {
        text += text.empty() ? "" : "; ";
        text += findings.services[near_miss.service.value].id;
        text += ": ";
        text += mapper::near_miss_reason(near_miss.failed, findings.vocabulary);
    }
    rows.cell(text);
}

void annotation_cell(TableRows& rows, mapper::Findings const& findings,
                     mapper::SuiteFindings const& suite, mapper::Cell const& cell) {
    rows.cell(
        joined(mapper::annotations_of(findings.annotations, cell.district,
                                      suite.suite.components[cell.component.value].code.text)));
}

/// Empty where no service of the cell says what it costs.
void cost_cells(TableRows& rows, mapper::KnownCost const& cost) {
    if (cost.stated == 0) {
        rows.cell("");
        rows.cell("");
        return;
    }
    rows.number(static_cast<std::size_t>(cost.at_least));
    rows.number(cost.records - cost.stated);
}

} // namespace

void write_cells_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    std::vector<std::string> columns{"district", "district_name", "component",    "tier",
                                     "label",    "status",        "status_label", "services",
                                     "possible", "near_misses"};
    for (auto mark : mapper::all_marks) {
        columns.emplace_back(mapper::code(mark));
    }
    columns.insert(columns.end(),
                   {"ends_on", "victim_support", "unanswered", "evidence", "evidence_by_approach",
                    "annotations", "annual_cost_at_least", "annual_cost_not_stated"});
    rows.header(suite_header(scope, columns));
    mapper::KnownCosts costs{findings.services, findings.vocabulary};
    for (auto const& suite : scope.suites) {
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary);
        for (auto const& cell : suite.cells) {
            suite_cell(rows, scope, suite);
            place_cells(rows, findings, cell);
            component_cells(rows, suite.suite.components[cell.component.value], cell.status);
            for (auto service : cell.services) {
                rows.list_item(findings.services[service.value].id);
            }
            rows.list_cell();
            for (auto const& possible : cell.possible) {
                rows.list_item(findings.services[possible.service.value].id);
            }
            rows.list_cell();
            for (auto const& near_miss : cell.near_misses) {
                rows.list_item(findings.services[near_miss.service.value].id);
            }
            rows.list_cell();
            mark_cells(rows, cell);
            rows.cell(cell.heard == mapper::Heard::unanswered ? "yes" : "");
            rows.cell(verdicts[cell.component.value]);
            rows.cell(approaches_in_words(findings.vocabulary, cell.approaches));
            annotation_cell(rows, findings, suite, cell);
            cost_cells(rows, costs.any() ? costs.of(cell.services) : mapper::KnownCost{});
            rows.end_row();
        }
    }
}

void write_gaps_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header(suite_header(scope, {"district", "district_name", "population", "component", "tier",
                                     "label", "status", "status_label", "certainty", "possible",
                                     "near_misses", "unanswered", "evidence", "annotations"}));
    std::string text;
    for (auto const& suite : scope.suites) {
        std::vector<std::vector<std::string>> columns;
        for (auto const& component : suite.suite.components) {
            columns.push_back(condition_columns(component, findings.vocabulary));
        }
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary);
        for (auto const* const open : mapper::open_cells(suite)) {
            auto const& cell = *open;
            suite_cell(rows, scope, suite);
            place_cells(rows, findings, cell);
            rows.number(findings.districts[cell.district.value].population);
            component_cells(rows, suite.suite.components[cell.component.value], cell.status);
            rows.cell(cell.status == mapper::CellStatus::gap ? "certain" : "possible");
            possible_cell(rows, findings, cell, columns[cell.component.value], text);
            near_miss_cell(rows, findings, cell, text);
            rows.cell(cell.heard == mapper::Heard::unanswered ? "yes" : "");
            rows.cell(verdicts[cell.component.value]);
            annotation_cell(rows, findings, suite, cell);
            rows.end_row();
        }
    }
}

} // namespace reports
