#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mapper {

/// Groups of positions, some of which may never come into one group. The head of a group is its
/// least member.
class RecordGroups {
public:
    explicit RecordGroups(std::size_t count);

    /// From now on these two stay apart. They must be apart already.
    void keep_apart(std::uint32_t one, std::uint32_t other);

    /// Makes one group of two, unless members of them are to stay apart. False when they are.
    bool join(std::uint32_t one, std::uint32_t other);

    [[nodiscard]] std::uint32_t head(std::uint32_t member);

private:
    [[nodiscard]] bool must_stay_apart(std::uint32_t one_head, std::uint32_t other_head);

    std::vector<std::uint32_t> parent_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> apart_;
    std::vector<bool> is_restricted_; ///< by head: whether a member is in `apart_`
};

} // namespace mapper
