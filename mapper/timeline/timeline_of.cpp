#include "mapper/timeline/timeline_of.hpp"

#include "mapper/cells/candidate_history.hpp"
#include "mapper/slot_tallies.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace mapper {

namespace {

/// A candidate that counts otherwise from a day on, in one district or region-wide.
struct Turn {
    base::Date on;
    std::uint32_t slot = 0;
    ServiceIndex service;
    MatchKind from = MatchKind::none;
    MatchKind to = MatchKind::none;
    ChangeCause cause = ChangeCause::dates;
};

/// What one district's cell of a component does over time.
struct DistrictChanges {
    CellStatus before = CellStatus::gap;
    std::vector<StatusChange> changes;
};

bool fills(MatchKind kind) {
    return kind == MatchKind::match || kind == MatchKind::possible;
}

/// Goes over the days on which anything of one component changes.
class Sweep {
public:
    Sweep(Region const& region, AskedComponent const& asked, std::span<Candidate const> candidates,
          FundingEnd funding)
        : region_(region)
        , tallies_(region, asked.component) {
        for (auto const& candidate : candidates) {
            if (!region.is_confidential(candidate.service)) {
                add(candidate.service, history_of(region, asked, candidate, funding));
            }
        }
        std::ranges::sort(turns_, {}, [](Turn const& turn) {
            return std::tie(turn.on, turn.slot, turn.service);
        });
    }

    /// One a district; none where nothing ever changes.
    std::vector<DistrictChanges> districts() {
        if (turns_.empty()) {
            return {};
        }
        std::vector<DistrictChanges> changes(region_.districts.size());
        std::vector<CellStatus> now;
        for (std::uint32_t i = 0; i < changes.size(); ++i) {
            now.push_back(tallies_.status(i));
            changes[i].before = now.back();
        }
        for (std::span<Turn const> rest = turns_; !rest.empty();) {
            auto const next = std::ranges::find_if(
                rest, [&](Turn const& turn) { return turn.on != rest.front().on; });
            auto const day = rest.first(static_cast<std::size_t>(next - rest.begin()));
            rest = rest.subspan(day.size());
            for (auto const district : touched_by(day)) {
                if (auto const status = tallies_.status(district); status != now[district]) {
                    changes[district].changes.push_back(
                        change_of(day, district, now[district], status));
                    now[district] = status;
                }
            }
        }
        return changes;
    }

private:
    void add(ServiceIndex service, CandidateHistory const& history) {
        auto const add_in = [&](std::uint32_t slot) {
            tallies_.change(slot, service, MatchKind::none, history.before);
            auto from = history.before;
            for (auto const& change : history.changes) {
                turns_.push_back({change.on, slot, service, from, change.kind, change.cause});
                from = change.kind;
            }
        };
        if (!region_.is_local(service)) {
            add_in(tallies_.regional_slot());
            return;
        }
        for (auto const district : region_.available_in(service)) {
            add_in(district.value);
        }
    }

    /// Counts what a day brings, and returns the districts whose status it may change; ascending.
    std::vector<std::uint32_t> touched_by(std::span<Turn const> day) {
        auto const regional = tallies_.regional_slot();
        auto const best_before = tallies_.best_regional();
        std::vector<std::uint32_t> touched;
        bool any_regional = false;
        for (auto const& turn : day) {
            tallies_.change(turn.slot, turn.service, turn.from, turn.to);
            if (turn.slot == regional) {
                any_regional = true;
            } else if (touched.empty() || touched.back() != turn.slot) {
                touched.push_back(turn.slot);
            }
        }
        bool const everywhere =
            any_regional && (!tallies_.one_is_enough() || tallies_.best_regional() != best_before);
        if (everywhere) {
            touched.resize(regional);
            for (std::uint32_t i = 0; i < regional; ++i) {
                touched[i] = i;
            }
        }
        return touched;
    }

    [[nodiscard]] StatusChange change_of(std::span<Turn const> day, std::uint32_t district,
                                         CellStatus from, CellStatus status) const {
        // What only may have filled a cell does not bring it about that it is no longer certain.
        bool const of_matches = is_provided(from) && status == CellStatus::unclear;
        StatusChange change{.on = day.front().on, .status = status};
        for (auto const& turn : day) {
            bool const here = turn.slot == district || turn.slot == tallies_.regional_slot();
            if (!here || (of_matches && turn.from != MatchKind::match)) {
                continue;
            }
            (turn.cause == ChangeCause::too_old ? change.too_old
             : turn.to > turn.from              ? change.began
                                                : change.ended)
                .push_back(turn.service);
        }
        std::ranges::sort(change.began);
        std::ranges::sort(change.ended);
        std::ranges::sort(change.too_old);
        return change;
    }

    Region const& region_;
    SlotTallies tallies_;
    std::vector<Turn> turns_;
};

/// The districts where a confidential candidate fills the component or may.
std::vector<bool> not_told_in(Region const& region, std::span<Candidate const> candidates) {
    std::vector<bool> not_told(region.districts.size());
    for (auto const& candidate : candidates) {
        if (region.is_confidential(candidate.service) && fills(candidate.match.kind)) {
            for (auto const district : region.available_in(candidate.service)) {
                not_told[district.value] = true;
            }
        }
    }
    return not_told;
}

bool funding_matters(Region const& region, std::span<Candidate const> candidates) {
    return std::ranges::any_of(candidates, [&](Candidate const& candidate) {
        return region[candidate.service].profile.dates.funding_end.has_value();
    });
}

} // namespace

Timeline timeline_of(Region const& region, std::span<catalogue::Component const> components,
                     std::span<std::vector<Candidate> const> candidates) {
    Timeline timeline;
    for (std::uint32_t c = 0; c < components.size(); ++c) {
        AskedComponent const asked{components[c], region.vocabulary};
        auto const not_told = not_told_in(region, candidates[c]);
        auto renewed = Sweep(region, asked, candidates[c], FundingEnd::is_renewed).districts();
        auto unfunded =
            funding_matters(region, candidates[c])
                ? Sweep(region, asked, candidates[c], FundingEnd::ends_service).districts()
                : renewed;
        for (std::uint32_t d = 0; d < region.districts.size(); ++d) {
            if (not_told[d]) {
                timeline.not_told.push_back({.district = {d}, .component = {c}});
                continue;
            }
            CellTimeline cell{.district = {d}, .component = {c}};
            if (!renewed.empty()) {
                cell.before = renewed[d].before;
                cell.changes = std::move(renewed[d].changes);
            }
            if (!unfunded.empty()) {
                cell.before = unfunded[d].before;
                cell.if_funding_ends = std::move(unfunded[d].changes);
            }
            if (!cell.changes.empty() || !cell.if_funding_ends.empty()) {
                timeline.cells.push_back(std::move(cell));
            }
        }
    }
    std::ranges::sort(timeline.cells, {}, [](CellTimeline const& cell) {
        return CellPlace{.district = cell.district, .component = cell.component};
    });
    std::ranges::sort(timeline.not_told);
    return timeline;
}

} // namespace mapper
