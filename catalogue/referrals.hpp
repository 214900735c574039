#pragma once

#include "catalogue/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// To whom a service sends people on: its `refers_to` column.
struct Referrals {
    /// Yes: to somebody; no: to nobody ("-"); unknown ("?"); not stated (blank).
    Answer answer = Answer::not_stated;
    /// Ids or names as written, in the row's order. Those that may not be told are left out, so a
    /// yes may name nobody.
    std::vector<std::string> to;

    friend bool operator==(Referrals const&, Referrals const&) = default;
};

/// Reads a cell of that column: names separated by ";" or line breaks, or one of the words by which
/// answers are given. "yes" says that there is somebody, and not who.
Referrals read_referrals(std::string_view cell);

} // namespace catalogue
