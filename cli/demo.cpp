#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/example.hpp"
#include "cli/study.hpp"

#include <CLI/CLI.hpp>

#include <chrono>
#include <iterator>
#include <memory>
#include <utility>

namespace cli {

namespace {

/// The month in which the study that the example comes from was published.
constexpr base::Date study_date{std::chrono::March / 31 / 2023};

/// The example's borders are Natural Earth's, though its codes are the statistics office's.
constexpr auto example_attribution =
    "Made with Natural Earth, 1:10m, generalised: not for placing addresses near borders.";

void run_demo(OutputArguments output, Console& console) {
    auto const folder = example_folder();
    message("the example is " + folder.string() + ", as of " + base::to_text(study_date) + ".");
    // Reports name an input as it was given: from its own folder that is the same on every machine.
    output.target.path = std::filesystem::absolute(output.target.path);
    std::filesystem::current_path(folder);
    if (output.options.attribution.empty()) {
        output.options.attribution = example_attribution;
    }
    StudyArguments study_arguments;
    study_arguments.catalogues = {"services.csv"};
    study_arguments.boundaries.file = "districts.geojson";
    study_arguments.boundaries.populations = "populations.csv";
    study_arguments.standards = "home-office-2023";
    study_arguments.policy.as_of = study_date;
    auto study = read_study(study_arguments, console.progress);
    auto const findings = analyse(study, console.progress);
    report_findings(findings, study.boundaries, study.secrets, output, console);
}

} // namespace

void add_demo(CLI::App& app, Console& console) {
    auto* command =
        app.add_subcommand("demo", "Run the bundled West Yorkshire example and write every report");
    auto output = std::make_shared<OutputArguments>();
    output->target.path = "gapmap-demo";
    command
        ->add_option("output", output->target.path,
                     "The folder for the reports, or one file as analyse takes it; gapmap-demo "
                     "when not given")
        ->type_name("PATH");
    add_format_arguments(*command, *output,
                         {std::begin(reports::all_formats), std::end(reports::all_formats)});
    command->callback([output, &console] { run_demo(*output, console); });
}

} // namespace cli
