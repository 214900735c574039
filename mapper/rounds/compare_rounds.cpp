#include "base/error.hpp"
#include "mapper/rounds/compare_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mapper {

namespace {

std::vector<std::string> changed_frame(RoundPolicy const& before, RoundPolicy const& after) {
    std::vector<std::string> parts;
    auto const add_if = [&](bool differs, std::string part) {
        if (differs) {
            parts.push_back(std::move(part));
        }
    };
    add_if(before.as_of != after.as_of, "as_of");
    add_if(before.evidence != after.evidence, "evidence");
    add_if(before.stale != after.stale, "stale");
    bool const months_count = before.stale == "fresh_only" || after.stale == "fresh_only";
    add_if(months_count && before.stale_after_months != after.stale_after_months,
           "stale_after_months");
    add_if(before.risk_claims != after.risk_claims, "risk_claims");
    add_if(before.risk_claims == after.risk_claims &&
               before.risk_definitions != after.risk_definitions,
           "risk_definitions");
    return parts;
}

/// What became of a district that is one in the new round too.
PlaceChange change_of_one(RoundDistrict const& before, std::string const& code,
                          std::string const& name) {
    if (code != before.code) {
        return PlaceChange::recoded;
    }
    return name == before.name ? PlaceChange::none : PlaceChange::renamed;
}

/// The districts of both rounds that are one place, and those of one round that are in the other
/// under no code.
void pair_places(RoundComparison& found, Round const& before, Round const& after,
                 catalogue::CodeChanges const& codes) {
    std::map<std::string, std::string> names; // of the new districts, by code
    for (auto const& district : after.districts) {
        names.emplace(district.code, district.name);
    }
    std::map<std::string, std::size_t> parts; // of each new district, how many old ones
    for (auto const& district : before.districts) {
        bool any = false;
        auto const now = codes.now(district.code);
        for (auto const& code : now) {
            if (auto const name = names.find(code); name != names.end()) {
                any = true;
                ++parts[code];
                found.places.push_back(
                    {.before = district.code,
                     .after = code,
                     .change = now.size() > 1 ? PlaceChange::split
                                              : change_of_one(district, code, name->second)});
            }
        }
        if (!any) {
            found.districts_only_before.push_back(district.code);
        }
    }
    for (auto& place : found.places) {
        if (parts[place.after] > 1) {
            place.change = PlaceChange::merged;
        }
    }
    for (auto const& district : after.districts) {
        if (!parts.contains(district.code)) {
            found.districts_only_after.push_back(district.code);
        }
    }
}

std::string codes_of(std::vector<RoundSuite> const& suites) {
    std::string codes;
    for (auto const& suite : suites) {
        codes += (codes.empty() ? "" : ", ") + suite.code;
    }
    return codes;
}

/// Suites of one code; the first ones where no code is in both.
std::vector<std::pair<RoundSuite const*, RoundSuite const*>> pair_suites(Round const& before,
                                                                         Round const& after) {
    std::vector<std::pair<RoundSuite const*, RoundSuite const*>> pairs;
    for (auto const& suite : before.suites) {
        auto const other = std::ranges::find(after.suites, suite.code, &RoundSuite::code);
        if (other != after.suites.end()) {
            pairs.emplace_back(&suite, &*other);
        }
    }
    if (pairs.empty()) {
        pairs.emplace_back(&before.suites.front(), &after.suites.front());
    }
    return pairs;
}

std::size_t count_confidential(Round const& round) {
    return static_cast<std::size_t>(std::ranges::count_if(
        round.services, [](RoundService const& service) { return is_confidential(service); }));
}

} // namespace

RoundComparison compare_rounds(Round const& before, Round const& after,
                               catalogue::CodeChanges const& codes) {
    RoundComparison found;
    found.frame = changed_frame(before.policy, after.policy);
    pair_places(found, before, after, codes);
    if (found.places.empty()) {
        throw base::Error(fmt::format("{} and {} have no district in common; give the codes that "
                                      "changed with --codes FILE.",
                                      before.name, after.name));
    }
    found.services = paired_services(before, after);
    std::vector<ServicePair> all;
    for (auto const* list : {&found.services.by_id, &found.services.by_name,
                             &found.services.only_before, &found.services.only_after}) {
        all.insert(all.end(), list->begin(), list->end());
    }
    for (auto const& pair : all) {
        if (auto reason = service_change(before, after, pair)) {
            found.service_changes.push_back({.service = pair, .reason = std::move(*reason)});
        }
    }
    found.confidential_before = count_confidential(before);
    found.confidential_after = count_confidential(after);
    ComparedRounds const rounds{.before = before,
                                .after = after,
                                .codes = codes,
                                .places = found.places,
                                .services = all,
                                .frame = found.frame};
    bool any_component = false;
    for (auto const& [suite_before, suite_after] : pair_suites(before, after)) {
        found.suites.push_back(compare_cells(rounds, *suite_before, *suite_after));
        any_component = any_component || !found.suites.back().components.empty();
    }
    if (!any_component) {
        throw base::Error(fmt::format("{} (suite {}) and {} (suite {}) have no component in "
                                      "common; analyse both with one suite.",
                                      before.name, codes_of(before.suites), after.name,
                                      codes_of(after.suites)));
    }
    return found;
}

std::array<std::size_t, std::size(all_change_kinds)>
counts_by_kind(std::vector<CellChange> const& changes) {
    std::array<std::size_t, std::size(all_change_kinds)> counts{};
    for (auto const& change : changes) {
        ++counts.at(static_cast<std::size_t>(kind_of(change.reasons)));
    }
    return counts;
}

} // namespace mapper
