#pragma once

#include <cstdint>

namespace CLI {
class App;
}

namespace cli {

struct Console;

/// What a command that ran to its end says of what it found.
enum class Exit : std::uint8_t { completed, found_problems };

/// Each adds one command of the command line, with its options and what it does. Commands run
/// while the command line is parsed, after all of it was found right.
void add_demo(CLI::App& app, Console& console);
void add_analyse(CLI::App& app, Console& console);
void add_check(CLI::App& app, Exit& exit, Console& console);
void add_map(CLI::App& app);
void add_explain(CLI::App& app, Console& console);
void add_standards(CLI::App& app, Exit& exit);
void add_timeline(CLI::App& app, Console& console);
void add_compare(CLI::App& app, Console& console);
void add_suite(CLI::App& app, Exit& exit);
void add_risk(CLI::App& app, Exit& exit);
void add_init(CLI::App& app, Console& console);
void add_import(CLI::App& app, Console& console);
void add_pairs(CLI::App& app, Console& console);
void add_postcodes(CLI::App& app, Exit& exit, Console& console);
void add_programme(CLI::App& app);
void add_questionnaire(CLI::App& app, Console& console);
void add_returns(CLI::App& app);
void add_report(CLI::App& app, Console& console);
void add_export(CLI::App& app, Console& console);
void add_directory(CLI::App& app, Console& console);

} // namespace cli
