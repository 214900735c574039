#include "mapper/slot_tallies.hpp"

#include "mapper/tally.hpp"

namespace mapper {

SlotTallies::SlotTallies(Region const& region, catalogue::Component const& component)
    : region_(region)
    , component_(component)
    , one_is_enough_(mapper::one_is_enough(component))
    , slots_(region.districts.size() + 1) {}

std::uint32_t SlotTallies::regional_slot() const {
    return static_cast<std::uint32_t>(slots_.size() - 1);
}

void SlotTallies::change(std::uint32_t slot, ServiceIndex service, MatchKind from, MatchKind to) {
    auto& tally = slots_[slot];
    tally.matching -= from == MatchKind::match ? 1U : 0U;
    tally.possible -= from == MatchKind::possible ? 1U : 0U;
    tally.matching += to == MatchKind::match ? 1U : 0U;
    tally.possible += to == MatchKind::possible ? 1U : 0U;
    if (one_is_enough_) {
        return;
    }
    std::pair const member{region_.records[service.value], service};
    if (to == MatchKind::none) {
        tally.members.erase(member);
    } else {
        tally.members.insert_or_assign(member, to);
    }
}

MatchKind SlotTallies::best_regional() const {
    auto const& regional = slots_.back();
    return regional.matching > 0   ? MatchKind::match
           : regional.possible > 0 ? MatchKind::possible
                                   : MatchKind::none;
}

CellStatus SlotTallies::status_by_members(Slot const& local, Slot const& regional) const {
    auto members = local.members;
    members.insert(regional.members.begin(), regional.members.end());
    Tally tally;
    for (auto const& [member, kind] : members) {
        auto const [record, service] = member;
        tally.count(record, kind, region_.is_local(service),
                    amount_of(region_, service, component_.together));
    }
    return tally.status(component_);
}

CellStatus SlotTallies::status(std::uint32_t district) const {
    auto const& local = slots_[district];
    auto const& regional = slots_.back();
    auto status = CellStatus::gap;
    if (!one_is_enough_) {
        status = status_by_members(local, regional);
    } else if (local.matching > 0) {
        status = CellStatus::met;
    } else if (regional.matching > 0) {
        status = CellStatus::met_regionally;
    } else if (local.possible + regional.possible > 0) {
        status = CellStatus::unclear;
    }
    bool const not_heard = region_.heard[district] == Heard::unanswered;
    return status == CellStatus::gap && not_heard ? CellStatus::unclear : status;
}

} // namespace mapper
