#include "cli/run.hpp"

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <new>
#include <string>

namespace cli {

namespace {

constexpr int completed = 0;
constexpr int could_not = 1;
constexpr int wrong_command_line = 2;

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
    app.set_version_flag("--version", "gapmap " GAPMAP_VERSION);
    app.require_subcommand(1);
    Exit exit = Exit::completed;
    add_demo(app);
    add_analyse(app);
    add_check(app, exit);
    add_map(app);
    add_explain(app);
    add_timeline(app);
    add_compare(app);
    add_suite(app, exit);
    add_standards(app, exit);
    add_risk(app, exit);
    add_init(app);
    add_import(app);
    add_pairs(app);
    add_postcodes(app, exit);
    add_programme(app);
    add_questionnaire(app);
    add_returns(app);
    add_report(app);
    add_export(app);
    add_directory(app);
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
