#pragma once

#include "base/id.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct ServiceKindTag;
struct GuidelineTag;
struct StandardRuleTag;
using ServiceKindIndex = base::Index<ServiceKindTag>;
using ServiceKindSet = TermSet<ServiceKindTag>;
using GuidelineIndex = base::Index<GuidelineTag>;
using StandardRuleIndex = base::Index<StandardRuleTag>;

/// How strongly the source asks: "must" is always, never or not without. What is asked where
/// possible, or could be done, never falls short.
enum class Strength : std::uint8_t { must, should, where_possible, could };

inline bool can_fall_short(Strength strength) {
    return strength == Strength::must || strength == Strength::should;
}

/// The columns that a criterion can look at: two of the engine's own, or a particular.
enum class StandardColumn : std::uint8_t { victim_support, sex, particular };

enum class StandardCriterionKind : std::uint8_t { any_of, all_of, none_of, at_least };

/// One question that a rule asks of a service. `values` and `among` are bits: the options of a
/// choice or list, else the enumerators of the column's answers.
struct StandardCriterion {
    StandardColumn column = StandardColumn::particular;
    ParticularIndex particular;
    std::string name; ///< of the column
    StandardCriterionKind kind = StandardCriterionKind::any_of;
    std::uint64_t values = 0;
    /// What bears on the question: a list that holds none of these leaves it open ("online" does
    /// not say whether people meet in groups). Zero: all.
    std::uint64_t among = 0;
    double at_least = 0; ///< of a number

    friend bool operator==(StandardCriterion const&, StandardCriterion const&) = default;
};

/// One thing that a guideline asks and a catalogue can carry. It applies to a service of one of
/// `kinds` (all, where empty) that meets every criterion of `when`, and is met by one that meets
/// every criterion of `met_by`.
struct StandardRule {
    std::string code;
    GuidelineIndex guideline;
    std::string asks;
    Strength strength = Strength::should;
    std::string otherwise; ///< what not meeting it is called, where the usual words do not fit
    ServiceKindSet kinds;
    std::vector<StandardCriterion> when;
    std::vector<StandardCriterion> met_by;

    friend bool operator==(StandardRule const&, StandardRule const&) = default;
};

struct Standard {
    int number = 0;
    std::string title;
    std::string source;

    friend bool operator==(Standard const&, Standard const&) = default;
};

/// A practice guideline. `not_carried` is what of it no catalogue can say, and why; one without
/// rules was not audited at all.
struct Guideline {
    std::string code;
    std::size_t standard = 0; ///< position among Standards::standards
    std::string title;
    std::string not_carried;
    std::size_t rules = 0; ///< how many

    friend bool operator==(Guideline const&, Guideline const&) = default;
};

/// A kind of intervention that the standards cover, by the intervention types that are of it.
struct ServiceKind : Term {
    std::vector<TypeIndex> types;

    friend bool operator==(ServiceKind const&, ServiceKind const&) = default;
};

/// To which services the standards apply. A service says of which kind it is in `kind_column`, else
/// its intervention types do; one whose types are all outside is of none.
struct StandardsScope {
    FocusSet foci;                     ///< any of these; empty: all
    std::vector<WorksWith> works_with; ///< any of these; empty: all
    std::optional<int> youngest;       ///< in years: a service that takes only younger is outside
    std::optional<ParticularIndex> kind_column;
    std::vector<TypeIndex> outside_types;
    std::string not_carried;
    std::string source;

    friend bool operator==(StandardsScope const&, StandardsScope const&) = default;
};

/// Standards and their guidelines as a source gives them and in its order, with the rules by which
/// a catalogue is held against them.
struct Standards {
    std::string code;
    std::string title;
    std::string source;
    std::string vocabulary; ///< the code of the vocabulary that the rules are in
    StandardsScope scope;
    std::vector<ServiceKind> kinds;
    std::vector<Standard> standards;
    std::vector<Guideline> guidelines;
    std::vector<StandardRule> rules; ///< in the order of their guidelines

    friend bool operator==(Standards const&, Standards const&) = default;
};

/// "must", "should", "where_possible", "could".
std::string_view code(Strength strength);

} // namespace catalogue
