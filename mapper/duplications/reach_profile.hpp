#pragma once

#include "catalogue/profile.hpp"
#include "mapper/options.hpp"

#include <compare>
#include <optional>

namespace mapper {

/// Whom a service reaches, as far as duplication looks: answers count as given, whatever the
/// evidence policy. An option is certain (yes), possible (unknown or not stated) or neither (no).
/// A service that answers no to every risk level does not sort by risk: beside one that does, every
/// level is possible, beside another that does not, risk tells nothing. The same holds for a sex
/// that is not stated, and for a blank age, which is open. Group answers that are all no have not
/// been assessed and are possible.
struct ReachProfile {
    Options certain;
    Options possible;
    bool sorts_by_risk = true;
    bool states_sex = false;
    catalogue::Ages ages;
    catalogue::GroupSet designed_for;

    // NOLINTNEXTLINE(readability-implicit-bool-conversion): the compiler compares the bools
    friend auto operator<=>(ReachProfile const&, ReachProfile const&) = default;
};

ReachProfile reach_profile_of(catalogue::Profile const& profile,
                              catalogue::Vocabulary const& vocabulary, OptionLayout const& layout);

/// What is possible even beside an equal profile.
Options undecided(ReachProfile const& profile, OptionLayout const& layout);

/// Broadest first: no profile stands before one that it is certainly within.
bool stands_before(ReachProfile const& a, ReachProfile const& b);

/// Why it is open whether one of two services reaches nobody whom the other does not.
struct Undecided {
    Options options;
    bool minimum_age = false;
    bool maximum_age = false;
};

/// Whether `inner` reaches nobody whom `outer` does not, and both take a risk level for certain.
bool is_certainly_within(ReachProfile const& inner, ReachProfile const& outer,
                         OptionLayout const& layout);

/// Whether that may be so of the two in either order, and what decides it. None: it cannot be.
std::optional<Undecided> possibly_within(ReachProfile const& a, ReachProfile const& b,
                                         OptionLayout const& layout);

} // namespace mapper
