#pragma once

#include "base/problem.hpp"
#include "catalogue/interner.hpp"
#include "catalogue/open_referral/taxonomy_map.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The taxonomy in which `gapmap export` writes the columns that Open Referral has no field for: an
/// attribute's link_type is the column, its value, else its term's code, the text.
inline constexpr std::string_view own_taxonomy = "gapmap";

/// A taxonomy term as a feed's attribute holds it. `value` is the attribute's own.
struct FeedTerm {
    std::string taxonomy;
    std::string code;
    std::string name;
    std::string uri;
    std::string id;
    std::string value;

    /// "Counselling (esdType)", as it is kept beside what it means.
    [[nodiscard]] std::string text() const;
};

/// One cell that a term fills. A question's cell is filled with the attribute's answer, if it has
/// one.
struct TermCell {
    std::string column;
    std::string value;
    bool is_answer = false;
};

/// Finds what foreign terms mean: by the mapping file, else by the vocabulary's codes, labels and
/// synonyms for types, foci, approaches, groups and adults, and for risk levels where the term says
/// "risk" too. Counts the terms for which neither has a meaning.
class TermMeanings {
public:
    TermMeanings(Vocabulary const& vocabulary, TaxonomyMap const& map);

    /// The cells that a term fills; nullptr, and counted, when it has no meaning here.
    std::vector<TermCell> const* find(FeedTerm const& term);

    /// A term without a meaning, of a row whose values may be shown.
    void count(FeedTerm const& term);

    /// One problem for each term that was counted, the commonest first.
    [[nodiscard]] std::vector<base::Problem> unmapped(std::string const& file) const;

private:
    struct Meaning {
        bool known = false;
        std::vector<TermCell> cells;
    };

    [[nodiscard]] Meaning meaning_of(FeedTerm const& term) const;
    [[nodiscard]] std::vector<TermCell> in_vocabulary(std::string_view word) const;

    Vocabulary const& m_vocabulary;
    TaxonomyMap const& m_map;
    std::vector<std::string> m_words; ///< what a suggestion may be
    StringMap<Meaning> m_known;
    std::map<std::string, std::size_t> m_unmapped;
};

} // namespace catalogue
