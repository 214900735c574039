#include "reports/contract_wording.hpp"
#include "reports/page_wording.hpp"
#include "reports/tables_parts.hpp"

namespace reports {

void write_contracts_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"service_id", "provider", "programme", "where", "commissioner", "funder",
                 "end_date", "funding_end_date", "annual_cost", "waiting_weeks",
                 "capacity_per_year", "referral_routes"},
                sink);
    for (auto const& service : findings.services) {
        auto const contract = contract_in_words(service, findings.vocabulary);
        if (contract.empty()) {
            continue;
        }
        csv.cell(service.id);
        csv.cell(service.provider);
        csv.cell(service.programme);
        csv.cell(reach_in_words(findings, service));
        for (auto const* text : {&contract.commissioner, &contract.funder, &contract.end,
                                 &contract.funding_end, &contract.annual_cost,
                                 &contract.waiting_weeks, &contract.capacity, &contract.routes}) {
            csv.cell(*text);
        }
        csv.end_row();
    }
    csv.finish();
}

} // namespace reports
