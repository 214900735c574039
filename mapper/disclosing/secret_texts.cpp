#include "mapper/disclosing/secret_texts.hpp"

#include <algorithm>
#include <array>

namespace mapper {

namespace {

constexpr std::size_t filter_bits = std::size_t{1} << 20U;
constexpr std::size_t least_joined_length = 8;
constexpr std::size_t window = 4;

/// Each byte as it is compared; 0 for those that part words.
constexpr auto compared = [] {
    std::array<unsigned char, 256> table{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        bool const upper = byte >= 'A' && byte <= 'Z';
        bool const kept =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        table[byte] = static_cast<unsigned char>(upper ? byte + ('a' - 'A') : kept ? byte : 0);
    }
    return table;
}();

unsigned char at(std::string_view text, std::size_t position) {
    return compared[static_cast<unsigned char>(text[position])];
}

/// How many bytes the separator at `position` is long: an escape parts words as a whole.
std::size_t separator_length(std::string_view text, std::size_t position) {
    auto const rest = text.substr(position);
    if (rest.front() == '&') {
        auto const end = rest.substr(0, 8).find(';');
        bool const entity =
            end != std::string_view::npos && end > 1 &&
            std::ranges::all_of(rest.substr(1, end - 1), [](char letter) {
                return letter == '#' || compared[static_cast<unsigned char>(letter)] != 0;
            });
        return entity ? end + 1 : 1;
    }
    if (rest.front() == '\\' && rest.size() > 1) {
        constexpr std::string_view escapes = "nrtbf\"\\/";
        if (rest[1] == 'u' && rest.size() > 5) {
            return 6;
        }
        return escapes.find(rest[1]) == std::string_view::npos ? 1 : 2;
    }
    return 1;
}

/// Reads a text's canonical words letter by letter.
class Letters {
public:
    explicit Letters(std::string_view text)
        : text_{text} {
        skip();
    }

    /// The next letter, a space after a word, 0 at the end.
    unsigned char next() {
        if (position_ < text_.size()) {
            if (auto const letter = at(text_, position_); letter != 0) {
                ++position_;
                in_word_ = true;
                return letter;
            }
            skip();
        }
        bool const word_ended = in_word_;
        in_word_ = false;
        return word_ended ? ' ' : static_cast<unsigned char>(0);
    }

private:
    void skip() {
        while (position_ < text_.size() && at(text_, position_) == 0) {
            position_ += separator_length(text_, position_);
        }
    }

    std::string_view text_;
    std::size_t position_ = 0;
    bool in_word_ = false;
};

constexpr std::uint64_t seed = 0xcbf29ce484222325U;

std::uint64_t mixed(std::uint64_t hash, unsigned char letter) {
    return (hash ^ letter) * 0x100000001b3U;
}

std::size_t filter_slot(std::uint64_t hash) {
    return static_cast<std::size_t>((hash ^ hash >> 32U) * 0x9e3779b97f4a7c15U >> 44U);
}

void set(std::vector<std::uint64_t>& filter, std::uint64_t hash) {
    auto const slot = filter_slot(hash) % filter_bits;
    filter[slot / 64] |= std::uint64_t{1} << slot % 64;
}

bool is_set(std::vector<std::uint64_t> const& filter, std::uint64_t hash) {
    auto const slot = filter_slot(hash) % filter_bits;
    return (filter[slot / 64] >> slot % 64 & 1U) != 0;
}

/// The hash of the first two words, or of the only one.
std::uint64_t start_hash(std::string_view words) {
    auto hash = seed;
    int spaces = 0;
    for (char const letter : words) {
        spaces += letter == ' ' ? 1 : 0;
        if (spaces == 2) {
            break;
        }
        hash = mixed(hash, static_cast<unsigned char>(letter));
    }
    return spaces == 2 ? mixed(hash, ' ') : hash;
}

std::uint64_t window_hash(std::string_view letters) {
    auto hash = seed;
    for (char const letter : letters.substr(0, window)) {
        hash = mixed(hash, static_cast<unsigned char>(letter));
    }
    return hash;
}

/// Whether `words` come before the text, are what it begins with (0), or come after it.
int compare(std::string_view words, std::string_view text) {
    Letters letters{text};
    for (char const letter : words) {
        auto const here = static_cast<unsigned char>(letter);
        auto const there = letters.next();
        if (here != there) {
            return here < there ? -1 : 1;
        }
    }
    return 0;
}

} // namespace

std::string canonical_words(std::string_view text) {
    std::string words;
    words.reserve(text.size() + 1);
    Letters letters{text};
    while (auto const letter = letters.next()) {
        words += static_cast<char>(letter);
    }
    return words;
}

SecretTexts::SecretTexts(std::span<std::string const> texts) {
    for (std::size_t text = 0; text < texts.size(); ++text) {
        auto words = canonical_words(texts[text]);
        if (!words.empty()) {
            patterns_.push_back({.words = std::move(words), .text = text});
        }
    }
    if (patterns_.empty()) {
        return;
    }
    std::ranges::sort(patterns_, {}, &Pattern::words);
    starts_.resize(filter_bits / 64);
    windows_.resize(filter_bits / 64);
    for (std::size_t index = 0; index < patterns_.size(); ++index) {
        auto& pattern = patterns_[index];
        auto shorter = static_cast<std::ptrdiff_t>(index) - 1;
        while (shorter >= 0 &&
               !pattern.words.starts_with(patterns_[static_cast<std::size_t>(shorter)].words)) {
            shorter = patterns_[static_cast<std::size_t>(shorter)].shorter;
        }
        pattern.shorter = shorter;
        set(starts_, start_hash(pattern.words));
        auto const joined = std::string_view{pattern.words}.substr(0, pattern.words.size() - 1);
        bool const covered = !joined_.empty() && joined.starts_with(joined_.back());
        if (joined.size() >= least_joined_length && !covered) {
            joined_.emplace_back(joined);
            set(windows_, window_hash(joined));
        }
    }
}

bool SecretTexts::may_start(std::uint64_t hash) const {
    return is_set(starts_, hash);
}

template <typename Visit>
bool SecretTexts::visit_at(std::string_view rest, Visit visit) const {
    auto const after = std::ranges::partition_point(
        patterns_, [&](Pattern const& pattern) { return compare(pattern.words, rest) <= 0; });
    auto index = after - patterns_.begin() - 1;
    while (index >= 0 && compare(patterns_[static_cast<std::size_t>(index)].words, rest) != 0) {
        index = patterns_[static_cast<std::size_t>(index)].shorter;
    }
    for (; index >= 0; index = patterns_[static_cast<std::size_t>(index)].shorter) {
        if (visit(patterns_[static_cast<std::size_t>(index)])) {
            return true;
        }
    }
    return false;
}

template <typename Visit>
bool SecretTexts::scan(std::string_view bytes, std::size_t from, std::size_t to,
                       Visit visit) const {
    auto position = from;
    while (position > 0 && position < bytes.size() && at(bytes, position - 1) != 0 &&
           at(bytes, position) != 0) {
        ++position;
    }
    std::size_t previous_start = bytes.size();
    auto previous_hash = seed;
    while (position < bytes.size()) {
        if (at(bytes, position) == 0) {
            position += separator_length(bytes, position);
            continue;
        }
        auto const start = position;
        auto hash = seed;
        auto pair = previous_hash;
        for (; position < bytes.size(); ++position) {
            auto const letter = at(bytes, position);
            if (letter == 0) {
                break;
            }
            hash = mixed(hash, letter);
            pair = mixed(pair, letter);
        }
        hash = mixed(hash, ' ');
        pair = mixed(pair, ' ');
        if (previous_start < to && may_start(pair) &&
            visit_at(bytes.substr(previous_start), visit)) {
            return true;
        }
        if (start >= to) {
            return false;
        }
        if (may_start(hash) && visit_at(bytes.substr(start), visit)) {
            return true;
        }
        previous_start = start;
        previous_hash = hash;
    }
    return false;
}

bool SecretTexts::found_in(std::string_view bytes, std::size_t from, std::size_t to) const {
    return !patterns_.empty() && scan(bytes, from, to, [](Pattern const&) { return true; });
}

std::vector<std::size_t> SecretTexts::all_found_in(std::string_view bytes) const {
    std::vector<std::size_t> found;
    if (!patterns_.empty()) {
        scan(bytes, 0, bytes.size(), [&](Pattern const& pattern) {
            found.push_back(pattern.text);
            return false;
        });
    }
    std::ranges::sort(found);
    auto const repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

bool SecretTexts::found_joined_in(std::string_view bytes) const {
    if (joined_.empty()) {
        return false;
    }
    auto const words = canonical_words(bytes);
    for (std::size_t start = 0; start + least_joined_length <= words.size(); ++start) {
        auto const rest = std::string_view{words}.substr(start);
        if (!is_set(windows_, window_hash(rest))) {
            continue;
        }
        auto const after = std::ranges::upper_bound(
            joined_, rest, {}, [](auto const& text) { return std::string_view{text}; });
        if (after != joined_.begin() && rest.starts_with(*std::prev(after))) {
            return true;
        }
    }
    return false;
}

} // namespace mapper
