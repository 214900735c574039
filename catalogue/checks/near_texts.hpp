#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace catalogue {

/// Whether one letter put in, left out or replaced, or two neighbours swapped, makes one text of
/// the other. Digits make two things of one name ("Steps 1", "Steps 2") and are no slip.
bool is_one_slip_apart(std::string_view one, std::string_view other);

/// Finds the texts one slip away from a text, in time that hardly grows with their number.
class NearTexts {
public:
    /// The texts must outlive it.
    void add(std::string_view text);

    /// The positions, in the order of adding, of the texts one slip away.
    [[nodiscard]] std::vector<std::size_t> near(std::string_view text) const;

private:
    std::vector<std::string_view> m_texts;
    /// By the hash of the text itself and of what is left of it without one of its letters.
    std::unordered_multimap<std::uint64_t, std::size_t> m_by_hash;
};

} // namespace catalogue
