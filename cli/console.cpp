#include "cli/console.hpp"

#include "base/error.hpp"
#include "cli/terminal.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace cli {

namespace {

bool wants_colour(ColourChoice choice) {
    if (choice != ColourChoice::automatic) {
        return choice == ColourChoice::always;
    }
    char const* no_color = std::getenv("NO_COLOR");
    bool const declined = no_color != nullptr && *no_color != '\0';
    return is_terminal(STDOUT_FILENO) && !declined;
}

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

reports::Terminal output_terminal(Console const& console) {
    return {.colour = wants_colour(console.colour) ? reports::Colour::on : reports::Colour::off,
            .columns = output_columns()};
}

int output_columns() {
    return columns_of(STDOUT_FILENO);
}

std::optional<int> terminal_columns() {
    return is_terminal(STDOUT_FILENO) ? std::optional{output_columns()} : std::nullopt;
}

void print_line(std::string_view text) {
    auto const columns = terminal_columns();
    print(columns ? reports::wrapped(text, reports::prose_columns(*columns),
                                     {.first = "", .others = "  "})
                  : std::string{text} + "\n");
}

void print_entries(std::span<reports::Entry const> list) {
    print(reports::entries(list, {.colour = reports::Colour::off, .columns = output_columns()}));
}

} // namespace cli
