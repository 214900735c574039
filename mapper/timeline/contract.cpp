#include "mapper/timeline/contract.hpp"

#include <algorithm>

namespace mapper {

namespace {

catalogue::StatedParticular const* stated_of(Disclosed const& service,
                                             catalogue::Vocabulary const& vocabulary,
                                             std::string_view column) {
    auto const particular = catalogue::find_particular(vocabulary, column);
    return particular ? find(service.profile.particulars, *particular) : nullptr;
}

std::optional<catalogue::AmountRange> number_of(Disclosed const& service,
                                                catalogue::Vocabulary const& vocabulary,
                                                std::string_view column) {
    auto const* const stated = stated_of(service, vocabulary, column);
    return stated == nullptr ? std::nullopt : stated->number;
}

} // namespace

Contract contract_of(Disclosed const& service, catalogue::Vocabulary const& vocabulary) {
    if (is_confidential(service)) {
        return {};
    }
    auto const stated = [&](std::string_view column) {
        auto const* const found = stated_of(service, vocabulary, column);
        return found == nullptr ? catalogue::StatedParticular{} : *found;
    };
    return {.commissioner = stated("commissioner"),
            .funder = stated("funder"),
            .end = service.profile.dates.end,
            .funding_end = service.profile.dates.funding_end,
            .annual_cost = stated("annual_cost"),
            .waiting_weeks = stated("waiting_weeks"),
            .capacity_per_year = stated("capacity_per_year")};
}

KnownCosts::KnownCosts(std::span<Disclosed const> services,
                       catalogue::Vocabulary const& vocabulary) {
    costs_.reserve(services.size());
    std::uint32_t last_record = 0;
    for (auto const& service : services) {
        bool const told = !is_confidential(service);
        costs_.push_back(
            {.record = service.record,
             .told = told,
             .pounds = told ? number_of(service, vocabulary, "annual_cost") : std::nullopt});
        any_ = any_ || costs_.back().pounds.has_value();
        last_record = std::max(last_record, service.record);
    }
    asked_.resize(std::size_t{last_record} + 1);
    stated_.resize(asked_.size());
}

KnownCost KnownCosts::of(std::span<ServiceIndex const> services) {
    KnownCost known;
    ++question_;
    for (auto const service : services) {
        auto const& cost = costs_[service.value];
        if (!cost.told) {
            continue;
        }
        if (asked_[cost.record] != question_) {
            asked_[cost.record] = question_;
            stated_[cost.record] = false;
            ++known.records;
        }
        if (cost.pounds && !stated_[cost.record]) {
            stated_[cost.record] = true;
            known.at_least += cost.pounds->least;
            ++known.stated;
        }
    }
    return known;
}

} // namespace mapper
