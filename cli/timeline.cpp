#include "base/error.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/run_document.hpp"
#include "reports/timeline/report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {

namespace {

enum class TimelineFormat : std::uint8_t { text, csv, json };

struct TimelineArguments {
    std::filesystem::path run;
    std::optional<base::Date> from;
    std::optional<base::Date> to;
    std::string district;
    std::string component;
    TimelineFormat format = TimelineFormat::text;
};

TimelineFormat read_format(std::string const& text) {
    if (text == "text") {
        return TimelineFormat::text;
    }
    if (text == "csv") {
        return TimelineFormat::csv;
    }
    if (text == "json") {
        return TimelineFormat::json;
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, csv, json");
}

/// The period said, and of the suites together what is not said.
reports::Period chosen_period(TimelineArguments const& arguments,
                              std::vector<reports::TimelineView> const& views) {
    auto period = reports::usual_period(views);
    period.from = arguments.from.value_or(period.from);
    period.to = arguments.to.value_or(std::max(period.to, period.from));
    if (period.to < period.from) {
        throw base::Error(fmt::format(
            "the timeline would end on {}, before it begins on {}; give --from and --to in order.",
            base::to_text(period.to), base::to_text(period.from)));
    }
    return period;
}

void run_timeline(TimelineArguments const& arguments, Console& console) {
    auto const document = document_of(arguments.run, console.progress);
    auto const views = [&] {
        auto const stage = console.progress.stage("Looking into " + document.name);
        return reports::only(reports::read_timelines(document.text, document.name), document.name,
                             arguments.district, arguments.component);
    }();
    auto const period = chosen_period(arguments, views);
    reports::WholeText whole;
    switch (arguments.format) {
    case TimelineFormat::text:
        reports::write_timelines_as_text(views, period, output_terminal(console), whole);
        break;
    case TimelineFormat::csv:
        reports::write_timelines_as_csv(views, period, whole);
        break;
    case TimelineFormat::json:
        reports::write_timelines_as_json(views, period, whole);
        break;
    }
    print(whole.text);
}

} // namespace

void add_timeline(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand(
        "timeline", "When cells stop being provided, by the dates that services state");
    auto arguments = std::make_shared<TimelineArguments>();
    command->add_option("run", arguments->run, "An output folder, a findings.json or a workspace")
        ->type_name("RUN")
        ->required();
    add_date_argument(*command, "--from", arguments->from,
                      "The first day shown; the run's as-of date when not given");
    add_date_argument(*command, "--to", arguments->to,
                      "The last day shown; that of the last change when not given");
    command->add_option("--district", arguments->district, "Only this district, by code or name")
        ->type_name("DISTRICT");
    command->add_option("--component", arguments->component, "Only this component, by code")
        ->type_name("COMPONENT");
    command
        ->add_option_function<std::string>(
            "--format", [arguments](auto const& text) { arguments->format = read_format(text); },
            "text (when not given), csv or json")
        ->type_name("FORMAT");
    command->callback([arguments, &console] { run_timeline(*arguments, console); });
}

} // namespace cli
