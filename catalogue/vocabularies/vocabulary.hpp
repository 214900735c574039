#pragma once

#include "base/id.hpp"
#include "catalogue/vocabularies/evidence_rating.hpp"
#include "catalogue/vocabularies/term_set.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct TypeTag;
struct RiskTag;
struct GroupTag;
struct FocusTag;
struct ApproachTag;
struct RouteTag;
struct ParticularTag;
struct OptionTag;

using TypeIndex = base::Index<TypeTag>;
using RiskIndex = base::Index<RiskTag>;
using GroupIndex = base::Index<GroupTag>;
using FocusIndex = base::Index<FocusTag>;
using ApproachIndex = base::Index<ApproachTag>;
using RouteIndex = base::Index<RouteTag>;
using ParticularIndex = base::Index<ParticularTag>;
using OptionIndex = base::Index<OptionTag>;

using RiskSet = TermSet<RiskTag>;
using GroupSet = TermSet<GroupTag>;
using FocusSet = TermSet<FocusTag>;
using ApproachSet = TermSet<ApproachTag>;
using RouteSet = TermSet<RouteTag>;
using OptionSet = TermSet<OptionTag>;

/// A word of the field: the code that files use, the label that people read, other ways to write
/// it, and where it comes from.
struct Term {
    std::string code;
    std::string label;
    std::vector<std::string> synonyms;
    std::string source;

    friend bool operator==(Term const&, Term const&) = default;
};

/// A kind of service. `public_label` is what it is called to somebody who looks for help, where the
/// label is a word of the field; `plain` says to them what it is. Both may be empty.
struct InterventionType : Term {
    std::string public_label;
    std::string plain;
    std::string home_office_type;
    std::string respect_type;
    std::vector<EvidenceRating> evidence;

    friend bool operator==(InterventionType const&, InterventionType const&) = default;
};

/// A way of working (CBT, Duluth ...), which a service of any type may state.
struct Approach : Term {
    std::vector<EvidenceRating> evidence;

    friend bool operator==(Approach const&, Approach const&) = default;
};

/// A risk level, the most serious first in a vocabulary. `warned_synonyms` are read as this level
/// with a warning, because they are another scale's words (DASH's "standard").
struct RiskLevel : Term {
    std::vector<std::string> warned_synonyms;

    friend bool operator==(RiskLevel const&, RiskLevel const&) = default;
};

/// A group of people whom a service may provide for specifically. `public_label` names them where
/// the label alone would not read well of people ("LGBTQIA+ people"); it may be empty.
struct Group : Term {
    std::string public_label;

    friend bool operator==(Group const&, Group const&) = default;
};

/// The people of a group, as sentences and the public name them.
std::string const& known_as(Group const& group);

/// How people reach a service: by themselves, or sent by somebody. A justice route is one through
/// the police, courts or probation.
struct ReferralRoute : Term {
    enum class Through : std::uint8_t { anyone, oneself, justice };
    Through through = Through::anyone;

    friend bool operator==(ReferralRoute const&, ReferralRoute const&) = default;
};

/// What the cells of a particular hold: an answer, one option or several, an amount, or words.
enum class ParticularKind : std::uint8_t { yes_no, choice, list, number, text };

/// Something more that a catalogue may state of a service, in a column of its own that is called as
/// its code: how many sessions there are, whether cases are recorded. A questionnaire asks for
/// those that have a question, under the heading of their section.
struct Particular : Term {
    ParticularKind kind = ParticularKind::yes_no;
    std::vector<Term> options; ///< of a choice or a list; at most most_terms
    std::string question;
    std::string how; ///< how to answer it
    std::string section;
    std::string sheet; ///< of the questionnaire; empty: that of the other questions

    friend bool operator==(Particular const&, Particular const&) = default;
};

/// Foci that are counted together in the summary, under a name of their own ("sv_or_cse").
struct FocusCount {
    std::string code;
    FocusSet any_of;

    friend bool operator==(FocusCount const&, FocusCount const&) = default;
};

/// What a source warns of in services that say yes to every group; empty where none warns.
struct EveryGroupCaution {
    std::string text;
    std::string source;

    friend bool operator==(EveryGroupCaution const&, EveryGroupCaution const&) = default;
};

/// The words of one field, as data; the engine knows none of them.
struct Vocabulary {
    std::string code;
    std::string title;
    std::string source;
    std::vector<InterventionType> types;
    std::vector<Approach> approaches;
    std::vector<RiskLevel> risk_levels;
    std::vector<Group> groups;
    std::vector<Term> foci;
    std::vector<ReferralRoute> referral_routes;
    std::vector<Particular> particulars;
    std::vector<FocusCount> focus_counts;
    EveryGroupCaution every_group_caution;

    friend bool operator==(Vocabulary const&, Vocabulary const&) = default;
};

/// Where the term whose code, label or a synonym folds to the same word as `text` stands in
/// `terms`. None when no term does.
template <typename T>
std::optional<std::uint32_t> find_term(std::span<T const> terms, std::string_view text);

extern template std::optional<std::uint32_t> find_term(std::span<Term const>, std::string_view);
extern template std::optional<std::uint32_t> find_term(std::span<InterventionType const>,
                                                       std::string_view);
extern template std::optional<std::uint32_t> find_term(std::span<Approach const>, std::string_view);
extern template std::optional<std::uint32_t> find_term(std::span<RiskLevel const>,
                                                       std::string_view);
extern template std::optional<std::uint32_t> find_term(std::span<Group const>, std::string_view);
extern template std::optional<std::uint32_t> find_term(std::span<ReferralRoute const>,
                                                       std::string_view);

} // namespace catalogue
