#include "cli/console.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace cli {

namespace {

constexpr int usual_columns = 80;

} // namespace

void message(std::string_view text) {
    std::string line = "gapmap: ";
    line += text;
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void flush_output() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        throw base::Error(std::string{"the results could not be written to standard output: "} +
                          std::strerror(errno) + "; write them to a folder with -o.");
    }
}

reports::Colour output_colour() {
    char const* no_color = std::getenv("NO_COLOR");
    bool const declined = no_color != nullptr && *no_color != '\0';
    return isatty(STDOUT_FILENO) != 0 && !declined ? reports::Colour::on : reports::Colour::off;
}

int output_columns() {
    winsize size{};
    bool const known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual_columns;
}

} // namespace cli
