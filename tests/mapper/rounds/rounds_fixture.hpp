#pragma once

#include "mapper/rounds/round_comparison.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Rounds of one district, made up, and what comparing them gives.
namespace tests::rounds {

using mapper::CellReason;
using mapper::CellStatus;
using mapper::ChangeReason;
using mapper::Round;
using mapper::RoundService;

inline constexpr auto old_day = "2023-03-31";
inline constexpr auto new_day = "2024-06-30";

/// A made-up service of a programme in district A that takes low risk.
inline RoundService service(std::string id) {
    RoundService made{.id = std::move(id)};
    made.provider = "Provider of " + made.id;
    made.programme = "Programme of " + made.id;
    made.visibility = catalogue::Visibility::open;
    made.districts = {"A"};
    made.types = {"programme"};
    made.answers = {{"risk_low", "yes"}};
    return made;
}

inline RoundService starting(RoundService made, std::string_view text) {
    made.dates.start = day(text);
    return made;
}

inline RoundService ending(RoundService made, std::string_view text) {
    made.dates.end = day(text);
    return made;
}

inline RoundService answering(RoundService made, std::string column, std::string value) {
    made.answers[std::move(column)] = std::move(value);
    return made;
}

inline RoundService confidential(RoundService made) {
    made = RoundService{.id = made.id};
    made.visibility = catalogue::Visibility::confidential;
    return made;
}

/// One district and one component, filled by the services of the lists.
inline Round round(std::string_view as_of, std::vector<RoundService> services, CellStatus status,
                   std::vector<std::uint32_t> matching = {},
                   std::vector<std::uint32_t> possible = {}) {
    Round made{.name = std::string{as_of},
               .policy = {.as_of = day(as_of),
                          .evidence = "accept",
                          .stale = "as_stated",
                          .stale_after_months = 12},
               .districts = {{"A", "District A"}},
               .services = std::move(services),
               .suites = {}};
    made.suites = {{.code = "small",
                    .title = "Small",
                    .components = {{.code = "low",
                                    .label = "Low",
                                    .types = {"programme"},
                                    .columns = {"interventions", "risk_low", "start_date"},
                                    .asks = {{"risk", "low"}, {"minimum", "1"}}}},
                    .cells = {{.status = status,
                               .heard = mapper::Heard::yes,
                               .services = std::move(matching),
                               .possible = std::move(possible)}}}};
    return made;
}

inline mapper::RoundComparison compare(Round const& before, Round const& after,
                                       std::vector<catalogue::CodeChange> codes = {}) {
    return mapper::compare_rounds(before, after,
                                  {.file = "codes.csv", .rows = std::move(codes), .problems = {}});
}

/// The reasons of the one cell that differs.
inline std::vector<CellReason> reasons(Round const& before, Round const& after) {
    auto const found = compare(before, after);
    REQUIRE(found.suites.at(0).changes.size() == 1);
    return found.suites[0].changes[0].reasons;
}

inline ChangeReason reason(Round const& before, Round const& after) {
    auto const all = reasons(before, after);
    REQUIRE(all.size() == 1);
    return all[0].reason;
}

/// Of a cell that a new row fills.
inline ChangeReason of_new_row(RoundService made) {
    return reason(round(old_day, {}, CellStatus::gap),
                  round(new_day, {std::move(made)}, CellStatus::met, {0}));
}

/// Of a cell that a row filled which is there no more.
inline ChangeReason of_missing_row(RoundService made) {
    return reason(round(old_day, {std::move(made)}, CellStatus::met, {0}),
                  round(new_day, {}, CellStatus::gap));
}

/// Of a cell that a service of both rounds fills in the second.
inline std::vector<CellReason> of_beginning(RoundService before, RoundService after) {
    return reasons(round(old_day, {std::move(before)}, CellStatus::gap),
                   round(new_day, {std::move(after)}, CellStatus::met, {0}));
}

inline std::vector<CellReason> of_ending(RoundService before, RoundService after) {
    return reasons(round(old_day, {std::move(before)}, CellStatus::met, {0}),
                   round(new_day, {std::move(after)}, CellStatus::gap));
}

} // namespace tests::rounds
