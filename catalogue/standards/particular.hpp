#pragma once

#include "base/id.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a service states of one particular. The answer of a yes/no particular is its answer; that
/// of any other is yes where something is stated, no for "-" and "none", and unknown for "?" and
/// for what could not be understood.
struct StatedParticular {
    ParticularIndex particular;
    Answer answer = Answer::not_stated;
    Basis basis = Basis::not_known;
    OptionSet options; ///< of a choice (one) and of a list
    std::optional<AmountRange> number;
    std::string text; ///< of a text; of a choice what follows it: "stage 2" of "seeking: stage 2"

    friend bool operator==(StatedParticular const&, StatedParticular const&) = default;
};

/// By particular, ascending; only what is stated.
using StatedParticulars = std::vector<StatedParticular>;

/// The particular whose column is called so.
std::optional<ParticularIndex> find_particular(Vocabulary const& vocabulary,
                                               std::string_view column);

/// None where nothing is stated.
StatedParticular const* find(StatedParticulars const& stated, ParticularIndex particular);

/// Puts it in its place, instead of what was stated of the same particular before.
void put(StatedParticulars& stated, StatedParticular particular);

/// As a program reads it: "yes", "held", "seeking: stage 2", "group;one-to-one", "26".
std::string code_text(Particular const& particular, StatedParticular const& stated);

/// As people read it, in words that the particular's column is read from: "yes", "Held",
/// "Seeking: stage 2", "Group; One to one", "26", "12-16".
std::string word_text(Particular const& particular, StatedParticular const& stated);

/// "yes_no", "choice", "list", "number", "text".
std::string_view code(ParticularKind kind);

} // namespace catalogue
