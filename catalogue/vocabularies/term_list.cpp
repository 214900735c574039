#include "catalogue/vocabularies/term_list.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

#include <algorithm>

namespace catalogue {

TermList const& TermListReader::read(std::string_view cell) {
    if (auto const known = m_read.find(cell); known != m_read.end()) {
        return known->second;
    }
    return m_read.emplace(cell, parse(cell)).first->second;
}

void TermListReader::add(Term const& term, std::uint32_t index) {
    m_codes.push_back(term.code);
    auto add_word = [this, index](std::string const& word) {
        m_indexes.emplace(base::folded(word), index);
        m_suggestions.push_back(word);
        m_suggested.push_back(index);
    };
    add_word(term.code);
    add_word(term.label);
    std::ranges::for_each(term.synonyms, add_word);
}

TermList TermListReader::parse(std::string_view cell) const {
    TermList list;
    auto const whole = parse_answer(cell);
    if (whole && !is_yes(*whole)) {
        list.answer = *whole;
        return list;
    }
    if (base::folded(cell) == "none") {
        list.answer = Answer::no;
        return list;
    }
    for (auto const item : list_items(cell, m_separators)) {
        auto const found = is_doubted(item) ? m_indexes.end() : m_indexes.find(base::folded(item));
        if (found == m_indexes.end()) {
            auto nearest = base::nearest_word(item, m_suggestions);
            if (nearest) {
                auto const at = std::ranges::find(m_suggestions, *nearest);
                nearest =
                    m_codes[m_suggested[static_cast<std::size_t>(at - m_suggestions.begin())]];
            }
            list.unknown.push_back({.text = std::string{item}, .nearest = std::move(nearest)});
        } else if (std::ranges::find(list.terms, found->second) == list.terms.end()) {
            list.terms.push_back(found->second);
        }
    }
    if (!list.terms.empty()) {
        list.answer = Answer::yes;
    } else if (!list.unknown.empty()) {
        list.answer = Answer::unknown;
    }
    return list;
}

} // namespace catalogue
