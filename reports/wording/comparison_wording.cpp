#include "reports/comparison/report.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using mapper::ChangeKind;
using mapper::ChangeReason;

std::string_view words(ChangeReason reason) {
    switch (reason) {
    case ChangeReason::opened:
        return "opened";
    case ChangeReason::closed:
        return "closed";
    case ChangeReason::announced:
        return "is to open";
    case ChangeReason::newly_said:
        return "said now";
    case ChangeReason::listed_late:
        return "was there before and is listed now";
    case ChangeReason::answered:
        return "somebody of the district has answered now";
    case ChangeReason::answer_changed:
        return "answer changed";
    case ChangeReason::less_known:
        return "not known any more";
    case ChangeReason::unanswered:
        return "nobody of the district has answered this time";
    case ChangeReason::newly_listed:
        return "newly listed, no start date: cannot tell whether it opened";
    case ChangeReason::no_longer_listed:
        return "no longer listed: cannot tell whether it closed";
    case ChangeReason::scope:
        return "a decision about scope";
    case ChangeReason::confidential:
        return "confidential services, which are not told apart between runs";
    case ChangeReason::district_codes:
        return "the district was merged or split";
    case ChangeReason::definition:
        return "the component asks something else";
    case ChangeReason::policy:
        return "the policy on evidence, old answers or risk levels is another";
    case ChangeReason::as_of:
        break;
    }
    return "the later day alone";
}

/// After the number of cells.
std::string_view words(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::real:
        return "really changed";
    case ChangeKind::reporting:
        return "only reported better";
    case ChangeKind::answer_changed:
        return "by an answer that changed (a real change or a correction)";
    case ChangeKind::less_known:
        return "because less is known";
    case ChangeKind::frame:
        return "by scope, districts, suite, policy or day and not by services";
    case ChangeKind::cannot_tell:
        return "cannot be told";
    case ChangeKind::several:
        return "for reasons of several kinds";
    case ChangeKind::not_explained:
        break;
    }
    return "not explained";
}

std::string shown(std::string const& value) {
    return value.empty() ? "not stated" : value;
}

std::string name_of(std::vector<mapper::RoundDistrict> const& districts, std::string const& code) {
    auto const found = std::ranges::find(districts, code, &mapper::RoundDistrict::code);
    return found == districts.end() || found->name.empty() ? code : found->name;
}

} // namespace

std::string service_id(ComparisonReport const& report, mapper::ServicePair pair) {
    if (pair.after) {
        return report.after.services[*pair.after].id;
    }
    return pair.before ? report.before.services[*pair.before].id : std::string{};
}

std::string service_name(ComparisonReport const& report, mapper::ServicePair pair) {
    if (pair.after) {
        return mapper::display_name(report.after.services[*pair.after]);
    }
    return pair.before ? mapper::display_name(report.before.services[*pair.before]) : std::string{};
}

std::string reason_in_words(ComparisonReport const& report, mapper::CellReason const& reason) {
    std::string text{words(reason.reason)};
    if (auto const name = service_name(report, reason.service); !name.empty()) {
        text += ": " + name;
    }
    if (reason.column.empty()) {
        return text;
    }
    bool const is_day = reason.column.ends_with("_date") && reason.before.empty() &&
                        kind_of(reason.reason) != ChangeKind::less_known;
    return is_day ? fmt::format("{} ({} {})", text, reason.column, reason.after)
                  : fmt::format("{} ({}: {}, then {})", text, reason.column, shown(reason.before),
                                shown(reason.after));
}

std::string headline(mapper::SuiteComparison const& suite) {
    if (suite.changes.empty()) {
        return fmt::format("Of {} compared, none differs.", count_of(suite.cells, "cell", "cells"));
    }
    auto const counts = mapper::counts_by_kind(suite.changes);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0) {
            parts.push_back(
                fmt::format("{} {}", grouped(counts.at(i)), words(mapper::all_change_kinds[i])));
        }
    }
    return fmt::format("Of {} compared, {}: {}.", count_of(suite.cells, "cell", "cells"),
                       count_of(suite.changes.size(), "differs", "differ"),
                       listed(parts, parts.size()));
}

std::string old_name(ComparisonReport const& report, mapper::PlacePair const& place) {
    return name_of(report.before.districts, place.before);
}

std::string new_name(ComparisonReport const& report, mapper::PlacePair const& place) {
    return name_of(report.after.districts, place.after);
}

std::string place_in_words(ComparisonReport const& report, mapper::PlacePair const& place) {
    auto const then = old_name(report, place);
    auto const now = new_name(report, place);
    return then == now ? now : fmt::format("{} (now {})", then, now);
}

} // namespace reports
