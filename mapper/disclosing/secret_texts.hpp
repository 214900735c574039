#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// The words of a text as the search compares them: ASCII letters in lower case, one space after
/// each word. Everything that is neither letter, digit nor beyond ASCII parts words, and so do the
/// escapes of HTML ("&amp;") and JSON ("\n").
std::string canonical_words(std::string_view text);

/// Looks for many texts at once, in time that grows with the bytes and hardly with the number of
/// texts. A text is found where all its words stand one after another, whatever parts them.
class SecretTexts {
public:
    explicit SecretTexts(std::span<std::string const> texts);

    [[nodiscard]] bool empty() const { return patterns_.empty(); }

    /// Whether any text begins between `from` and `to`.
    [[nodiscard]] bool found_in(std::string_view bytes, std::size_t from, std::size_t to) const;

    /// The same for a database's bytes, whose fields lie next to each other with nothing between:
    /// texts of eight letters or more count wherever a word begins or ends.
    [[nodiscard]] bool found_joined_in(std::string_view bytes) const;

    /// The positions, among the texts given, of all that are found.
    [[nodiscard]] std::vector<std::size_t> all_found_in(std::string_view bytes) const;

private:
    struct Pattern {
        std::string words;
        std::size_t text = 0;
        std::ptrdiff_t shorter = -1; ///< the longest other pattern that this one begins with
    };

    template <typename Visit>
    bool scan(std::string_view bytes, std::size_t from, std::size_t to, Visit visit) const;
    template <typename Visit>
    bool visit_at(std::string_view rest, Visit visit) const;
    [[nodiscard]] bool may_start(std::uint64_t hash) const;

    std::vector<Pattern> patterns_;      ///< sorted by words
    std::vector<std::string> joined_;    ///< sorted, none beginning with another
    std::vector<std::uint64_t> starts_;  ///< a bit for each hash of a pattern's first words
    std::vector<std::uint64_t> windows_; ///< a bit for each hash of a joined text's first letters
};

} // namespace mapper
