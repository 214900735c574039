#include "mapper/cells/candidates.hpp"

#include "mapper/cells/standing.hpp"
#include "mapper/tally.hpp"

#include <algorithm>
#include <numeric>

namespace mapper {

namespace {

/// Which components each type can fill, ascending.
std::vector<std::vector<std::uint32_t>>
components_by_type(std::span<catalogue::Component const> components, std::size_t type_count) {
    std::vector<std::vector<std::uint32_t>> by_type(type_count);
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        for (auto const type : components[i].types) {
            auto& list = by_type[type.value];
            if (list.empty() || list.back() != i) {
                list.push_back(i);
            }
        }
    }
    return by_type;
}

struct GroupAnswers {
    catalogue::GroupSet serves;
    catalogue::GroupSet may_serve;
};

GroupAnswers group_answers_of(Region const& region, catalogue::Profile const& profile) {
    GroupAnswers answers;
    for (std::uint32_t i = 0; i < region.vocabulary.groups.size(); ++i) {
        auto const outcome = under(region.policy, profile, region.vocabulary.groups[i].code,
                                   serves_group(profile, {i}, region.vocabulary));
        if (outcome == Outcome::yes) {
            answers.serves.insert({i});
        } else if (outcome == Outcome::unknown) {
            answers.may_serve.insert({i});
        }
    }
    return answers;
}

/// Of a confidential service only that it matches or may match: not what is open, nor what fails.
Match told(Match match, Disclosed const& service) {
    if (!is_confidential(service)) {
        return match;
    }
    bool const fills = match.kind == MatchKind::match || match.kind == MatchKind::possible;
    return {.kind = fills ? match.kind : MatchKind::none, .unknown = {}, .failed = {}};
}

/// What the definition of the level that a component asks makes of the service's yes to it.
void add_definition(Standing& standing, UncarriedLevels const& uncarried,
                    std::vector<Condition> const& conditions) {
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        catalogue::RiskIndex const level{conditions[i].term};
        if (conditions[i].kind == ConditionKind::risk) {
            auto const bit = std::uint64_t{1} << i;
            standing.contradicted.bits |= uncarried.contradicted.contains(level) ? bit : 0;
            standing.not_shown.bits |= uncarried.not_shown.contains(level) ? bit : 0;
        }
    }
}

} // namespace

AskedComponent::AskedComponent(catalogue::Component const& asked,
                               catalogue::Vocabulary const& vocabulary)
    : component(asked)
    , conditions(conditions_of(asked))
    , columns(column_names(conditions, vocabulary)) {}

Standing standing_in(Region const& region, ServiceIndex service, AskedComponent const& asked,
                     Policy const& policy) {
    auto standing =
        standing_of(region.deciding_profile(service), region[service].area.reach, asked.component,
                    asked.conditions, asked.columns, region.vocabulary, policy);
    if (asked.component.risk && !region.uncarried.empty()) {
        add_definition(standing, region.uncarried[service.value], asked.conditions);
    }
    return standing;
}

std::vector<std::vector<Candidate>>
candidates_of(Region const& region, std::span<catalogue::Component const> components) {
    auto const by_type = components_by_type(components, region.vocabulary.types.size());
    std::vector<AskedComponent> asked;
    asked.reserve(components.size());
    for (auto const& component : components) {
        asked.emplace_back(component, region.vocabulary);
    }
    std::vector<std::vector<Candidate>> candidates(components.size());
    for (std::uint32_t i = 0; i < region.services.size(); ++i) {
        auto const& profile = region.deciding_profile({i});
        auto const groups = group_answers_of(region, region.services[i].profile);
        for (auto const type : profile.types) {
            for (auto const c : by_type[type.value]) {
                auto& list = candidates[c];
                if (!list.empty() && list.back().service.value == i) {
                    continue;
                }
                auto const standing = standing_in(region, {i}, asked[c], region.policy);
                auto const evidence = region.policy.evidence;
                auto const stale = region.policy.stale;
                auto const claims = region.policy.risk_claims;
                auto const match =
                    told(match_of(standing, asked[c].conditions, evidence, stale, claims),
                         region.services[i]);
                bool const confidential = is_confidential(region.services[i]);
                auto const under_policies = [&](EvidencePolicy e, StalePolicy s,
                                                RiskClaimPolicy r) {
                    return confidential ? match.kind
                                        : match_of(standing, asked[c].conditions, e, s, r).kind;
                };
                list.push_back(
                    {.service = {i},
                     .match = match,
                     .accept = under_policies(EvidencePolicy::accept, stale, claims),
                     .require = under_policies(EvidencePolicy::require, stale, claims),
                     .as_stated = under_policies(evidence, StalePolicy::as_stated, claims),
                     .fresh_only = under_policies(evidence, StalePolicy::fresh_only, claims),
                     .claims_stated = under_policies(evidence, stale, RiskClaimPolicy::stated),
                     .claims_defined = under_policies(evidence, stale, RiskClaimPolicy::defined),
                     .serves = groups.serves,
                     .may_serve = groups.may_serve,
                     .approaches = region.services[i].profile.approaches});
            }
        }
    }
    return candidates;
}

Spread spread(Region const& region, std::span<Candidate const> candidates, Kinds const& kinds,
              MatchKind kind) {
    std::vector<std::uint32_t> sizes(region.districts.size());
    auto const visit_all = [&](auto visit) {
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            if (kinds[i] == kind) {
                for (auto const district : region.available_in(candidates[i].service)) {
                    visit(district.value, i);
                }
            }
        }
    };
    visit_all([&](std::uint32_t district, std::uint32_t) { ++sizes[district]; });
    Spread lists(region.districts.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        lists[i].reserve(sizes[i]);
    }
    visit_all([&](std::uint32_t district, std::uint32_t i) { lists[district].push_back(i); });
    return lists;
}

std::vector<CellStatus> statuses_of(Region const& region, std::span<Candidate const> candidates,
                                    Kinds const& kinds, catalogue::Component const& component) {
    std::vector<std::uint32_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!one_is_enough(component)) {
        std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
            return region.records[candidates[i].service.value];
        });
    }
    std::vector<Tally> tallies(region.districts.size());
    for (auto const i : order) {
        if (kinds[i] == MatchKind::match || kinds[i] == MatchKind::possible) {
            auto const service = candidates[i].service;
            auto const record = region.records[service.value];
            bool const local = region.is_local(service);
            auto const amount = amount_of(region, service, component.together);
            for (auto const district : region.available_in(service)) {
                tallies[district.value].count(record, kinds[i], local, amount);
            }
        }
    }
    std::vector<CellStatus> statuses;
    statuses.reserve(tallies.size());
    for (std::size_t district = 0; district < tallies.size(); ++district) {
        auto const status = tallies[district].status(component);
        bool const not_heard = region.heard[district] == Heard::unanswered;
        statuses.push_back(status == CellStatus::gap && not_heard ? CellStatus::unclear : status);
    }
    return statuses;
}

bool is_not_assessed(catalogue::Component const& component, std::span<Candidate const> candidates) {
    return component.statutory == catalogue::Statutory::yes && candidates.empty();
}

} // namespace mapper
