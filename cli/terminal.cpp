#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace cli {

namespace {

constexpr int usual_columns = 80;
constexpr int most_columns = 1000;

} // namespace

bool is_terminal(int descriptor) {
    char const* const term = std::getenv("TERM");
    bool const dumb = term != nullptr && std::string_view{term} == "dumb";
    return ::isatty(descriptor) != 0 && !dumb;
}

int columns_of(int descriptor) {
    if (char const* const said = std::getenv("COLUMNS"); said != nullptr) {
        std::string_view const text{said};
        int columns = 0;
        auto const read = std::from_chars(text.data(), text.data() + text.size(), columns);
        if (read.ptr == text.data() + text.size() && columns > 0 && columns <= most_columns) {
            return columns;
        }
    }
    winsize size{};
    bool const known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual_columns;
}

} // namespace cli
