#include "catalogue/open_referral/terms.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/questionnaire/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace catalogue {

namespace {

template <typename T>
void find_in(std::vector<T> const& terms, std::string_view column, std::string_view word,
             std::vector<TermCell>& cells) {
    if (auto const found = find_term(std::span<T const>{terms}, word)) {
        cells.push_back(
            {.column = std::string{column}, .value = terms[*found].code, .is_answer = false});
    }
}

/// "high risk" and "risk_high", but not "high", which is a word of many scales.
bool says_risk_level(RiskLevel const& level, std::string const& folded_word) {
    return folded_word == "risk" + base::folded(level.code) ||
           folded_word == base::folded(level.code) + "risk" ||
           folded_word == base::folded(level.label);
}

} // namespace

std::string FeedTerm::text() const {
    auto words = !name.empty() ? name : !code.empty() ? code : !uri.empty() ? uri : id;
    words += value.empty() ? "" : " = " + value;
    return taxonomy.empty() ? words : fmt::format("{} ({})", words, taxonomy);
}

TermMeanings::TermMeanings(Vocabulary const& vocabulary, TaxonomyMap const& map)
    : m_vocabulary(vocabulary)
    , m_map(map) {
    auto add_words = [this](auto const& terms) {
        for (auto const& term : terms) {
            m_words.push_back(term.code);
            m_words.push_back(term.label);
            m_words.insert(m_words.end(), term.synonyms.begin(), term.synonyms.end());
        }
    };
    add_words(vocabulary.types);
    add_words(vocabulary.foci);
    add_words(vocabulary.approaches);
    add_words(vocabulary.groups);
}

std::vector<TermCell> const* TermMeanings::find(FeedTerm const& term) {
    auto const key =
        fmt::format("{}\n{}\n{}\n{}\n{}", term.taxonomy, term.code, term.name, term.uri, term.id);
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        known = m_known.emplace(key, meaning_of(term)).first;
    }
    return known->second.known ? &known->second.cells : nullptr;
}

void TermMeanings::count(FeedTerm const& term) {
    ++m_unmapped[FeedTerm{.taxonomy = term.taxonomy,
                          .code = term.code,
                          .name = term.name,
                          .uri = term.uri,
                          .id = term.id,
                          .value = ""}
                     .text()];
}

TermMeanings::Meaning TermMeanings::meaning_of(FeedTerm const& term) const {
    std::array<std::string_view, 4> const names{term.code, term.name, term.uri, term.id};
    for (auto const& mapped : m_map.terms) {
        bool const same_taxonomy =
            mapped.taxonomy.empty() || base::folded(mapped.taxonomy) == base::folded(term.taxonomy);
        bool const named = std::ranges::any_of(names, [&mapped](std::string_view name) {
            return !name.empty() &&
                   (name == mapped.term || base::folded(name) == base::folded(mapped.term));
        });
        if (!same_taxonomy || !named) {
            continue;
        }
        if (mapped.column.empty()) {
            return {.known = true, .cells = {}};
        }
        return {.known = true,
                .cells = {{.column = mapped.column, .value = mapped.value, .is_answer = false}}};
    }
    for (auto const word : {names[0], names[1]}) {
        if (auto cells = in_vocabulary(word); !cells.empty()) {
            return {.known = true, .cells = std::move(cells)};
        }
    }
    return {};
}

std::vector<TermCell> TermMeanings::in_vocabulary(std::string_view word) const {
    std::vector<TermCell> cells;
    if (word.empty()) {
        return cells;
    }
    find_in(m_vocabulary.types, "interventions", word, cells);
    find_in(m_vocabulary.foci, "focus", word, cells);
    find_in(m_vocabulary.approaches, "approach", word, cells);
    auto const folded = base::folded(word);
    auto answer_yes = [this, &cells](QuestionIndex question) {
        cells.push_back(
            {.column = column_name(m_vocabulary, question), .value = "yes", .is_answer = true});
    };
    if (folded == "adult" || folded == "adults") {
        answer_yes(adults_question());
    }
    if (auto const group = find_term(std::span{m_vocabulary.groups}, word)) {
        answer_yes(question_of(GroupIndex{*group}));
    }
    for (std::uint32_t level = 0; level < m_vocabulary.risk_levels.size(); ++level) {
        if (says_risk_level(m_vocabulary.risk_levels[level], folded)) {
            answer_yes(question_of(m_vocabulary, RiskIndex{level}));
        }
    }
    return cells;
}

std::vector<base::Problem> TermMeanings::unmapped(std::string const& file) const {
    std::vector<std::pair<std::string, std::size_t>> terms{m_unmapped.begin(), m_unmapped.end()};
    std::ranges::stable_sort(terms, std::greater{}, &std::pair<std::string, std::size_t>::second);
    std::vector<base::Problem> problems;
    for (auto const& [term, uses] : terms) {
        auto const name = term.substr(0, term.rfind(" ("));
        auto const nearest = base::nearest_word(name, m_words);
        base::Problem problem;
        problem.severity = base::Severity::warning;
        problem.rule = "unmapped-term";
        problem.where.file = file;
        problem.message = fmt::format(
            "the taxonomy term {} of {} service{} has no meaning here and "
            "is kept beside {}",
            catalogue::quoted(term), uses, uses == 1 ? "" : "s", uses == 1 ? "it" : "them");
        problem.hint = fmt::format("{}say what it means, or that it is to be ignored, in a "
                                   "--taxonomy file",
                                   nearest ? fmt::format("the nearest is '{}'; ", *nearest) : "");
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace catalogue
