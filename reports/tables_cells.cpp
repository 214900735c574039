#include "mapper/condition.hpp"
#include "mapper/contract.hpp"
#include "mapper/gap_order.hpp"
#include "reports/evidence_wording.hpp"
#include "reports/people_wording.hpp"
#include "reports/tables_parts.hpp"
#include "reports/wording.hpp"

namespace reports {

namespace {

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
    csv.cell(provided ? victim_support_code(cell.marks) : std::string_view());
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
void possible_cell(CsvText& csv, mapper::Findings const& findings, mapper::Cell const& cell,
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
    csv.cell(text);
}

void near_miss_cell(CsvText& csv, mapper::Findings const& findings, mapper::Cell const& cell,
                    std::string& text) {
    text.clear();
    for (auto const& near_miss : cell.near_misses) {
        text += text.empty() ? "" : "; ";
        text += findings.services[near_miss.service.value].id;
        text += ": ";
        text += mapper::near_miss_reason(near_miss.failed, findings.vocabulary);
    }
    csv.cell(text);
}

void annotation_cell(CsvText& csv, mapper::Findings const& findings,
                     mapper::SuiteFindings const& suite, mapper::Cell const& cell) {
    csv.cell(
        joined(mapper::annotations_of(findings.annotations, cell.district,
                                      suite.suite.components[cell.component.value].code.text)));
}

/// Empty where no service of the cell says what it costs.
void cost_cells(CsvText& csv, mapper::KnownCost const& cost) {
    if (cost.stated == 0) {
        csv.cell("");
        csv.cell("");
        return;
    }
    csv.number(static_cast<std::size_t>(cost.at_least));
    csv.number(cost.records - cost.stated);
}

} // namespace

void write_cells_table(mapper::Findings const& findings, TextSink& sink) {
    std::vector<std::string> columns{"district", "district_name", "component",    "tier",
                                     "label",    "status",        "status_label", "services",
                                     "possible", "near_misses"};
    for (auto mark : mapper::all_marks) {
        columns.emplace_back(mapper::code(mark));
    }
    columns.insert(columns.end(),
                   {"ends_on", "victim_support", "unanswered", "evidence", "evidence_by_approach",
                    "annotations", "annual_cost_at_least", "annual_cost_not_stated"});
    CsvText csv(suite_header(findings, columns), sink);
    mapper::KnownCosts costs{findings.services, findings.vocabulary};
    for (auto const& suite : findings.suites) {
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary);
        for (auto const& cell : suite.cells) {
            suite_cell(csv, findings, suite);
            place_cells(csv, findings, cell);
            component_cells(csv, suite.suite.components[cell.component.value], cell.status);
            for (auto service : cell.services) {
                csv.list_item(findings.services[service.value].id);
            }
            csv.list_cell();
            for (auto const& possible : cell.possible) {
                csv.list_item(findings.services[possible.service.value].id);
            }
            csv.list_cell();
            for (auto const& near_miss : cell.near_misses) {
                csv.list_item(findings.services[near_miss.service.value].id);
            }
            csv.list_cell();
            mark_cells(csv, cell);
            csv.cell(cell.heard == mapper::Heard::unanswered ? "yes" : "");
            csv.cell(verdicts[cell.component.value]);
            csv.cell(approaches_in_words(findings.vocabulary, cell.approaches));
            annotation_cell(csv, findings, suite, cell);
            cost_cells(csv, costs.any() ? costs.of(cell.services) : mapper::KnownCost{});
            csv.end_row();
        }
    }
    csv.finish();
}

void write_gaps_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv(
        suite_header(findings, {"district", "district_name", "population", "component", "tier",
                                "label", "status", "status_label", "certainty", "possible",
                                "near_misses", "unanswered", "evidence", "annotations"}),
        sink);
    std::string text;
    for (auto const& suite : findings.suites) {
        std::vector<std::vector<std::string>> columns;
        for (auto const& component : suite.suite.components) {
            columns.push_back(condition_columns(component, findings.vocabulary));
        }
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary);
        for (auto const* const open : mapper::open_cells(suite)) {
            auto const& cell = *open;
            suite_cell(csv, findings, suite);
            place_cells(csv, findings, cell);
            csv.number(findings.districts[cell.district.value].population);
            component_cells(csv, suite.suite.components[cell.component.value], cell.status);
            csv.cell(cell.status == mapper::CellStatus::gap ? "certain" : "possible");
            possible_cell(csv, findings, cell, columns[cell.component.value], text);
            near_miss_cell(csv, findings, cell, text);
            csv.cell(cell.heard == mapper::Heard::unanswered ? "yes" : "");
            csv.cell(verdicts[cell.component.value]);
            annotation_cell(csv, findings, suite, cell);
            csv.end_row();
        }
    }
    csv.finish();
}

} // namespace reports
