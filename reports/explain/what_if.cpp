#include "reports/explain/what_if.hpp"

#include "mapper/cells/cell.hpp"
#include "mapper/policy.hpp"
#include "reports/explain/lines.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace reports {

namespace {

bool is_told(ServiceRecord const& service) {
    return service.row != 0;
}

std::string record_of(ServiceRecord const& service) {
    return service.same_as.empty() ? service.id : service.same_as;
}

/// The services that fill a cell and those that may, as they would be.
struct Supposed {
    std::vector<ServiceRecord> matching;
    std::vector<ServiceRecord> possible;

    void forget(ServiceRecord const& service) {
        auto const is_it = [&](ServiceRecord const& one) { return one.id == service.id; };
        std::erase_if(matching, is_it);
        std::erase_if(possible, is_it);
    }
};

Supposed as_it_is(CellRecord const& cell) {
    Supposed supposed{.matching = cell.services, .possible = {}};
    for (auto const& possible : cell.possible) {
        supposed.possible.push_back(possible.service);
    }
    return supposed;
}

/// The same rule as the mapper's, in the words that people are shown.
std::string status_of(Supposed const& supposed, CellRecord const& cell) {
    using mapper::CellStatus;
    std::set<std::string> matching;
    for (auto const& service : supposed.matching) {
        matching.insert(record_of(service));
    }
    auto all = matching;
    for (auto const& service : supposed.possible) {
        all.insert(record_of(service));
    }
    auto const minimum = std::max<std::size_t>(cell.component.minimum, 1);
    auto status = CellStatus::gap;
    if (matching.size() >= minimum) {
        bool const regional =
            std::ranges::all_of(supposed.matching, [](auto const& one) { return one.regional; });
        status = regional ? CellStatus::met_regionally : CellStatus::met;
    } else if (all.size() >= minimum || cell.district_unanswered) {
        status = CellStatus::unclear;
    }
    return std::string{mapper::label(status)};
}

std::string with(CellRecord const& cell, ServiceRecord const& service) {
    auto supposed = as_it_is(cell);
    supposed.forget(service);
    supposed.matching.push_back(service);
    return status_of(supposed, cell);
}

std::string without(CellRecord const& cell, ServiceRecord const& service) {
    auto supposed = as_it_is(cell);
    supposed.forget(service);
    return status_of(supposed, cell);
}

/// What an answer must be to count under the run's policies.
std::string_view as_asked(CellRecord const& cell) {
    if (!cell.definitions.empty()) {
        return "as the component and the definitions of risk levels ask";
    }
    return cell.evidence == mapper::code(mapper::EvidencePolicy::require)
               ? "as the component asks, with evidence"
               : "as the component asks";
}

std::string possible_in_words(CellRecord const& cell, PossibleRecord const& possible) {
    auto const& columns = possible.unknown;
    return fmt::format("{}: were {} {}, {}; if {} not, {}", service_in_words(possible.service),
                       fmt::join(columns, " and "), as_asked(cell), with(cell, possible.service),
                       columns.size() == 1 ? "it is" : "one of them is",
                       without(cell, possible.service));
}

std::string near_miss_in_words(CellRecord const& cell, NearMissRecord const& miss) {
    auto const supposed =
        miss.condition == "place"  ? "were it available in " + cell.district + " too"
        : miss.condition == "date" ? "were it in service on that day"
        : miss.condition == "definition"
            ? "were all its answers as the definition of the level asks"
        : miss.condition == "scope" ? "were it what the component asks for there"
                                    : "were " + miss.column + " as the component asks";
    return fmt::format("{}: {}, {}", service_in_words(miss.service), supposed,
                       with(cell, miss.service));
}

} // namespace

std::vector<std::string> what_one_answer_changes(CellRecord const& cell) {
    std::vector<std::string> sentences;
    auto const now = status_in_words(cell.status);
    if (cell.status == mapper::code(mapper::CellStatus::not_assessed)) {
        return sentences;
    }
    if (!cell.component.together.empty()) {
        return {"the component asks for an amount of all services together; what one answer would "
                "change of it is not worked out"};
    }
    for (auto const& service : cell.services) {
        if (auto const then = without(cell, service); is_told(service) && then != now) {
            sentences.push_back(
                fmt::format("{}: were one of the answers that decide no, or did it end, {}",
                            service_in_words(service), then));
        }
    }
    for (auto const& possible : cell.possible) {
        bool const decides =
            with(cell, possible.service) != now || without(cell, possible.service) != now;
        if (is_told(possible.service) && !possible.unknown.empty() && decides) {
            sentences.push_back(possible_in_words(cell, possible));
        }
    }
    for (auto const& miss : cell.near_misses) {
        if (is_told(miss.service) && with(cell, miss.service) != now) {
            sentences.push_back(near_miss_in_words(cell, miss));
        }
    }
    if (sentences.empty()) {
        sentences.emplace_back(cell.services.empty() && cell.possible.empty() &&
                                       cell.near_misses.empty()
                                   ? "none does; it takes a service that is not in the catalogue"
                                   : "no answer of one service alone does");
    }
    return sentences;
}

} // namespace reports
