#include "mapper/cells/condition_question.hpp"
#include "mapper/cells/gap_order.hpp"
#include "mapper/cells/unknown_columns.hpp"
#include "mapper/timeline/contract.hpp"
#include "reports/tables/parts.hpp"
#include "reports/tables/service_list.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

void place_cells(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell) {
    auto const& district = findings.districts[cell.district.value];
    rows.about(cell.district, cell.component);
    rows.cell(district.code.text);
    rows.cell(district.name);
}

/// "○ none found in this catalogue", by the symbol that it has elsewhere.
std::string status_in_words(mapper::Cell const& cell) {
    auto const shown = cell_symbol(cell);
    return fmt::format("{} {}", shown.symbol,
                       cell.heard == mapper::Heard::unanswered ? shown.word
                                                               : mapper::label(cell.status));
}

void component_cells(TableRows& rows, catalogue::Suite const& suite, mapper::Cell const& cell) {
    auto const& component = suite.components[cell.component.value];
    rows.cell(component.code.text);
    tier_cell(rows, suite, component);
    rows.cell(component.label);
    rows.cell(mapper::code(cell.status));
    if (rows.read_by() == ReadBy::people) {
        rows.cell(status_in_words(cell));
    } else {
        rows.cell(mapper::label(cell.status));
    }
}

/// Those of possible services or of near misses.
template <typename Each>
std::vector<mapper::ServiceIndex> services_of(std::vector<Each> const& all) {
    std::vector<mapper::ServiceIndex> services;
    services.reserve(all.size());
    for (auto const& each : all) {
        services.push_back(each.service);
    }
    return services;
}

std::string_view ends_by(mapper::EndsBy by, ReadBy reader) {
    if (reader == ReadBy::programs) {
        return mapper::code(by);
    }
    return by == mapper::EndsBy::end_date ? "its end dates" : "funding, if it is not renewed";
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
    rows.cell(cell.marks.ends_on ? ends_by(cell.marks.ends_by, rows.read_by())
                                 : std::string_view());
    rows.cell(provided ? victim_support_code(cell.marks) : std::string_view());
}

/// What the conditions of a component are called where they are not known.
struct UnknownNames {
    mapper::UnknownColumns columns;
    std::vector<std::string> in_words;
};

UnknownNames unknown_names(catalogue::Component const& component,
                           catalogue::Vocabulary const& words) {
    auto const conditions = mapper::conditions_of(component);
    UnknownNames names{.columns = {conditions, words}, .in_words = {}};
    for (auto const condition : conditions) {
        names.in_words.push_back(mapper::question_in_words(condition, words));
    }
    return names;
}

/// What the evidence says of each component.
std::vector<std::string_view> verdicts_of(catalogue::Suite const& suite,
                                          catalogue::Vocabulary const& words, ReadBy reader) {
    std::vector<std::string_view> verdicts;
    for (auto const& component : suite.components) {
        auto const verdict = mapper::verdict_of(component, words);
        verdicts.push_back(reader == ReadBy::people ? catalogue::label(verdict)
                                                    : catalogue::code(verdict));
    }
    return verdicts;
}

/// Written into `text`, whose room is used again for every row.
void possible_cell(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell,
                   UnknownNames const& names, std::string& text) {
    bool const people = rows.read_by() == ReadBy::people;
    ServiceList list{text, rows.read_by(), cell.possible.size(), "gaps.csv"};
    for (auto const& possible : cell.possible) {
        auto const& service = findings.services[possible.service.value];
        if (!list.add(service)) {
            break;
        }
        std::string_view before = ": not known: ";
        for (std::size_t i = 0; i < names.columns.size(); ++i) {
            if ((possible.unknown.bits >> i & 1U) != 0) {
                text += before;
                text += people ? names.in_words[i] : names.columns.of(i, service.profile);
                before = ", ";
            }
        }
    }
    rows.cell(text);
}

void near_miss_cell(TableRows& rows, mapper::Findings const& findings, mapper::Cell const& cell,
                    std::string& text) {
    ServiceList list{text, rows.read_by(), cell.near_misses.size(), "gaps.csv"};
    for (auto const& near_miss : cell.near_misses) {
        if (!list.add(findings.services[near_miss.service.value])) {
            break;
        }
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
    constexpr std::string_view table = "cells.csv";
    auto const& findings = scope.findings;
    std::vector<std::string> columns{"district", "district_name", "component",    "tier",
                                     "label",    "status",        "status_label", "services",
                                     "possible", "near_misses"};
    for (auto mark : mapper::all_marks) {
        columns.emplace_back(mapper::code(mark));
    }
    columns.insert(columns.end(), {"ends_on", "ends_by", "victim_support", "unanswered", "evidence",
                                   "evidence_by_approach", "annotations", "annual_cost_at_least",
                                   "annual_cost_not_stated"});
    rows.header(suite_header(scope, columns));
    mapper::KnownCosts costs{findings.services, findings.vocabulary};
    for (auto const& suite : scope.suites) {
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary, rows.read_by());
        for (auto const& cell : suite.cells) {
            suite_cell(rows, scope, suite);
            place_cells(rows, findings, cell);
            component_cells(rows, suite.suite, cell);
            services_cell(rows, findings, cell.services, table);
            services_cell(rows, findings, services_of(cell.possible), table);
            services_cell(rows, findings, services_of(cell.near_misses), table);
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
        std::vector<UnknownNames> names;
        for (auto const& component : suite.suite.components) {
            names.push_back(unknown_names(component, findings.vocabulary));
        }
        auto const verdicts = verdicts_of(suite.suite, findings.vocabulary, rows.read_by());
        for (auto const* const open : mapper::open_cells(suite)) {
            auto const& cell = *open;
            suite_cell(rows, scope, suite);
            place_cells(rows, findings, cell);
            rows.number(findings.districts[cell.district.value].population);
            component_cells(rows, suite.suite, cell);
            rows.cell(cell.status == mapper::CellStatus::gap ? "certain" : "possible");
            possible_cell(rows, findings, cell, names[cell.component.value], text);
            near_miss_cell(rows, findings, cell, text);
            rows.cell(cell.heard == mapper::Heard::unanswered ? "yes" : "");
            rows.cell(verdicts[cell.component.value]);
            annotation_cell(rows, findings, suite, cell);
            rows.end_row();
        }
    }
}

} // namespace reports
