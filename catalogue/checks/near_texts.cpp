#include "catalogue/checks/near_texts.hpp"

#include <algorithm>

namespace catalogue {

namespace {

constexpr std::uint64_t seed = 0xcbf29ce484222325U;

std::uint64_t mixed(std::uint64_t hash, char letter) {
    return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
}

/// The hashes of a text and of the same text without one letter, each once.
std::vector<std::uint64_t> shortened_hashes(std::string_view text) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(text.size() + 1);
    auto before = seed;
    for (std::size_t left_out = 0; left_out < text.size(); ++left_out) {
        auto hash = before;
        for (char const letter : text.substr(left_out + 1)) {
            hash = mixed(hash, letter);
        }
        hashes.push_back(hash);
        before = mixed(before, text[left_out]);
    }
    hashes.push_back(before);
    std::ranges::sort(hashes);
    auto const repeated = std::ranges::unique(hashes);
    hashes.erase(repeated.begin(), repeated.end());
    return hashes;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

bool is_one_slip_apart(std::string_view one, std::string_view other) {
    while (!one.empty() && !other.empty() && one.front() == other.front()) {
        one.remove_prefix(1);
        other.remove_prefix(1);
    }
    while (!one.empty() && !other.empty() && one.back() == other.back()) {
        one.remove_suffix(1);
        other.remove_suffix(1);
    }
    if (has_digit(one) || has_digit(other)) {
        return false;
    }
    bool const one_letter = one.size() <= 1 && other.size() <= 1 && one.size() + other.size() > 0;
    bool const swapped =
        one.size() == 2 && other.size() == 2 && one[0] == other[1] && one[1] == other[0];
    return one_letter || swapped;
}

void NearTexts::add(std::string_view text) {
    for (auto const hash : shortened_hashes(text)) {
        m_by_hash.emplace(hash, m_texts.size());
    }
    m_texts.push_back(text);
}

std::vector<std::size_t> NearTexts::near(std::string_view text) const {
    std::vector<std::size_t> found;
    for (auto const hash : shortened_hashes(text)) {
        auto const [first, last] = m_by_hash.equal_range(hash);
        for (auto at = first; at != last; ++at) {
            if (is_one_slip_apart(text, m_texts[at->second])) {
                found.push_back(at->second);
            }
        }
    }
    std::ranges::sort(found);
    auto const repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace catalogue
