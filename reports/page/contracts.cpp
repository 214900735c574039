#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/contract_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_services = 40;

/// The services that fill a component somewhere, each once.
std::vector<std::vector<mapper::ServiceIndex>>
services_by_component(mapper::SuiteFindings const& suite) {
    std::vector<std::vector<mapper::ServiceIndex>> services(suite.suite.components.size());
    for (auto const& cell : suite.cells) {
        auto& list = services[cell.component.value];
        list.insert(list.end(), cell.services.begin(), cell.services.end());
    }
    for (auto& list : services) {
        std::ranges::sort(list);
        auto const repeated = std::ranges::unique(list);
        list.erase(repeated.begin(), repeated.end());
    }
    return services;
}

std::string as_people_read(std::string const& stated) {
    return stated == catalogue::code(catalogue::Answer::unknown) ? "not known" : stated;
}

View service_view(mapper::Findings const& findings, mapper::Disclosed const& service,
                  ContractInWords const& contract) {
    auto const cost = mapper::contract_of(service, findings.vocabulary).annual_cost.number;
    std::vector<std::string> routes;
    for (std::uint32_t i = 0; i < findings.vocabulary.referral_routes.size(); ++i) {
        if (service.profile.referral_routes.contains({i})) {
            routes.push_back(findings.vocabulary.referral_routes[i].label);
        }
    }
    if (service.profile.routes_answer == catalogue::Answer::unknown) {
        routes.emplace_back(routes.empty() ? "not known" : "others not known");
    }
    return {.texts = {{"service", display_name(service)},
                      {"where", reach_in_words(findings, service)},
                      {"commissioner", as_people_read(contract.commissioner)},
                      {"funder", as_people_read(contract.funder)},
                      {"end", contract.end},
                      {"funding_end", contract.funding_end},
                      {"cost", cost ? pounds(*cost) : as_people_read(contract.annual_cost)},
                      {"waiting", as_people_read(contract.waiting_weeks)},
                      {"routes", listed(routes, routes.size())}},
            .lists = {{"has_funder", shown_if(!contract.funder.empty())},
                      {"has_funding_end", shown_if(!contract.funding_end.empty())}}};
}

} // namespace

std::string contracts_section(mapper::Findings const& findings) {
    mapper::KnownCosts costs{findings.services, findings.vocabulary};
    Views components;
    for (auto const& suite : findings.suites) {
        auto const by_component = services_by_component(suite);
        for (std::size_t c = 0; c < by_component.size(); ++c) {
            Views services;
            std::size_t stated = 0;
            for (auto const index : by_component[c]) {
                auto const& service = findings.services[index.value];
                auto const contract = contract_in_words(service, findings.vocabulary);
                if (!contract.empty() && ++stated <= most_services) {
                    services.push_back(service_view(findings, service, contract));
                }
            }
            if (stated == 0) {
                continue;
            }
            auto const cost = cost_in_words(costs.of(by_component[c]));
            auto const more = stated - services.size();
            components.push_back(
                {.texts = {{"label", suite.suite.components[c].label},
                           {"suite",
                            findings.suites.size() > 1 ? suite.suite.title : std::string{}},
                           {"cost", cost},
                           {"stated",
                            fmt::format("{} of {} say something of it", grouped(stated),
                                        count_of(by_component[c].size(), "service", "services"))},
                           {"more", grouped(more)}},
                 .lists = {{"has_cost", shown_if(!cost.empty())},
                           {"services", std::move(services)},
                           {"has_more", shown_if(more > 0)}}});
        }
    }
    if (components.empty()) {
        return {};
    }
    return render(embedded_contracts_mustache(),
                  {.texts = {},
                   .lists = {{"has_confidential", shown_if(findings.summary.confidential > 0)},
                             {"components", std::move(components)}}});
}

} // namespace reports
