#include "mapper/duplications/overlaps.hpp"

#include <algorithm>
#include <tuple>

namespace mapper {

namespace {

/// Services of one equal profile, and those of classes that were found to be certainly within it.
struct Head {
    ReachProfile const* profile = nullptr;
    std::vector<ServiceIndex> own;
    std::vector<ServiceIndex> within;
};

/// Heads that may be within each other, under the first of them.
struct PossibleHead {
    ReachProfile const* profile = nullptr;
    std::vector<ServiceIndex> own;
    std::vector<ServiceIndex> possible;
    Undecided undecided;
};

void append(std::vector<ServiceIndex>& to, std::vector<ServiceIndex> const& more) {
    to.insert(to.end(), more.begin(), more.end());
}

void add(Undecided& to, Undecided const& more) {
    to.options = to.options | more.options;
    to.minimum_age = to.minimum_age || more.minimum_age;
    to.maximum_age = to.maximum_age || more.maximum_age;
}

/// Moves the services of each record of two or more into `found`, and returns the first of each
/// record.
std::vector<ServiceIndex> take_repeats(std::span<ServiceIndex const> services, Region const& region,
                                       std::vector<Likeness>& found) {
    std::vector<ServiceIndex> by_record(services.begin(), services.end());
    std::ranges::sort(by_record, {}, [&](ServiceIndex service) {
        return std::pair{region.records[service.value], service};
    });
    std::vector<ServiceIndex> distinct;
    distinct.reserve(by_record.size());
    for (auto first = by_record.begin(); first != by_record.end();) {
        auto const last = std::find_if(first, by_record.end(), [&](ServiceIndex service) {
            return region.records[service.value] != region.records[first->value];
        });
        if (last - first > 1) {
            found.push_back(
                {.kind = DuplicationKind::same_record, .services = {first, last}, .undecided = {}});
        }
        distinct.push_back(*first);
        first = last;
    }
    return distinct;
}

std::vector<Head> heads_of(std::vector<ServiceIndex> services, ReachClasses const& classes) {
    std::ranges::sort(services, {}, [&](ServiceIndex service) {
        return std::pair{classes.of_service[service.value], service};
    });
    std::vector<Head> heads;
    for (auto first = services.begin(); first != services.end();) {
        auto const at = classes.of_service[first->value];
        auto const last = std::find_if(first, services.end(), [&](ServiceIndex service) {
            return classes.of_service[service.value] != at;
        });
        auto const& profile = classes.profiles[at];
        auto const head = std::ranges::find_if(heads, [&](Head const& other) {
            return is_certainly_within(profile, *other.profile, classes.layout);
        });
        if (head != heads.end()) {
            head->within.insert(head->within.end(), first, last);
        } else {
            heads.push_back({.profile = &profile, .own = {first, last}, .within = {}});
        }
        first = last;
    }
    return heads;
}

bool overlaps_itself(ReachProfile const& profile, OptionLayout const& layout) {
    return undecided(profile, layout).empty() && is_certainly_within(profile, profile, layout);
}

PossibleHead possible_head_of(Head const& head, OptionLayout const& layout) {
    PossibleHead made{.profile = head.profile, .own = head.own, .possible = {}, .undecided = {}};
    if (head.own.size() > 1 && !overlaps_itself(*head.profile, layout)) {
        made.undecided.options = undecided(*head.profile, layout);
        made.possible = head.own;
    }
    return made;
}

} // namespace

std::vector<Likeness> likenesses_of(std::span<ServiceIndex const> services, Region const& region,
                                    ReachClasses const& classes) {
    auto const& layout = classes.layout;
    std::vector<Likeness> found;
    auto const add_likeness = [&](DuplicationKind kind, std::vector<ServiceIndex> members,
                                  Undecided const& undecided) {
        std::ranges::sort(members);
        found.push_back({kind, std::move(members), undecided});
    };
    std::vector<PossibleHead> possible_heads;
    for (auto const& head : heads_of(take_repeats(services, region, found), classes)) {
        bool const alike = head.own.size() > 1 && overlaps_itself(*head.profile, layout);
        if (alike || !head.within.empty()) {
            auto members = head.own;
            append(members, head.within);
            add_likeness(DuplicationKind::overlap, std::move(members), {});
        }
        auto possible = possible_head_of(head, layout);
        bool joined = false;
        for (auto& other : possible_heads) {
            if (auto const why = possibly_within(*head.profile, *other.profile, layout)) {
                other.possible = other.possible.empty() ? other.own : other.possible;
                append(other.possible, head.own);
                add(other.undecided, *why);
                add(other.undecided, possible.undecided);
                joined = true;
                break;
            }
        }
        if (!joined) {
            possible_heads.push_back(std::move(possible));
        }
    }
    std::vector<ServiceIndex> complementary;
    for (auto& head : possible_heads) {
        append(complementary, head.own);
        if (!head.possible.empty()) {
            add_likeness(DuplicationKind::possible_overlap, std::move(head.possible),
                         head.undecided);
        }
    }
    if (possible_heads.size() > 1) {
        add_likeness(DuplicationKind::complementary, std::move(complementary), {});
    }
    std::ranges::sort(found, {}, [](Likeness const& likeness) {
        return std::tie(likeness.kind, likeness.services);
    });
    return found;
}

} // namespace mapper
