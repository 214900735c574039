#pragma once

#include "mapper/duplications/service_pairs.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// Why a cell differs between two rounds. The codes are stable.
enum class ChangeReason : std::uint8_t {
    opened,           ///< its start date, or its status, says that it began between the rounds
    closed,           ///< its end date, or its status, says that it ended between the rounds
    announced,        ///< new, with a start date after the new round's day
    newly_said,       ///< what was unknown or blank is answered now
    listed_late,      ///< it had begun by the old round, which did not list it
    answered,         ///< nobody of the district had answered, and somebody has now
    answer_changed,   ///< one answer became another: a real change or a correction
    less_known,       ///< what was answered is unknown or blank now
    unanswered,       ///< somebody of the district had answered, and now nobody has
    newly_listed,     ///< without a start date: whether it opened is not known
    no_longer_listed, ///< without an end date: whether it closed is not known
    scope,            ///< its row puts it out of the study's scope in one of the rounds
    confidential,     ///< confidential services are not the same number, or may be others
    district_codes,   ///< the district was merged or split
    definition,       ///< the component asks something else
    policy,           ///< the policy on evidence, old answers or risk levels is another
    as_of             ///< what the old round knew already comes to something else on the later day
};

/// What a reader should make of a reason.
enum class ChangeKind : std::uint8_t {
    real,           ///< something opened or closed
    reporting,      ///< better reporting of what may have been so before
    answer_changed, ///< a real change or a correction
    less_known,     ///< worse reporting
    frame,          ///< scope, districts, suite, policy or day, and not the services
    cannot_tell,    ///< the findings do not say
    several,        ///< reasons of more than one kind
    not_explained   ///< no reason was found
};

inline constexpr ChangeKind all_change_kinds[] = {
    ChangeKind::real,       ChangeKind::reporting,    ChangeKind::answer_changed,
    ChangeKind::less_known, ChangeKind::frame,        ChangeKind::cannot_tell,
    ChangeKind::several,    ChangeKind::not_explained};

/// One reason with what it rests on; the parts that do not apply are empty.
struct CellReason {
    ChangeReason reason = ChangeReason::opened;
    ServicePair service{};
    std::string column{};
    std::string before{};
    std::string after{};

    friend bool operator==(CellReason const&, CellReason const&) = default;
};

std::string_view code(ChangeReason reason);
std::string_view code(ChangeKind kind);
ChangeKind kind_of(ChangeReason reason);

/// `several` where they are of more than one kind, `not_explained` where there are none.
ChangeKind kind_of(std::span<CellReason const> reasons);

} // namespace mapper
