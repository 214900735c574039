#include "reports/tables/tables.hpp"

#include "base/error.hpp"
#include "reports/tables/parts.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace reports {

namespace {

bool has_audit(mapper::Findings const& findings) {
    return findings.audit.has_value();
}

bool has_annotations(mapper::Findings const& findings) {
    return !findings.annotations.empty();
}

bool has_survey(mapper::Findings const& findings) {
    return findings.survey.has_value();
}

bool has_risk(mapper::Findings const& findings) {
    return findings.risk.has_value();
}

constexpr std::array every_table{
    Table{"cells.csv", write_cells_table},
    Table{"gaps.csv", write_gaps_table},
    Table{"duplications.csv", write_duplications_table},
    Table{"joint-commissioning.csv", write_joint_commissioning_table},
    Table{"services.csv", write_services_table},
    Table{"provision.csv", write_provision_table},
    Table{"referrals.csv", write_referrals_table},
    Table{"timeline.csv", write_timeline_table},
    Table{"evidence.csv", write_evidence_table},
    Table{"groups.csv", write_groups_table},
    Table{"out-of-scope.csv", write_out_of_scope_table},
    Table{"contracts.csv", write_contracts_table},
    Table{"standards.csv", write_standards_table, "--standards", has_audit},
    Table{"standards-services.csv", write_service_standards_table, "--standards", has_audit},
    Table{"annotations.csv", write_annotations_table, "--annotations", has_annotations},
    Table{"survey.csv", write_survey_table, "--survey", has_survey},
    Table{"risk-claims.csv", write_risk_claims_table, "--risk-definitions", has_risk},
    Table{"risk-cells.csv", write_risk_cells_table, "--risk-definitions", has_risk}};

std::string_view without_ending(Table const& table) {
    return table.file_name.substr(0, table.file_name.find('.'));
}

} // namespace

std::vector<std::string> suite_header(TableScope const& scope, std::vector<std::string> columns) {
    if (scope.suites.size() > 1) {
        columns.insert(columns.begin(), "suite");
    }
    return columns;
}

void suite_cell(TableRows& rows, TableScope const& scope, mapper::SuiteFindings const& suite) {
    if (scope.suites.size() > 1) {
        rows.cell(suite.suite.code.text);
    }
}

void tier_cell(TableRows& rows, catalogue::Suite const& suite,
               catalogue::Component const& component) {
    if (rows.read_by() == ReadBy::people) {
        rows.cell(tier_label(suite, component));
    } else {
        rows.cell(component.tier);
    }
}

void write_duplications_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header(suite_header(scope, {"kind", "district", "district_name", "intervention",
                                     "intervention_label", "components", "services",
                                     "service_names", "undecided", "reason"}));
    for (auto const& suite : scope.suites) {
        for (auto const& duplication : suite.duplications) {
            suite_cell(rows, scope, suite);
            rows.cell(mapper::code(duplication.kind));
            if (duplication.district) {
                auto const& district = findings.districts[duplication.district->value];
                rows.cell(district.code.text);
                rows.cell(district.name);
            } else {
                rows.cell("");
                rows.cell("region-wide");
            }
            auto const& type = findings.vocabulary.types[duplication.type.value];
            rows.cell(type.code);
            rows.cell(type.label);
            for (auto component : duplication.components) {
                rows.list_item(suite.suite.components[component.value].code.text);
            }
            rows.list_cell();
            for (auto service : duplication.services) {
                rows.list_item(findings.services[service.value].id);
            }
            rows.list_cell();
            for (auto service : duplication.services) {
                rows.list_item(mapper::display_name(findings.services[service.value]));
            }
            rows.list_cell();
            for (auto const& column : duplication.undecided) {
                rows.list_item(column);
            }
            rows.list_cell();
            rows.cell(duplication.reason);
            rows.end_row();
        }
    }
}

void write_joint_commissioning_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header(suite_header(scope, {"component", "tier", "label", "scope", "districts",
                                     "district_names", "population"}));
    for (auto const& suite : scope.suites) {
        for (auto const& joint : suite.joint_commissioning) {
            auto const& component = suite.suite.components[joint.component.value];
            suite_cell(rows, scope, suite);
            rows.cell(component.code.text);
            tier_cell(rows, suite.suite, component);
            rows.cell(component.label);
            rows.cell(mapper::code(joint.scope));
            for (auto district : joint.districts) {
                rows.list_item(findings.districts[district.value].code.text);
            }
            rows.list_cell();
            for (auto district : joint.districts) {
                rows.list_item(findings.districts[district.value].name);
            }
            rows.list_cell();
            rows.number(joint.population);
            rows.end_row();
        }
    }
}

void write_provision_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"district", "district_name", "intervention", "risk_level", "yes", "unknown", "no",
                 "not_stated"});
    auto const& words = findings.vocabulary;
    for (auto const& row : findings.provision) {
        rows.cell(row.district ? findings.districts[row.district->value].code.text : std::string());
        rows.cell(row.district ? findings.districts[row.district->value].name : "region-wide");
        rows.cell(words.types[row.type.value].code);
        rows.cell(words.risk_levels[row.risk.value].code);
        rows.number(row.answers.yes);
        rows.number(row.answers.unknown);
        rows.number(row.answers.no);
        rows.number(row.answers.not_stated);
        rows.end_row();
    }
}

std::vector<Table> tables(mapper::Findings const& findings) {
    std::vector<Table> present;
    std::ranges::copy_if(every_table, std::back_inserter(present), [&](Table const& table) {
        return table.is_there == nullptr || table.is_there(findings);
    });
    return present;
}

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (Table const& table : every_table) {
        names.emplace_back(without_ending(table));
    }
    return names;
}

Table table_called(std::string_view name, mapper::Findings const& findings) {
    auto const* const table = std::ranges::find(every_table, name, without_ending);
    if (table->is_there != nullptr && !table->is_there(findings)) {
        throw base::Error(fmt::format("{}: this run has no such table, as nothing was asked or "
                                      "said that it could hold; see {}.",
                                      name, table->asked_by));
    }
    return *table;
}

} // namespace reports
