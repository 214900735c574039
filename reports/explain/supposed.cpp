#include "reports/explain/supposed.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace reports {

namespace {

using catalogue::AmountRange;

std::string record_of(ServiceRecord const& service) {
    return service.same_as.empty() ? service.id : service.same_as;
}

/// What a service adds to what is asked of all together. One that does not say may add anything,
/// and no district can count on what is shared by several.
AmountRange amount_of(ServiceRecord const& service, std::string const& column) {
    auto const amount = stated_amount(service, column);
    if (!amount) {
        return {.least = 0, .greatest = std::numeric_limits<double>::infinity()};
    }
    return {.least = service.shared ? 0 : amount->least, .greatest = amount->greatest};
}

} // namespace

void Supposed::forget(ServiceRecord const& service) {
    auto const is_it = [&](ServiceRecord const& one) { return one.id == service.id; };
    std::erase_if(matching, is_it);
    std::erase_if(possible, is_it);
}

std::optional<AmountRange> stated_amount(ServiceRecord const& service, std::string const& column) {
    auto const stated = std::ranges::find(service.answers, column, &AnswerRecord::column);
    return stated == service.answers.end() ? std::nullopt
                                           : catalogue::parse_amount_range(stated->value);
}

Supposed as_it_is(CellRecord const& cell) {
    Supposed supposed{.matching = cell.services, .possible = {}};
    for (auto const& possible : cell.possible) {
        supposed.possible.push_back(possible.service);
    }
    return supposed;
}

mapper::CellStatus status_of(Supposed const& supposed, CellRecord const& cell) {
    using mapper::CellStatus;
    auto const& together = cell.component.together;
    std::set<std::string> records;
    AmountRange amount;
    for (auto const& service : supposed.matching) {
        if (records.insert(record_of(service)).second) {
            auto const of_service = amount_of(service, together.column);
            amount.least += of_service.least;
            amount.greatest += of_service.greatest;
        }
    }
    auto const minimum = std::max<std::size_t>(cell.component.minimum, 1);
    if (records.size() >= minimum && amount.least >= together.at_least) {
        bool const regional =
            std::ranges::all_of(supposed.matching, [](auto const& one) { return one.regional; });
        return regional ? CellStatus::met_regionally : CellStatus::met;
    }
    for (auto const& service : supposed.possible) {
        if (records.insert(record_of(service)).second) {
            amount.greatest += amount_of(service, together.column).greatest;
        }
    }
    bool const may_be = records.size() >= minimum && amount.greatest >= together.at_least;
    return may_be || cell.district_unanswered ? CellStatus::unclear : CellStatus::gap;
}

} // namespace reports
