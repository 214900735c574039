#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace catalogue {

/// What a service says of one question ("do you take high risk?"). Unknown and not stated are never
/// zero and never cover: both mean "may be", and a blank is a hole in the return besides.
enum class Answer : std::uint8_t { not_stated, unknown, no, yes, yes_by_design };

/// What stands behind an answer: the provider says so, desk research found it, an analyst assigned
/// it, or a text or link shows it.
enum class Basis : std::uint8_t { not_known, claimed, desk, inferred, evidenced };

struct GivenAnswer {
    Answer value = Answer::not_stated;
    Basis basis = Basis::not_known;

    friend auto operator<=>(GivenAnswer const&, GivenAnswer const&) = default;
};

inline bool is_yes(Answer answer) {
    return answer == Answer::yes || answer == Answer::yes_by_design;
}

/// Unknown or not stated: the answer may turn out to be yes.
inline bool may_be(Answer answer) {
    return answer == Answer::unknown || answer == Answer::not_stated;
}

/// Reads a cell: "✓ y yes true 1 x" yes, "by design" and "specialist" yes by design, "- n no false
/// 0 ✗" no, "? unknown dk", "not known" unknown, blank and "not stated" not stated, in any case and
/// with spaces around. None when the cell is none of these.
std::optional<Answer> parse_answer(std::string_view cell);

/// "dapp?", "held ?": whoever wrote it is not sure, and a word is not to be read out of it.
inline bool is_doubted(std::string_view text) {
    return text.find('?') != std::string_view::npos;
}

/// Reads "claimed", "desk", "inferred", "evidenced" and their synonyms ("questionnaire", "desk
/// research", "analyst" ...). None when the cell is none of these.
std::optional<Basis> parse_basis(std::string_view cell);

/// "not_stated", "unknown", "no", "yes", "by_design".
std::string_view code(Answer answer);

/// "not_known", "claimed", "desk", "inferred", "evidenced".
std::string_view code(Basis basis);

} // namespace catalogue
