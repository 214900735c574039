#include "reports/terminal/colours.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

std::string_view colour_of(mapper::CellStatus status) {
    switch (status) {
    case mapper::CellStatus::met:
        return "\x1b[38;5;28m"; // green, #008700
    case mapper::CellStatus::met_regionally:
        return "\x1b[38;5;31m"; // blue, #0087af
    case mapper::CellStatus::unclear:
        return "\x1b[1;38;5;130m"; // amber, #af5f00
    case mapper::CellStatus::gap:
        return "\x1b[1;38;5;163m"; // magenta, #d700af
    case mapper::CellStatus::not_assessed:
        break;
    }
    return {};
}

} // namespace

std::string coloured(std::string_view sign, mapper::CellStatus status, Colour colour) {
    auto const begin = colour_of(status);
    return colour == Colour::off || begin.empty() ? std::string(sign)
                                                  : fmt::format("{}{}\x1b[0m", begin, sign);
}

std::string strong(std::string_view text, Colour colour) {
    return colour == Colour::off ? std::string(text) : fmt::format("\x1b[1m{}\x1b[0m", text);
}

} // namespace reports
