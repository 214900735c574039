#include "reports/risk_wording.hpp"
#include "reports/tables_parts.hpp"

namespace reports {

void write_risk_claims_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"risk_level", "service_id", "provider", "programme", "standing", "standing_label",
                 "answered_no", "not_stated", "definitions"},
                sink);
    if (findings.risk) {
        auto const& definitions = findings.risk->definitions;
        for (auto const& claim : findings.risk->claims) {
            auto const& definition = definitions.levels[claim.level];
            auto const& service = findings.services[claim.service.value];
            csv.cell(findings.vocabulary.risk_levels[definition.risk.value].code);
            csv.cell(service.id);
            csv.cell(service.provider);
            csv.cell(service.programme);
            csv.cell(mapper::code(claim.standing()));
            csv.cell(label(claim.standing()));
            csv.cell(criteria_listed(definition, claim.answered_no));
            csv.cell(criteria_listed(definition, claim.not_stated));
            csv.cell(definitions.title);
            csv.end_row();
        }
    }
    csv.finish();
}

void write_risk_cells_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv(suite_header(findings, {"district", "district_name", "component", "tier", "label",
                                        "stated", "defined", "definitions"}),
                sink);
    for (auto const& suite : findings.suites) {
        for (auto const& cell : suite.claim_cells) {
            auto const& district = findings.districts[cell.district.value];
            auto const& component = suite.suite.components[cell.component.value];
            suite_cell(csv, findings, suite);
            csv.cell(district.code.text);
            csv.cell(district.name);
            csv.cell(component.code.text);
            csv.cell(component.tier);
            csv.cell(component.label);
            csv.cell(mapper::code(cell.stated));
            csv.cell(mapper::code(cell.defined));
            csv.cell(findings.risk ? findings.risk->definitions.title : std::string());
            csv.end_row();
        }
    }
    csv.finish();
}

} // namespace reports
