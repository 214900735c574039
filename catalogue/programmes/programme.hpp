#pragma once

#include "base/problem.hpp"
#include "catalogue/programmes/outline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// What of a plan speaks: the programme as a whole, a session, or an entry of its evaluation plan.
enum class PartKind : std::uint8_t { programme, session, evaluation };

/// One part of a plan: the points of an outline that it names, and what it says in free text.
struct PlanPart {
    PartKind kind = PartKind::programme;
    std::optional<int> number; ///< a session's
    std::string title;         ///< of the whole: the programme's name
    std::string text;
    std::vector<PointIndex> points;
    std::vector<int> months;              ///< of an evaluation, after a person's start
    std::vector<std::string> other_words; ///< given as points, and none of this outline

    friend bool operator==(PlanPart const&, PlanPart const&) = default;
};

/// An example says that it is made up, and so does every report on it.
enum class MadeUp : std::uint8_t { no, yes };

/// A programme's session plan and evaluation plan, as its file says them; the first part is the
/// programme as a whole.
struct Programme {
    std::string file;
    std::string provider;
    std::string source;
    MadeUp made_up = MadeUp::no;
    std::vector<PlanPart> parts;
    std::vector<base::Problem> problems;

    [[nodiscard]] std::string const& name() const { return parts.front().title; }
    friend bool operator==(Programme const&, Programme const&) = default;
};

} // namespace catalogue
