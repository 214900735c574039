#pragma once

#include "catalogue/answer.hpp"
#include "catalogue/interner.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct UnknownTerm {
    std::string text;
    std::optional<std::string> nearest;
};

/// What a list cell says: the terms it names, in its order and each once, and the words that are no
/// terms. The answer is yes where a term is named, not stated for a blank, unknown for "?" and
/// where only words were found that are no terms, and no for "-" and "none".
struct TermList {
    std::vector<std::uint32_t> terms;
    Answer answer = Answer::not_stated;
    std::vector<UnknownTerm> unknown;
};

/// Reads list cells of one kind of term, and remembers every cell it has read: catalogues say the
/// same few lists again and again.
class TermListReader {
public:
    template <typename T>
    TermListReader(std::vector<T> const& terms, std::string_view separators)
        : m_separators(separators) {
        for (std::uint32_t i = 0; i < terms.size(); ++i) {
            add(terms[i], i);
        }
    }

    TermList const& read(std::string_view cell);

private:
    void add(Term const& term, std::uint32_t index);
    [[nodiscard]] TermList parse(std::string_view cell) const;

    std::string m_separators;
    StringMap<std::uint32_t> m_indexes; ///< by folded code, label and synonym
    std::vector<std::string> m_suggestions;
    std::vector<std::uint32_t> m_suggested; ///< the term of each suggestion
    std::vector<std::string> m_codes;
    StringMap<TermList> m_read;
};

} // namespace catalogue
