#include "reports/explain/what_if.hpp"

#include "mapper/policy.hpp"
#include "reports/explain/lines.hpp"
#include "reports/explain/supposed.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>

namespace reports {

namespace {

bool is_told(ServiceRecord const& service) {
    return service.row != 0;
}

std::string in_words(mapper::CellStatus status) {
    return std::string{mapper::label(status)};
}

std::string with(CellRecord const& cell, ServiceRecord const& service) {
    auto supposed = as_it_is(cell);
    supposed.forget(service);
    supposed.matching.push_back(service);
    return in_words(status_of(supposed, cell));
}

std::string without(CellRecord const& cell, ServiceRecord const& service) {
    auto supposed = as_it_is(cell);
    supposed.forget(service);
    return in_words(status_of(supposed, cell));
}

/// With the service as it is, but for the amount that is asked of all together.
std::string with_amount(CellRecord const& cell, ServiceRecord service, double amount) {
    auto const& column = cell.component.together.column;
    std::erase_if(service.answers,
                  [&](AnswerRecord const& answer) { return answer.column == column; });
    AnswerRecord answer;
    answer.column = column;
    answer.value = catalogue::to_text({.least = amount, .greatest = amount});
    service.answers.push_back(std::move(answer));
    return with(cell, service);
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
    bool const ages_may_settle = cell.component.youngest && !cell.component.adults &&
                                 std::ranges::find(columns, "adults") != columns.end();
    return fmt::format("{}: were {} {}, {}; if {} not, {}{}", service_in_words(possible.service),
                       fmt::join(columns, " and "), as_asked(cell), with(cell, possible.service),
                       columns.size() == 1 ? "it is" : "one of them is",
                       without(cell, possible.service),
                       ages_may_settle ? ", unless the ages that it takes reach so far" : "");
}

/// What a matching service's amount, where it is not stated or stated as a range, may turn out to
/// be. Empty where it is certain or decides nothing.
std::string amount_in_words(CellRecord const& cell, ServiceRecord const& service) {
    auto const& [column, at_least] = cell.component.together;
    auto const range = stated_amount(service, column)
                           .value_or(catalogue::AmountRange{.least = 0, .greatest = at_least});
    auto const most = with_amount(cell, service, range.greatest);
    auto const least = with_amount(cell, service, range.least);
    if (most == least) {
        return {};
    }
    return fmt::format("{}: were {} {}, {}; were it {}, {}", service_in_words(service), column,
                       range.greatest, most, range.least, least);
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
    for (auto const& service : cell.services) {
        if (auto const then = without(cell, service); is_told(service) && then != now) {
            sentences.push_back(
                fmt::format("{}: were one of the answers that decide no, or did it end, {}",
                            service_in_words(service), then));
        }
    }
    for (auto const& service : cell.services) {
        if (cell.component.together.column.empty() || !is_told(service)) {
            continue;
        }
        if (auto sentence = amount_in_words(cell, service); !sentence.empty()) {
            sentences.push_back(std::move(sentence));
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
