#include "cli/run.hpp"

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/help_format.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <map>
#include <new>
#include <string>

namespace cli {

namespace {

constexpr int completed = 0;
constexpr int could_not = 1;
constexpr int wrong_command_line = 2;

ColourChoice read_colour(std::string const& text) {
    std::map<std::string, ColourChoice> const choices{{"auto", ColourChoice::automatic},
                                                      {"always", ColourChoice::always},
                                                      {"never", ColourChoice::never}};
    auto const found = choices.find(text);
    if (found == choices.end()) {
        throw CLI::ValidationError("--color: '" + text + "' is not one of auto, always, never");
    }
    return found->second;
}

void add_colour_argument(CLI::App& app, ColourChoice& colour) {
    app.add_option_function<std::string>(
           "--color,--colour", [&colour](auto const& text) { colour = read_colour(text); },
           "When to use colour: auto (when not given: on a terminal, unless NO_COLOR is set or "
           "TERM is dumb), always, never")
        ->type_name("auto|always|never");
}

/// CLI11's own words, as one line that ends with the way out.
int usage_error(CLI::App const& app, CLI::ParseError const& error) {
    auto const* command = &app;
    std::string path = "gapmap";
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        path += " " + command->get_name();
    }
    std::string words = error.what();
    while (!words.empty() && (words.back() == '\n' || words.back() == '.')) {
        words.pop_back();
    }
    if (app.get_subcommands().empty() && error.get_name() == "RequiredError") {
        words = "no command was given";
    }
    message(words + "; see '" + path + " --help'.");
    return wrong_command_line;
}

} // namespace

int run(int argc, char const* const* argv) {
    CLI::App app{"Maps services to districts and finds gaps and duplications against a "
                 "recommended suite.",
                 "gapmap"};
    app.formatter(help_format());
    app.set_version_flag("--version", "gapmap " GAPMAP_VERSION);
    app.require_subcommand(1);
    app.fallthrough(); // what every command has may stand after its name
    Console console;
    add_colour_argument(app, console.colour);
    Exit exit = Exit::completed;
    add_demo(app, console);
    add_analyse(app, console);
    add_check(app, exit, console);
    add_map(app);
    add_explain(app, console);
    add_timeline(app, console);
    add_compare(app, console);
    add_suite(app, exit);
    add_standards(app, exit);
    add_risk(app, exit);
    add_init(app, console);
    add_import(app, console);
    add_pairs(app, console);
    add_postcodes(app, exit, console);
    add_programme(app);
    add_questionnaire(app, console);
    add_returns(app);
    add_report(app, console);
    add_export(app, console);
    add_directory(app, console);
    try {
        app.parse(argc, argv);
        flush_output();
        return exit == Exit::completed ? completed : could_not;
    } catch (CLI::Success const& help) {
        return app.exit(help);
    } catch (CLI::ParseError const& error) {
        return usage_error(app, error);
    } catch (base::Error const& error) {
        message(error.what());
    } catch (std::bad_alloc const&) {
        message("there is not enough memory for this run; try a smaller catalogue or fewer "
                "districts (--where).");
    } catch (std::exception const& error) {
        message(std::string{"an unexpected error, please report it: "} + error.what() + ".");
    }
    return could_not;
}

} // namespace cli
