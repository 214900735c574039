#include "mapper/rounds/service_change.hpp"

#include "catalogue/files/cell_text.hpp"
#include "mapper/cells/standing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace mapper {

namespace {

using catalogue::Status;

bool is_regional(RoundService const& service) {
    return service.reach == Reach::region_wide || service.reach == Reach::national;
}

bool may_be_in_service(RoundService const& service, base::Date as_of) {
    catalogue::Profile profile;
    profile.dates = service.dates;
    profile.status = service.status;
    return in_service(profile, as_of) != Outcome::no;
}

std::string text_of(std::optional<base::Date> date) {
    return date ? base::to_text(*date) : std::string{};
}

bool is_known(std::string const& value) {
    return !value.empty() && value != "unknown" && value != "not_stated";
}

/// What an answer names, a list of several or one alone, and whether there may be more.
struct Named {
    std::set<std::string> words;
    bool open = true;
};

Named named_in(std::string const& answer) {
    Named named{.words = {}, .open = answer.empty()};
    for (auto const item : catalogue::list_items(answer, ";")) {
        if (is_known(std::string{item})) {
            named.words.emplace(item);
        } else {
            named.open = true;
        }
    }
    return named;
}

/// A word that comes where others were open is newly said; one that comes where the list was
/// whole, or goes where it is whole now, is a change.
ChangeReason reason_of(std::string const& before, std::string const& after) {
    auto const old = named_in(before);
    auto const now = named_in(after);
    bool const gained = !std::ranges::includes(old.words, now.words);
    bool const lost = !std::ranges::includes(now.words, old.words);
    if ((gained && !old.open) || (lost && !now.open)) {
        return ChangeReason::answer_changed;
    }
    return gained || !now.open ? ChangeReason::newly_said : ChangeReason::less_known;
}

CellReason changed(ServicePair pair, std::string column, std::string before, std::string after) {
    auto const reason = reason_of(before, after);
    return {.reason = reason,
            .service = pair,
            .column = std::move(column),
            .before = std::move(before),
            .after = std::move(after)};
}

CellReason dated(ChangeReason reason, ServicePair pair, std::string column, std::string after) {
    return {.reason = reason,
            .service = pair,
            .column = std::move(column),
            .before = {},
            .after = std::move(after)};
}

std::string value_in(std::map<std::string, std::string> const& values, std::string const& column) {
    auto const found = values.find(column);
    return found == values.end() ? std::string{} : found->second;
}

CellReason in_scope_changed(ServicePair pair, std::string before, std::string after) {
    return {.reason = ChangeReason::scope,
            .service = pair,
            .column = "in_scope",
            .before = std::move(before),
            .after = std::move(after)};
}

CellReason of_new_row(Round const& before, Round const& after, ServicePair pair) {
    auto const& service = after.services[*pair.after];
    auto const start = service.dates.start;
    if (start && *start > before.policy.as_of) {
        bool const is_to_come = *start > after.policy.as_of;
        return dated(is_to_come ? ChangeReason::announced : ChangeReason::opened, pair,
                     "start_date", text_of(start));
    }
    if (is_among(before.out_of_scope, service)) {
        return in_scope_changed(pair, "no", "yes");
    }
    return start ? dated(ChangeReason::listed_late, pair, "start_date", text_of(start))
                 : dated(ChangeReason::newly_listed, pair, {}, {});
}

CellReason of_missing_row(Round const& after, RoundService const& service, ServicePair pair) {
    auto const end = service.dates.end;
    if (end && *end < after.policy.as_of) {
        return dated(ChangeReason::closed, pair, "end_date", text_of(end));
    }
    if (is_among(after.out_of_scope, service)) {
        return in_scope_changed(pair, "yes", "no");
    }
    return dated(ChangeReason::no_longer_listed, pair, {}, {});
}

/// The first of status, start and end that the two rows tell otherwise; none where they agree, so
/// that it is the later day that makes the difference.
std::optional<CellReason> changed_dates(RoundService const& old, RoundService const& now,
                                        ServicePair pair) {
    if (old.status != now.status) {
        return changed(pair, "status", std::string{code(old.status)},
                       std::string{code(now.status)});
    }
    if (old.dates.end != now.dates.end) {
        return changed(pair, "end_date", text_of(old.dates.end), text_of(now.dates.end));
    }
    if (old.dates.start != now.dates.start) {
        return changed(pair, "start_date", text_of(old.dates.start), text_of(now.dates.start));
    }
    return std::nullopt;
}

CellReason changed_status(ChangeReason reason, ServicePair pair, RoundService const& old,
                          RoundService const& now) {
    return {.reason = reason,
            .service = pair,
            .column = "status",
            .before = std::string{code(old.status)},
            .after = std::string{code(now.status)}};
}

CellReason of_beginning(Round const& before, RoundService const& old, RoundService const& now,
                        ServicePair pair) {
    if (now.dates.start && *now.dates.start > before.policy.as_of) {
        return dated(ChangeReason::opened, pair, "start_date", text_of(now.dates.start));
    }
    if (old.status == Status::planned && now.status != Status::planned) {
        return changed_status(ChangeReason::opened, pair, old, now);
    }
    return changed_dates(old, now, pair)
        .value_or(CellReason{.reason = ChangeReason::as_of, .service = pair});
}

CellReason of_ending(Round const& before, Round const& after, RoundService const& old,
                     RoundService const& now, ServicePair pair) {
    auto const end = now.dates.end;
    if (end && *end >= before.policy.as_of && *end < after.policy.as_of) {
        return dated(ChangeReason::closed, pair, "end_date", text_of(end));
    }
    if (now.status == Status::closed && old.status != Status::closed) {
        return changed_status(ChangeReason::closed, pair, old, now);
    }
    return changed_dates(old, now, pair)
        .value_or(CellReason{.reason = ChangeReason::as_of, .service = pair});
}

bool is_of_type(RoundService const& service, RoundComponent const& component) {
    return std::ranges::any_of(service.types, [&](std::string const& type) {
        return std::ranges::find(component.types, type) != component.types.end();
    });
}

/// Columns that say nothing of how a service stands to a component, or that are compared by
/// themselves.
bool is_compared_apart(std::string const& column) {
    static std::set<std::string> const apart{"interventions",    "districts",     "start_date",
                                             "end_date",         "status",        "front_door",
                                             "funding_end_date", "victim_support"};
    return apart.contains(column);
}

void add_answer(std::vector<CellReason>& reasons, RoundService const& old, RoundService const& now,
                ServicePair pair, std::string const& column) {
    auto before = value_in(old.answers, column);
    auto after = value_in(now.answers, column);
    bool const both_unknown = !is_known(before) && !is_known(after);
    if (before != after && !both_unknown) {
        reasons.push_back(changed(pair, column, std::move(before), std::move(after)));
    }
}

void add_evidence(std::vector<CellReason>& reasons, RoundService const& old,
                  RoundService const& now, ServicePair pair, RoundComponent const& component) {
    for (auto const& column : component.columns) {
        auto before = value_in(old.bases, column);
        auto after = value_in(now.bases, column);
        bool const is_now = after == "evidenced";
        if (is_now != (before == "evidenced")) {
            reasons.push_back(
                {.reason = is_now ? ChangeReason::newly_said : ChangeReason::less_known,
                 .service = pair,
                 .column = column + "_basis",
                 .before = std::move(before),
                 .after = std::move(after)});
        }
    }
}

} // namespace

std::optional<CellReason> service_change(Round const& before, Round const& after,
                                         ServicePair pair) {
    if (!pair.before) {
        return of_new_row(before, after, pair);
    }
    if (!pair.after) {
        return of_missing_row(after, before.services[*pair.before], pair);
    }
    auto const& old = before.services[*pair.before];
    auto const& now = after.services[*pair.after];
    bool const then = may_be_in_service(old, before.policy.as_of);
    if (then == may_be_in_service(now, after.policy.as_of)) {
        return std::nullopt;
    }
    return then ? of_ending(before, after, old, now, pair) : of_beginning(before, old, now, pair);
}

std::vector<CellReason> answer_changes(Round const& before, Round const& after, ServicePair pair,
                                       RoundComponent const& component) {
    auto const& old = before.services[*pair.before];
    auto const& now = after.services[*pair.after];
    std::vector<CellReason> reasons;
    if (is_of_type(old, component) != is_of_type(now, component)) {
        reasons.push_back(changed(pair, "interventions",
                                  fmt::format("{}", fmt::join(old.types, ";")),
                                  fmt::format("{}", fmt::join(now.types, ";"))));
    }
    if (old.status != now.status) {
        reasons.push_back(
            changed(pair, "status", std::string{code(old.status)}, std::string{code(now.status)}));
    }
    for (auto const& column : component.columns) {
        if (!is_compared_apart(column)) {
            add_answer(reasons, old, now, pair, column);
        }
    }
    if (before.policy.evidence == "require" && after.policy.evidence == "require") {
        add_evidence(reasons, old, now, pair, component);
    }
    bool const both_fresh =
        before.policy.stale == "fresh_only" && after.policy.stale == "fresh_only";
    if ((both_fresh || asks_age(component)) && old.source_date != now.source_date) {
        reasons.push_back(changed(pair, "source_date", old.source_date, now.source_date));
    }
    return reasons;
}

std::vector<CellReason> level_and_group_changes(Round const& before, Round const& after,
                                                ServicePair pair) {
    std::vector<CellReason> reasons;
    for (auto const& column : after.levels_and_groups) {
        add_answer(reasons, before.services[*pair.before], after.services[*pair.after], pair,
                   column);
    }
    return reasons;
}

std::optional<CellReason> area_change(Round const& before, Round const& after, ServicePair pair,
                                      PlacePair const& place, catalogue::CodeChanges const& codes) {
    auto const& old = before.services[*pair.before];
    auto const& now = after.services[*pair.after];
    auto const is_in = [](RoundService const& service, std::string const& district) {
        return is_regional(service) ||
               std::ranges::find(service.districts, district) != service.districts.end();
    };
    if (is_in(old, place.before) == is_in(now, place.after) &&
        is_regional(old) == is_regional(now)) {
        return std::nullopt;
    }
    std::set<std::string> old_now;
    for (auto const& district : old.districts) {
        auto const become = codes.now(district);
        old_now.insert(become.begin(), become.end());
    }
    std::set<std::string> const districts(now.districts.begin(), now.districts.end());
    bool const are_parts = !is_regional(old) && !is_regional(now) && !districts.empty() &&
                           std::ranges::includes(old_now, districts);
    bool const recut = place.change == PlaceChange::merged || place.change == PlaceChange::split;
    auto const words = [](RoundService const& service) {
        return is_regional(service) ? std::string{code(service.reach)}
                                    : fmt::format("{}", fmt::join(service.districts, ";"));
    };
    auto reason = changed(pair, "districts", words(old), words(now));
    if (recut && are_parts) {
        reason.reason = ChangeReason::district_codes;
    }
    return reason;
}

bool asks_age(RoundComponent const& component) {
    return std::ranges::find(component.columns, "source_date") != component.columns.end();
}

std::string_view code(PlaceChange change) {
    switch (change) {
    case PlaceChange::none:
        return "none";
    case PlaceChange::renamed:
        return "renamed";
    case PlaceChange::recoded:
        return "recoded";
    case PlaceChange::merged:
        return "merged";
    case PlaceChange::split:
        break;
    }
    return "split";
}

} // namespace mapper
