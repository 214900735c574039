#include "base/nearest_word.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace base {

/// As optimal string alignment.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        above[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   static_cast<std::uint8_t>(c) >= 0x80) {
            out += c;
        }
    }
    return out;
}

std::optional<std::string> nearest_word(std::string_view word,
                                        std::span<std::string const> candidates) {
    std::string const wanted = folded(word);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::optional<std::string> found;
    for (auto const& candidate : candidates) {
        std::string const other = folded(candidate);
        std::size_t const distance = edit_distance(wanted, other);
        if (distance < best && distance < std::max(wanted.size(), other.size())) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

} // namespace base
