#pragma once

#include "mapper/duplications/duplication.hpp"
#include "mapper/duplications/reach_classes.hpp"

#include <span>
#include <vector>

namespace mapper {

/// Services of one intervention type that reach the same people, may do so, or complement each
/// other, and why that is open.
struct Likeness {
    DuplicationKind kind = DuplicationKind::overlap;
    std::vector<ServiceIndex> services; ///< ascending
    Undecided undecided;                ///< for possible_overlap
};

/// What the services of one place and type come to, ascending. `services` are ascending too. The
/// services of one record are one same_record, and only the first of them stands for it elsewhere.
///
/// Equal profiles are one class. A class certainly within a broader one joins the first such head:
/// one overlap a head, its own services included. Of the heads, those that may be within each other
/// join the first such: one possible_overlap. Heads that are left reach each someone whom the
/// others do not, or were made for a group of their own: one complementary. The work is classes
/// times heads.
std::vector<Likeness> likenesses_of(std::span<ServiceIndex const> services, Region const& region,
                                    ReachClasses const& classes);

} // namespace mapper
