#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "catalogue/answer.hpp"

#include <optional>
#include <string>

namespace catalogue {

/// Where one answer came from when it did not come with its row: a questionnaire that came back
/// states it. Every other answer has the row's source and date, and stands in the row's sheet in
/// the column that SourceSheet names.
struct AnswerOrigin {
    std::string answer; ///< the native column that asks: "risk_high", "interventions"
    Basis basis = Basis::not_known;
    std::string source;
    std::optional<base::Date> date;
    base::Where cell;   ///< empty where it must not be told
    std::string before; ///< where the answer was changed: what was said before, in words

    friend bool operator==(AnswerOrigin const&, AnswerOrigin const&) = default;
};

} // namespace catalogue
