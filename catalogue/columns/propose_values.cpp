#include "catalogue/columns/propose_values.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/visibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace catalogue {

namespace {

/// More distinct words than this are no list of words.
constexpr std::size_t most_words = 30;

std::vector<std::string> words_of(auto const& terms) {
    std::vector<std::string> words;
    for (auto const& term : terms) {
        words.push_back(term.code);
        words.push_back(term.label);
        words.insert(words.end(), term.synonyms.begin(), term.synonyms.end());
    }
    return words;
}

/// The meaning of a word in a list of terms: none where it is known as it stands.
template <typename T>
std::optional<ProposedMeaning> meaning_among(std::vector<T> const& terms, std::string const& word) {
    std::span<T const> const all{terms};
    if (find_term(all, word)) {
        return std::nullopt;
    }
    auto const nearest = base::nearest_word(word, words_of(terms));
    if (!nearest) {
        return ProposedMeaning{
            .value = word, .meaning = "", .reason = "no word of the vocabulary is near"};
    }
    return ProposedMeaning{.value = word,
                           .meaning = terms[*find_term(all, *nearest)].code,
                           .reason = fmt::format("'{}' is near", *nearest)};
}

std::optional<ProposedMeaning> meaning_of(Column const& column, std::string const& word,
                                          Vocabulary const& vocabulary) {
    switch (column.field) {
    case Field::interventions:
        return meaning_among(vocabulary.types, word);
    case Field::focus:
        return meaning_among(vocabulary.foci, word);
    case Field::answer:
        return parse_answer(word) ? std::nullopt
                                  : std::optional{ProposedMeaning{
                                        .value = word,
                                        .meaning = "",
                                        .reason = "no answer; say yes, no, unknown or by design"}};
    default:
        return std::nullopt;
    }
}

/// Rows of which words may be shown.
class OpenRows {
public:
    OpenRows(std::span<ProposedColumn const> columns, Header const& header) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].native == "location_visibility") {
                m_visibility = i;
            } else if (seems_to_hide_rows(header.name(i))) {
                m_none = true;
            }
        }
    }

    [[nodiscard]] bool none() const { return m_none; }
    [[nodiscard]] bool shows(KeptRow const& row) const {
        if (!m_visibility) {
            return true;
        }
        return *m_visibility < row.cells.size() &&
               parse_visibility(row.cells[*m_visibility], BlankVisibility::means_district) !=
                   Visibility::confidential;
    }

private:
    bool m_none = false;
    std::optional<std::size_t> m_visibility;
};

std::set<std::string> words_in(std::size_t position, std::span<KeptRow const> rows,
                               OpenRows const& open) {
    std::set<std::string> words;
    for (auto const& row : rows) {
        if (position >= row.cells.size() || !open.shows(row)) {
            continue;
        }
        for (auto const item : list_items(row.cells[position], ";")) {
            if (!holds_a_place(item)) {
                words.emplace(item);
            }
        }
    }
    return words;
}

} // namespace

std::vector<ProposedValues> propose_values(std::span<ProposedColumn const> columns,
                                           Header const& header, std::span<KeptRow const> rows,
                                           ColumnNames const& names, Vocabulary const& vocabulary) {
    std::vector<ProposedValues> proposed;
    OpenRows const open{columns, header};
    for (std::size_t i = 0; i < columns.size() && !open.none(); ++i) {
        auto const column = names.find(columns[i].native);
        if (!column) {
            continue;
        }
        auto const words = words_in(i, rows, open);
        ProposedValues values{.column = columns[i].column, .meanings = {}};
        for (auto const& word : words) {
            if (auto meaning = meaning_of(*column, word, vocabulary)) {
                values.meanings.push_back(*std::move(meaning));
            }
        }
        if (!values.meanings.empty() && words.size() <= most_words) {
            proposed.push_back(std::move(values));
        }
    }
    return proposed;
}

} // namespace catalogue
