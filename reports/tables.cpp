#include "reports/tables.hpp"

#include "reports/tables_parts.hpp"

namespace reports {

std::vector<std::string> suite_header(mapper::Findings const& findings,
                                      std::vector<std::string> columns) {
    if (findings.suites.size() > 1) {
        columns.insert(columns.begin(), "suite");
    }
    return columns;
}

void suite_cell(CsvText& csv, mapper::Findings const& findings,
                mapper::SuiteFindings const& suite) {
    if (findings.suites.size() > 1) {
        csv.cell(suite.suite.code.text);
    }
}

void write_duplications_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv(suite_header(findings, {"kind", "district", "district_name", "intervention",
                                        "intervention_label", "components", "services",
                                        "service_names", "reason"}),
                sink);
    for (auto const& suite : findings.suites) {
        for (auto const& duplication : suite.duplications) {
            suite_cell(csv, findings, suite);
            csv.cell(mapper::code(duplication.kind));
            if (duplication.district) {
                auto const& district = findings.districts[duplication.district->value];
                csv.cell(district.code.text);
                csv.cell(district.name);
            } else {
                csv.cell("");
                csv.cell("region-wide");
            }
            auto const& type = findings.vocabulary.types[duplication.type.value];
            csv.cell(type.code);
            csv.cell(type.label);
            for (auto component : duplication.components) {
                csv.list_item(suite.suite.components[component.value].code.text);
            }
            csv.list_cell();
            for (auto service : duplication.services) {
                csv.list_item(findings.services[service.value].id);
            }
            csv.list_cell();
            for (auto service : duplication.services) {
                csv.list_item(mapper::display_name(findings.services[service.value]));
            }
            csv.list_cell();
            csv.cell(duplication.reason);
            csv.end_row();
        }
    }
    csv.finish();
}

void write_joint_commissioning_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv(suite_header(findings, {"component", "tier", "label", "scope", "districts",
                                        "district_names", "population"}),
                sink);
    for (auto const& suite : findings.suites) {
        for (auto const& joint : suite.joint_commissioning) {
            auto const& component = suite.suite.components[joint.component.value];
            suite_cell(csv, findings, suite);
            csv.cell(component.code.text);
            csv.cell(component.tier);
            csv.cell(component.label);
            csv.cell(mapper::code(joint.scope));
            for (auto district : joint.districts) {
                csv.list_item(findings.districts[district.value].code.text);
            }
            csv.list_cell();
            for (auto district : joint.districts) {
                csv.list_item(findings.districts[district.value].name);
            }
            csv.list_cell();
            csv.number(joint.population);
            csv.end_row();
        }
    }
    csv.finish();
}

void write_provision_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"district", "district_name", "intervention", "risk_level", "yes", "unknown", "no",
                 "not_stated"},
                sink);
    auto const& words = findings.vocabulary;
    for (auto const& row : findings.provision) {
        csv.cell(row.district ? findings.districts[row.district->value].code.text : std::string());
        csv.cell(row.district ? findings.districts[row.district->value].name : "region-wide");
        csv.cell(words.types[row.type.value].code);
        csv.cell(words.risk_levels[row.risk.value].code);
        csv.number(row.answers.yes);
        csv.number(row.answers.unknown);
        csv.number(row.answers.no);
        csv.number(row.answers.not_stated);
        csv.end_row();
    }
    csv.finish();
}

std::vector<Table> tables(mapper::Findings const& findings) {
    std::vector<Table> all{Table{"cells.csv", write_cells_table},
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
                           Table{"contracts.csv", write_contracts_table}};
    if (findings.audit) {
        all.push_back({"standards.csv", write_standards_table});
        all.push_back({"standards-services.csv", write_service_standards_table});
    }
    if (!findings.annotations.empty()) {
        all.push_back({"annotations.csv", write_annotations_table});
    }
    if (findings.survey) {
        all.push_back({"survey.csv", write_survey_table});
    }
    if (findings.risk) {
        all.push_back({"risk-claims.csv", write_risk_claims_table});
        all.push_back({"risk-cells.csv", write_risk_cells_table});
    }
    return all;
}

} // namespace reports
