#include "mapper/rounds/change_reason.hpp"

#include <algorithm>

namespace mapper {

std::string_view code(ChangeReason reason) {
    switch (reason) {
    case ChangeReason::opened:
        return "opened";
    case ChangeReason::closed:
        return "closed";
    case ChangeReason::announced:
        return "announced";
    case ChangeReason::newly_said:
        return "newly_said";
    case ChangeReason::listed_late:
        return "listed_late";
    case ChangeReason::answered:
        return "answered";
    case ChangeReason::answer_changed:
        return "answer_changed";
    case ChangeReason::less_known:
        return "less_known";
    case ChangeReason::unanswered:
        return "unanswered";
    case ChangeReason::newly_listed:
        return "newly_listed";
    case ChangeReason::no_longer_listed:
        return "no_longer_listed";
    case ChangeReason::scope:
        return "scope";
    case ChangeReason::confidential:
        return "confidential";
    case ChangeReason::district_codes:
        return "district_codes";
    case ChangeReason::definition:
        return "definition";
    case ChangeReason::policy:
        return "policy";
    case ChangeReason::as_of:
        break;
    }
    return "as_of";
}

std::string_view code(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::real:
        return "real";
    case ChangeKind::reporting:
        return "reporting";
    case ChangeKind::answer_changed:
        return "answer_changed";
    case ChangeKind::less_known:
        return "less_known";
    case ChangeKind::frame:
        return "frame";
    case ChangeKind::cannot_tell:
        return "cannot_tell";
    case ChangeKind::several:
        return "several";
    case ChangeKind::not_explained:
        break;
    }
    return "not_explained";
}

ChangeKind kind_of(ChangeReason reason) {
    switch (reason) {
    case ChangeReason::opened:
    case ChangeReason::closed:
        return ChangeKind::real;
    case ChangeReason::announced:
    case ChangeReason::newly_said:
    case ChangeReason::listed_late:
    case ChangeReason::answered:
        return ChangeKind::reporting;
    case ChangeReason::answer_changed:
        return ChangeKind::answer_changed;
    case ChangeReason::less_known:
    case ChangeReason::unanswered:
        return ChangeKind::less_known;
    case ChangeReason::newly_listed:
    case ChangeReason::no_longer_listed:
    case ChangeReason::confidential:
        return ChangeKind::cannot_tell;
    case ChangeReason::scope:
    case ChangeReason::district_codes:
    case ChangeReason::definition:
    case ChangeReason::policy:
    case ChangeReason::as_of:
        break;
    }
    return ChangeKind::frame;
}

ChangeKind kind_of(std::span<CellReason const> reasons) {
    if (reasons.empty()) {
        return ChangeKind::not_explained;
    }
    auto const first = kind_of(reasons.front().reason);
    bool const alike = std::ranges::all_of(
        reasons, [&](CellReason const& one) { return kind_of(one.reason) == first; });
    return alike ? first : ChangeKind::several;
}

} // namespace mapper
