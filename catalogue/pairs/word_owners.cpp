#include "catalogue/pairs/word_owners.hpp"

#include "base/nearest_word.hpp"

#include <fmt/format.h>

#include <vector>

namespace catalogue {

void WordOwners::claim(Term const& term, std::string_view key, std::size_t line,
                       TomlReport& report) {
    std::vector<std::string> words{term.code, term.label};
    words.insert(words.end(), term.synonyms.begin(), term.synonyms.end());
    for (auto const& word : words) {
        auto const [known, is_new] = m_owners.emplace(base::folded(word), term.code);
        bool const code_again = &word == &words.front() && !is_new;
        if (!word.empty() && !is_new && (code_again || known->second != term.code)) {
            report.error("ambiguous-term", line, key,
                         fmt::format("'{}' already means '{}'", word, known->second),
                         "give each term codes, labels and synonyms of its own");
        }
    }
}

} // namespace catalogue
