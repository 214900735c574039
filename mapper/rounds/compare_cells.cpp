#include "mapper/rounds/compare_cells.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace mapper {

namespace {

/// How a service stands to one cell; the higher, the better the cell is provided.
enum class Role : std::uint8_t { none, possible, regional, local };

using Roles = std::unordered_map<std::uint32_t, Role>;

Roles roles_in(Round const& round, RoundCell const& cell) {
    Roles roles;
    for (auto const service : cell.possible) {
        roles.emplace(service, Role::possible);
    }
    for (auto const service : cell.services) {
        auto const reach = round.services[service].reach;
        roles.emplace(service, reach == Reach::local ? Role::local : Role::regional);
    }
    return roles;
}

std::size_t confidential_in(Round const& round, RoundCell const& cell) {
    auto const hidden = [&](std::uint32_t service) {
        return is_confidential(round.services[service]);
    };
    return static_cast<std::size_t>(std::ranges::count_if(cell.services, hidden) +
                                    std::ranges::count_if(cell.possible, hidden));
}

/// From nothing to provided locally.
int rank(CellStatus status) {
    switch (status) {
    case CellStatus::not_assessed:
        return 0;
    case CellStatus::gap:
        return 1;
    case CellStatus::unclear:
        return 2;
    case CellStatus::met_regionally:
        return 3;
    case CellStatus::met:
        break;
    }
    return 4;
}

template <typename T>
std::optional<std::size_t> position_of(std::vector<T> const& list, std::string const& code) {
    auto const found = std::ranges::find(list, code, &T::code);
    return found == list.end() ? std::nullopt
                               : std::optional{static_cast<std::size_t>(found - list.begin())};
}

std::vector<std::string> changed_parts(RoundComponent const& before, RoundComponent const& after) {
    std::set<std::string> parts;
    for (auto const* component : {&before, &after}) {
        for (auto const& [part, text] : component->asks) {
            parts.insert(part);
        }
    }
    std::erase_if(parts, [&](std::string const& part) {
        auto const one = before.asks.find(part);
        auto const other = after.asks.find(part);
        return one != before.asks.end() && other != after.asks.end() &&
               one->second == other->second;
    });
    return {parts.begin(), parts.end()};
}

/// Explains the differing cells of one component.
class Explainer {
public:
    Explainer(ComparedRounds const& rounds, RoundComponent const& component,
              RoundComponent const& component_after)
        : rounds_(rounds)
        , component_(component)
        , is_redefined_(!changed_parts(component, component_after).empty()) {
        for (auto const& pair : rounds.services) {
            if (pair.before) {
                pairs_before_.emplace(*pair.before, pair);
            }
            if (pair.after) {
                pairs_after_.emplace(*pair.after, pair);
            }
        }
    }

    std::vector<CellReason> reasons(RoundCell const& before, RoundCell const& after,
                                    PlacePair const& place) {
        std::vector<CellReason> reasons;
        bool const better = rank(after.status) > rank(before.status);
        bool unexplained = false;
        for (auto const& pair : moved(before, after, better)) {
            auto const own = reasons_of(pair, place);
            unexplained = unexplained || own.empty();
            reasons.insert(reasons.end(), own.begin(), own.end());
        }
        if (before.heard != after.heard) {
            reasons.push_back({.reason = before.heard == Heard::unanswered
                                             ? ChangeReason::answered
                                             : ChangeReason::unanswered});
        }
        add_confidential(reasons, before, after);
        add_frame(reasons, place, unexplained);
        return reasons;
    }

private:
    /// The services that stand better to the cell, or worse, than before; all that stand otherwise
    /// where none does; of a component that one of the rounds does not assess, those of its types
    /// that only one round has; and where none of these is, those that stand to it as before, since
    /// what they come to together may be another.
    std::vector<ServicePair> moved(RoundCell const& before, RoundCell const& after, bool better) {
        auto const then = roles_in(rounds_.before, before);
        auto const now = roles_in(rounds_.after, after);
        std::vector<ServicePair> as_asked;
        std::vector<ServicePair> otherwise;
        std::vector<ServicePair> as_before;
        auto const consider = [&](ServicePair const& pair) {
            auto const role = [](Roles const& roles, std::optional<std::uint32_t> service) {
                auto const found = service ? roles.find(*service) : roles.end();
                return found == roles.end() ? Role::none : found->second;
            };
            auto const old = role(then, pair.before);
            auto const its_new = role(now, pair.after);
            if (old != its_new) {
                ((its_new > old) == better ? as_asked : otherwise).push_back(pair);
            } else {
                as_before.push_back(pair);
            }
        };
        std::set<std::uint32_t> seen;
        for (auto const& [service, role] : then) {
            if (auto const found = pairs_before_.find(service); found != pairs_before_.end()) {
                seen.insert(service);
                consider(found->second);
            }
        }
        for (auto const& [service, role] : now) {
            auto const found = pairs_after_.find(service);
            if (found != pairs_after_.end() &&
                !(found->second.before && seen.contains(*found->second.before))) {
                consider(found->second);
            }
        }
        auto& chosen = as_asked.empty() ? otherwise : as_asked;
        bool const not_assessed =
            before.status == CellStatus::not_assessed || after.status == CellStatus::not_assessed;
        if (chosen.empty() && not_assessed) {
            chosen = of_types();
        }
        if (chosen.empty()) {
            chosen = as_before;
        }
        std::ranges::sort(
            chosen, {}, [](ServicePair const& pair) { return std::pair(pair.before, pair.after); });
        return chosen;
    }

    /// Of the component's types in one round and not in the other; worked out once.
    std::vector<ServicePair> const& of_types() {
        if (!of_types_) {
            of_types_.emplace();
            auto const is_of_type = [&](Round const& round, std::optional<std::uint32_t> service) {
                return service &&
                       std::ranges::any_of(round.services[*service].types, [&](auto const& type) {
                           return std::ranges::find(component_.types, type) !=
                                  component_.types.end();
                       });
            };
            for (auto const& pair : rounds_.services) {
                if (is_of_type(rounds_.before, pair.before) !=
                    is_of_type(rounds_.after, pair.after)) {
                    of_types_->push_back(pair);
                }
            }
        }
        return *of_types_;
    }

    [[nodiscard]] std::vector<CellReason> reasons_of(ServicePair const& pair,
                                                     PlacePair const& place) const {
        if (auto const change = service_change(rounds_.before, rounds_.after, pair)) {
            return {*change};
        }
        if (auto const area =
                area_change(rounds_.before, rounds_.after, pair, place, rounds_.codes)) {
            return {*area};
        }
        auto changes = answer_changes(rounds_.before, rounds_.after, pair, component_);
        if (changes.empty() && !has_another_policy()) {
            changes = level_and_group_changes(rounds_.before, rounds_.after, pair);
        }
        return changes;
    }

    void add_confidential(std::vector<CellReason>& reasons, RoundCell const& before,
                          RoundCell const& after) const {
        auto const then = confidential_in(rounds_.before, before);
        auto const now = confidential_in(rounds_.after, after);
        if (then != now || (reasons.empty() && then + now > 0)) {
            reasons.push_back({.reason = ChangeReason::confidential});
        }
    }

    /// What is not of the services: always that the component asks something else, and the rest
    /// where something is left to explain.
    void add_frame(std::vector<CellReason>& reasons, PlacePair const& place,
                   bool unexplained) const {
        bool const open = reasons.empty() || unexplained;
        if (is_redefined_) {
            reasons.push_back({.reason = ChangeReason::definition});
            return;
        }
        if (!open) {
            return;
        }
        if (has_another_policy()) {
            reasons.push_back({.reason = ChangeReason::policy});
        } else if (place.change == PlaceChange::merged || place.change == PlaceChange::split) {
            reasons.push_back({.reason = ChangeReason::district_codes});
        } else if (is_another("as_of") &&
                   (rounds_.after.policy.stale == "fresh_only" || asks_age(component_))) {
            reasons.push_back({.reason = ChangeReason::as_of});
        }
    }

    [[nodiscard]] bool is_another(std::string_view part) const {
        return std::ranges::find(rounds_.frame, part) != rounds_.frame.end();
    }

    [[nodiscard]] bool has_another_policy() const {
        constexpr std::string_view policies[] = {"evidence", "stale", "stale_after_months",
                                                 "risk_claims", "risk_definitions"};
        return std::ranges::any_of(policies,
                                   [this](std::string_view part) { return is_another(part); });
    }

    ComparedRounds const& rounds_;
    RoundComponent const& component_;
    bool is_redefined_;
    std::unordered_map<std::uint32_t, ServicePair> pairs_before_;
    std::unordered_map<std::uint32_t, ServicePair> pairs_after_;
    std::optional<std::vector<ServicePair>> of_types_;
};

} // namespace

SuiteComparison compare_cells(ComparedRounds const& rounds, RoundSuite const& before,
                              RoundSuite const& after) {
    SuiteComparison found{.before = before.code, .after = after.code};
    for (std::size_t c = 0; c < before.components.size(); ++c) {
        auto const& component = before.components[c];
        auto const there = position_of(after.components, component.code);
        if (!there) {
            found.only_before.push_back(component.code);
            continue;
        }
        auto const& component_after = after.components[*there];
        found.components.push_back(component.code);
        if (auto parts = changed_parts(component, component_after); !parts.empty()) {
            found.definitions.push_back({.component = component.code, .parts = std::move(parts)});
        }
        Explainer explainer(rounds, component, component_after);
        for (std::size_t p = 0; p < rounds.places.size(); ++p) {
            auto const& place = rounds.places[p];
            auto const old_district = *position_of(rounds.before.districts, place.before);
            auto const new_district = *position_of(rounds.after.districts, place.after);
            auto const& then = before.cells[old_district * before.components.size() + c];
            auto const& now = after.cells[new_district * after.components.size() + *there];
            ++found.cells;
            if (then.status != now.status) {
                found.changes.push_back({.place = p,
                                         .component = component.code,
                                         .before = then.status,
                                         .after = now.status,
                                         .reasons = explainer.reasons(then, now, place)});
            }
        }
    }
    for (auto const& component : after.components) {
        if (!position_of(before.components, component.code)) {
            found.only_after.push_back(component.code);
        }
    }
    std::ranges::stable_sort(found.changes, {}, &CellChange::place);
    return found;
}

} // namespace mapper
