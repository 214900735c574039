#include "mapper/groups/record_groups.hpp"

#include <algorithm>
#include <numeric>

namespace mapper {

RecordGroups::RecordGroups(std::size_t count)
    : parent_(count)
    , is_restricted_(count) {
    std::iota(parent_.begin(), parent_.end(), 0U);
}

std::uint32_t RecordGroups::head(std::uint32_t member) {
    while (parent_[member] != member) {
        parent_[member] = parent_[parent_[member]];
        member = parent_[member];
    }
    return member;
}

void RecordGroups::keep_apart(std::uint32_t one, std::uint32_t other) {
    apart_.emplace_back(one, other);
    is_restricted_[head(one)] = true;
    is_restricted_[head(other)] = true;
}

bool RecordGroups::must_stay_apart(std::uint32_t one_head, std::uint32_t other_head) {
    if (!is_restricted_[one_head] || !is_restricted_[other_head]) {
        return false;
    }
    return std::ranges::any_of(apart_, [&](auto const& pair) {
        auto const first = head(pair.first);
        auto const second = head(pair.second);
        return (first == one_head && second == other_head) ||
               (first == other_head && second == one_head);
    });
}

bool RecordGroups::join(std::uint32_t one, std::uint32_t other) {
    auto const first = head(one);
    auto const second = head(other);
    if (first == second) {
        return true;
    }
    if (must_stay_apart(first, second)) {
        return false;
    }
    auto const [least, greatest] = std::minmax(first, second);
    parent_[greatest] = least;
    is_restricted_[least] = is_restricted_[least] || is_restricted_[greatest];
    return true;
}

} // namespace mapper
