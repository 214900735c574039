#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace catalogue {

/// Whom a helpline is for. An emergency number is for everyone, before all others.
enum class HelplineFor : std::uint8_t { emergency, harmed, harming };

inline constexpr HelplineFor all_helpline_kinds[] = {HelplineFor::emergency, HelplineFor::harmed,
                                                     HelplineFor::harming};

/// "emergency", "harmed" or "harming".
std::string_view code(HelplineFor who);

/// A number that people can call wherever they are. `recorded` is the day on which it was taken
/// from its source; who publishes it must check it.
struct Helpline {
    std::string name;
    std::string number;
    std::vector<HelplineFor> who;
    std::string words;
    std::string website; ///< http or https; empty: none
    std::string source;
    base::Date recorded;

    [[nodiscard]] bool is_for(HelplineFor whom) const;

    friend bool operator==(Helpline const&, Helpline const&) = default;
};

/// Helplines in the order in which people are told of them. `name` is what messages call the text,
/// and `text` all of it.
struct Helplines {
    std::string code;
    std::string title;
    std::vector<Helpline> all;
    std::string name;
    std::string text;
};

} // namespace catalogue
