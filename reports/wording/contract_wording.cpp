#include "reports/wording/contract_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

std::string number(std::optional<double> value) {
    return value ? fmt::format("{}", *value) : std::string{};
}

std::string date(std::optional<base::Date> day) {
    return day ? base::to_text(*day) : std::string{};
}

} // namespace

ContractInWords contract_in_words(mapper::Disclosed const& service,
                                  catalogue::Vocabulary const& vocabulary) {
    auto const contract = mapper::contract_of(service, vocabulary);
    std::string routes;
    for (std::uint32_t i = 0; i < vocabulary.referral_routes.size(); ++i) {
        if (contract.routes.contains({i})) {
            routes += (routes.empty() ? "" : ";") + vocabulary.referral_routes[i].code;
        }
    }
    return {.commissioner = contract.commissioner,
            .funder = contract.funder,
            .end = date(contract.end),
            .funding_end = date(contract.funding_end),
            .annual_cost = number(contract.annual_cost),
            .waiting_weeks = number(contract.waiting_weeks),
            .capacity = number(contract.capacity_per_year),
            .routes = std::move(routes)};
}

std::string pounds(std::uint64_t amount) {
    return "£" + grouped(amount);
}

std::string cost_in_words(mapper::KnownCost const& cost) {
    if (cost.stated == 0) {
        return {};
    }
    auto const amount = pounds(static_cast<std::uint64_t>(cost.at_least));
    auto const silent = cost.records - cost.stated;
    return silent == 0 ? fmt::format("at least {} a year; all {} say", amount, cost.records)
                       : fmt::format("at least {} a year; {} of {} do not say", amount, silent,
                                     cost.records);
}

} // namespace reports
