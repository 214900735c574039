#pragma once

#include "base/date.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/answer_origin.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace catalogue {

enum class WorksWith : std::uint8_t {
    not_stated,
    unknown,
    person_causing_harm,
    victim_survivor,
    both
};

enum class Status : std::uint8_t { not_stated, unknown, active, planned, paused, closed };

/// Whether those who were harmed are supported alongside (Home Office guideline 1.2).
enum class VictimSupport : std::uint8_t { not_stated, unknown, integrated, referral_only, none };

/// Whom a service takes by sex. `not_stated` for a blank or "?".
enum class Sex : std::uint8_t { not_stated, any, male, female };

/// Years of age, both ends included.
struct Ages {
    std::optional<int> minimum;
    std::optional<int> maximum;

    friend auto operator<=>(Ages const&, Ages const&) = default;
};

struct Dates {
    std::optional<base::Date> start;
    std::optional<base::Date> end;
    std::optional<base::Date> funding_end;
    std::optional<base::Date> source;

    friend auto operator<=>(Dates const&, Dates const&) = default;
};

/// All that decides which cells a service fills, and nothing that says who or where it is: the part
/// of a service that may be kept and shown even when the service is confidential.
struct Profile {
    std::vector<TypeIndex> types;             ///< in the row's order, each once
    Answer types_answer = Answer::not_stated; ///< yes: those are all; unknown: there may be others
    Basis types_basis = Basis::not_known;

    WorksWith works_with = WorksWith::not_stated;
    Basis works_with_basis = Basis::not_known;

    FocusSet foci;
    Answer foci_answer = Answer::not_stated; ///< yes: those are all; unknown: there may be others
    Basis foci_basis = Basis::not_known;

    std::vector<GivenAnswer> answers; ///< one a question, question_count() of them
    GroupSet designed_for; ///< groups it was made for: that column, or an answer "by design"

    ApproachSet approaches;
    RouteSet referral_routes;
    Answer routes_answer = Answer::not_stated; ///< yes: those are all; unknown: there may be others
    Sex sex = Sex::not_stated;
    Ages ages;
    VictimSupport victim_support = VictimSupport::not_stated;
    GivenAnswer front_door;
    Status status = Status::not_stated;
    Answer in_scope = Answer::not_stated; ///< no: the study leaves it out; all others are in
    Dates dates;
    StatedParticulars particulars;
    Basis row_basis = Basis::not_known; ///< of what has no basis of its own: dates, victim support

    /// The answers that did not come with the row, by their names; hardly any row has one. Those of
    /// a confidential service say basis and date and nothing else.
    std::vector<AnswerOrigin> origins;

    std::optional<base::Date> answered_on; ///< when a questionnaire about it came back

    friend bool operator==(Profile const&, Profile const&) = default;
};

std::string_view code(WorksWith works_with);
std::string_view code(Status status);
std::string_view code(VictimSupport support);
std::string_view code(Sex sex);

} // namespace catalogue
