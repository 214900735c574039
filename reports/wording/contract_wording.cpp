#include "reports/wording/contract_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

std::string particular(catalogue::StatedParticular const& stated) {
    if (stated.answer == catalogue::Answer::not_stated) {
        return {};
    }
    auto const text = stated.number ? to_text(*stated.number) : stated.text;
    return text.empty() ? std::string{code(stated.answer)} : text;
}

std::string date(std::optional<base::Date> day) {
    return day ? base::to_text(*day) : std::string{};
}

} // namespace

std::string route_codes(catalogue::Profile const& profile,
                        catalogue::Vocabulary const& vocabulary) {
    std::string codes;
    for (std::uint32_t i = 0; i < vocabulary.referral_routes.size(); ++i) {
        if (profile.referral_routes.contains({i})) {
            codes += (codes.empty() ? "" : ";") + vocabulary.referral_routes[i].code;
        }
    }
    if (profile.routes_answer == catalogue::Answer::unknown) {
        codes += codes.empty() ? "" : ";";
        codes += code(catalogue::Answer::unknown);
    }
    return codes;
}

ContractInWords contract_in_words(mapper::Disclosed const& service,
                                  catalogue::Vocabulary const& vocabulary) {
    auto const contract = mapper::contract_of(service, vocabulary);
    return {.commissioner = particular(contract.commissioner),
            .funder = particular(contract.funder),
            .end = date(contract.end),
            .funding_end = date(contract.funding_end),
            .annual_cost = particular(contract.annual_cost),
            .waiting_weeks = particular(contract.waiting_weeks),
            .capacity = particular(contract.capacity_per_year),
            .routes = mapper::is_confidential(service) ? std::string{}
                                                       : route_codes(service.profile, vocabulary)};
}

std::string pounds(std::uint64_t amount) {
    return "£" + grouped(amount);
}

std::string pounds(catalogue::AmountRange amount) {
    auto const least = pounds(static_cast<std::uint64_t>(amount.least));
    return amount.least == amount.greatest
               ? least
               : fmt::format("{} to {}", least,
                             pounds(static_cast<std::uint64_t>(amount.greatest)));
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
