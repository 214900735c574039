#include "catalogue/answer.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

namespace {

using AnswerWord = std::pair<std::string_view, Answer>;

/// The commonest first: every answer of every row is looked up here.
constexpr std::array answer_words{
    AnswerWord{"yes", Answer::yes},
    AnswerWord{"no", Answer::no},
    AnswerWord{"unknown", Answer::unknown},
    AnswerWord{"✓", Answer::yes},
    AnswerWord{"-", Answer::no},
    AnswerWord{"?", Answer::unknown},
    AnswerWord{"y", Answer::yes},
    AnswerWord{"n", Answer::no},
    AnswerWord{"true", Answer::yes},
    AnswerWord{"false", Answer::no},
    AnswerWord{"1", Answer::yes},
    AnswerWord{"0", Answer::no},
    AnswerWord{"x", Answer::yes},
    AnswerWord{"✔", Answer::yes},
    AnswerWord{"✗", Answer::no},
    AnswerWord{"✘", Answer::no},
    AnswerWord{"–", Answer::no},
    AnswerWord{"—", Answer::no},
    AnswerWord{"by design", Answer::yes_by_design},
    AnswerWord{"by_design", Answer::yes_by_design},
    AnswerWord{"by-design", Answer::yes_by_design},
    AnswerWord{"yes, by design", Answer::yes_by_design},
    AnswerWord{"specialist", Answer::yes_by_design},
    AnswerWord{"dk", Answer::unknown},
    AnswerWord{"not_stated", Answer::not_stated},
    AnswerWord{"not stated", Answer::not_stated},
    AnswerWord{"not known", Answer::unknown},
    AnswerWord{"not_known", Answer::unknown},
    AnswerWord{"don't know", Answer::unknown},
    AnswerWord{"not sure", Answer::unknown},
};

using BasisWord = std::pair<std::string_view, Basis>;

constexpr std::array basis_words{
    BasisWord{"claimed", Basis::claimed},       BasisWord{"claim", Basis::claimed},
    BasisWord{"questionnaire", Basis::claimed}, BasisWord{"provider", Basis::claimed},
    BasisWord{"selfreported", Basis::claimed},  BasisWord{"desk", Basis::desk},
    BasisWord{"deskresearch", Basis::desk},     BasisWord{"deskbased", Basis::desk},
    BasisWord{"website", Basis::desk},          BasisWord{"inferred", Basis::inferred},
    BasisWord{"analyst", Basis::inferred},      BasisWord{"assigned", Basis::inferred},
    BasisWord{"evidenced", Basis::evidenced},   BasisWord{"evidence", Basis::evidenced},
    BasisWord{"notknown", Basis::not_known},    BasisWord{"unknown", Basis::not_known},
};

} // namespace

std::optional<Answer> parse_answer(std::string_view cell) {
    auto const text = trimmed(cell);
    if (text.empty()) {
        return Answer::not_stated;
    }
    std::array<char, 16> lower{};
    if (text.size() > lower.size()) {
        return std::nullopt;
    }
    std::ranges::transform(text, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    std::string_view const wanted{lower.data(), text.size()};
    auto const* const found = std::ranges::find(answer_words, wanted, &AnswerWord::first);
    return found == answer_words.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Basis> parse_basis(std::string_view cell) {
    auto const text = trimmed(cell);
    if (text.empty() || text == "?") {
        return Basis::not_known;
    }
    auto const* const found = std::ranges::find(basis_words, base::folded(text), &BasisWord::first);
    return found == basis_words.end() ? std::nullopt : std::optional{found->second};
}

std::string_view code(Answer answer) {
    switch (answer) {
    case Answer::not_stated:
        return "not_stated";
    case Answer::unknown:
        return "unknown";
    case Answer::no:
        return "no";
    case Answer::yes:
        return "yes";
    case Answer::yes_by_design:
        break;
    }
    return "by_design";
}

std::string_view code(Basis basis) {
    switch (basis) {
    case Basis::not_known:
        return "not_known";
    case Basis::claimed:
        return "claimed";
    case Basis::desk:
        return "desk";
    case Basis::inferred:
        return "inferred";
    case Basis::evidenced:
        break;
    }
    return "evidenced";
}

} // namespace catalogue
