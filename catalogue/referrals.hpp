#pragma once

#include "catalogue/answer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// To whom a service sends people on: its `refers_to` column.
struct Referrals {
    /// Yes: to somebody; no: to nobody ("-"); unknown ("?"; there may be others than those named);
    /// not stated (blank).
    Answer answer = Answer::not_stated;
    /// Ids or names as written, in the row's order, without those that may not be told. A yes may
    /// name nobody.
    std::vector<std::string> to;
    std::size_t untold = 0; ///< how many were left out

    friend bool operator==(Referrals const&, Referrals const&) = default;
};

/// Reads a cell of that column: names separated by ";" or line breaks, or one of the words by which
/// answers are given. "yes" says that there is somebody, and not who.
Referrals read_referrals(std::string_view cell);

} // namespace catalogue
