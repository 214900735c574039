#include "cli/progress.hpp"
#include "cli/terminal.hpp"

#include <unistd.h>

#include <csignal>
#include <string>
#include <string_view>

namespace cli {

namespace {

constexpr std::string_view clear_line = "\r\x1b[K";

void write_all(std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(STDERR_FILENO, text.data(), text.size());
        if (written <= 0) {
            return; // a terminal that is gone shows nothing
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Takes the line away, then ends the program as the signal would have.
void erase_and_end(int signal) {
    write_all(clear_line);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Only while a line is drawn, and never over what the program was started with.
void exchange_handlers(void (*from)(int), void (*to)(int)) {
    for (int const signal : {SIGINT, SIGTERM}) {
        struct sigaction action {};
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == from) {
            action.sa_handler = to;
            ::sigaction(signal, &action, nullptr);
        }
    }
}

} // namespace

ProgressScreen standard_error_screen() {
    ProgressScreen screen;
    if (!is_terminal(STDERR_FILENO)) {
        return screen;
    }
    screen.columns = [] { return columns_of(STDERR_FILENO); };
    screen.draw = [](std::string const& line) {
        exchange_handlers(SIG_DFL, erase_and_end);
        write_all("\r" + line + "\x1b[K");
    };
    screen.erase = [] {
        write_all(clear_line);
        exchange_handlers(erase_and_end, SIG_DFL);
    };
    return screen;
}

} // namespace cli
