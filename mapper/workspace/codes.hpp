#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/visibility.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/policy.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mapper {

/// The value whose code() is `text`, of an enum whose values run from 0 to `last`. Throws
/// base::Error when there is none: the workspace was changed by something that is not gapmap.
template <typename Enum>
Enum from_code(std::string_view text, Enum last) {
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        if (code(static_cast<Enum>(value)) == text) {
            return static_cast<Enum>(value);
        }
    }
    throw base::Error("the workspace holds the word '" + std::string{text} +
                      "', which gapmap does not use there; take a copy of it from before");
}

inline catalogue::Answer answer_from(std::string_view text) {
    return from_code(text, catalogue::Answer::yes_by_design);
}

inline catalogue::Basis basis_from(std::string_view text) {
    return from_code(text, catalogue::Basis::evidenced);
}

inline std::optional<std::string> text_of(std::optional<base::Date> date) {
    return date ? std::optional{base::to_text(*date)} : std::nullopt;
}

} // namespace mapper
