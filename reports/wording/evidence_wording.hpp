#pragma once

#include "catalogue/vocabularies/evidence_rating.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/findings.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// What every report says beside ratings.
inline constexpr std::string_view what_a_rating_is =
    "A rating is about a kind of intervention or a way of working where it was studied, and not "
    "about any service here.";

/// Whether any source rates any type or approach of the vocabulary.
bool any_rated(catalogue::Vocabulary const& words);

/// Those of a set that some source rates, in the vocabulary's order.
std::vector<catalogue::ApproachIndex> rated_approaches(catalogue::Vocabulary const& words,
                                                       catalogue::ApproachSet stated);

/// The rated approaches of a set: "Duluth model: some or mixed evidence; ..."; empty where none is.
std::string approaches_in_words(catalogue::Vocabulary const& words, catalogue::ApproachSet stated);

/// The ratings of a component's types: "good evidence (Evaluation of CARA: ...)"; several types are
/// told apart by their labels. Empty where none is rated.
std::string evidence_in_words(catalogue::Component const& component,
                              catalogue::Vocabulary const& words);

/// How many services state an approach that some source rates, in a sentence.
std::string approaches_stated(mapper::Findings const& findings);

} // namespace reports
