#include "reports/tables/parts.hpp"
#include "reports/wording/front_door_wording.hpp"

namespace reports {

void write_referrals_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"from", "from_name", "to", "to_name", "link"});
    auto const& graph = findings.front_doors.referrals;
    auto const end_of_link = [&](mapper::ServiceIndex service) {
        rows.cell(findings.services[service.value].id);
        rows.cell(mapper::display_name(findings.services[service.value]));
    };
    for (std::uint32_t from = 0; from < graph.onward.size(); ++from) {
        for (auto const to : graph.onward[from]) {
            end_of_link({from});
            end_of_link(to);
            rows.cell(graph.leads(to, {from}) ? "both ways" : "one way");
            rows.end_row();
        }
    }
    for (auto const& broken : graph.broken) {
        end_of_link(broken.from);
        rows.cell("");
        rows.cell(broken.to);
        rows.cell(mapper::explanation(broken.because));
        rows.end_row();
    }
    auto const without_other_end = [&](mapper::ServiceIndex service, std::string_view link) {
        end_of_link(service);
        rows.cell("");
        rows.cell("");
        rows.cell(link);
        rows.end_row();
    };
    for (std::uint32_t from = 0; from < findings.services.size(); ++from) {
        if (auto const untold = findings.services[from].referrals.untold; untold > 0) {
            without_other_end({from}, untold_in_words(untold));
        }
    }
    for (auto const service : graph.to_themselves) {
        without_other_end(service, "names itself");
    }
    for (auto const service : findings.front_doors.send_nobody_on) {
        without_other_end(service, "sends nobody on");
    }
}

} // namespace reports
