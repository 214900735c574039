#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "cli/workspace_study.hpp"
#include "reports/open_referral/export_file.hpp"
#include "reports/open_referral/oruk.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace cli {

namespace {

struct ExportArguments {
    StudyArguments study;
    std::string format = "oruk";
    std::filesystem::path file;
    reports::Existing existing = reports::Existing::refuse;
};

void run_export(ExportArguments const& arguments, Console& console) {
    auto const study = read_or_held_study(arguments.study, console.progress);
    reports::OrukCounts counts;
    {
        auto const stage = console.progress.stage("Writing " + arguments.file.filename().string());
        reports::write_export(
            arguments.file, study.secrets, arguments.existing, [&](reports::TextSink& sink) {
                counts = reports::write_oruk(study.input, study.boundaries.crs, sink);
            });
    }
    auto const errors =
        std::ranges::count(study.input.problems, base::Severity::error, &base::Problem::severity);
    if (errors > 0) {
        message(fmt::format("{} in what was read; 'gapmap check' lists the problems of a "
                            "catalogue.",
                            counted(static_cast<std::size_t>(errors), "error")));
    }
    auto const left_out =
        counts.confidential == 0
            ? std::string{}
            : fmt::format("; {} confidential, and left out",
                          counts.confidential == 1 ? "1 is"
                                                   : fmt::format("{} are", counts.confidential));
    message(fmt::format("{}: {} written{}.", arguments.file.string(),
                        counted(counts.written, "service"), left_out));
}

} // namespace

void add_export(CLI::App& app, Console& console) {
    auto* command =
        app.add_subcommand("export", "Write the public part of a catalogue for other programs");
    auto arguments = std::make_shared<ExportArguments>();
    command
        ->add_option(
            "catalogue", arguments->study.catalogues,
            "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral), or one workspace")
        ->type_name("CATALOGUE")
        ->required();
    add_boundary_arguments(*command, arguments->study.boundaries);
    add_suite_argument(*command, arguments->study.suites);
    add_visibility_argument(*command, arguments->study.blank_visibility);
    add_postcodes_argument(*command, arguments->study.postcodes);
    add_layout_arguments(*command, arguments->study.layout);
    command
        ->add_option("--format", arguments->format,
                     "What to write: oruk, Open Referral UK 3.0 as JSON")
        ->type_name("oruk")
        ->check(CLI::IsMember({"oruk"}).description(""));
    command->add_option("-o,--output", arguments->file, "The file to write")
        ->type_name("FILE")
        ->required();
    command->add_flag_callback(
        "--overwrite", [arguments] { arguments->existing = reports::Existing::overwrite; },
        "Replace the file if it is there already");
    command->callback([arguments, &console] { run_export(*arguments, console); });
}

} // namespace cli
