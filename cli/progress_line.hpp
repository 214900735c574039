#pragma once

#include <cstdint>
#include <string>

namespace cli {

/// What is being done, in plain words.
struct Doing {
    std::string what;       ///< "Reading services.csv"
    std::uint64_t done = 0; ///< of `all`
    std::uint64_t all = 0;  ///< 0: nobody knows how much there is

    friend bool operator==(Doing const&, Doing const&) = default;
};

/// One line of fewer than `columns`, so that no terminal breaks it: the words, and a bar with its
/// share where that is known.
std::string progress_line(Doing const& doing, int columns);

} // namespace cli
