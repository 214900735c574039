#include "reports/tables/parts.hpp"
#include "reports/wording/contract_wording.hpp"
#include "reports/wording/page_wording.hpp"

namespace reports {

void write_contracts_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"service_id", "provider", "programme", "where", "commissioner", "funder",
                 "end_date", "funding_end_date", "annual_cost", "waiting_weeks",
                 "capacity_per_year", "referral_routes"});
    for (auto const& service : findings.services) {
        auto const contract = contract_in_words(service, findings.vocabulary);
        if (contract.empty()) {
            continue;
        }
        rows.cell(service.id);
        rows.cell(service.provider);
        rows.cell(service.programme);
        rows.cell(reach_in_words(findings, service));
        for (auto const* text : {&contract.commissioner, &contract.funder, &contract.end,
                                 &contract.funding_end, &contract.annual_cost,
                                 &contract.waiting_weeks, &contract.capacity, &contract.routes}) {
            rows.cell(*text);
        }
        rows.end_row();
    }
}

} // namespace reports
