#include "catalogue/checks/check.hpp"

#include "base/error.hpp"
#include "catalogue/files/csv_lines.hpp"
#include "catalogue/files/table_file.hpp"
#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/disclosing/disclose_secrets.hpp"
#include "mapper/disclosing/leak.hpp"
#include "mapper/placing/place_postcode.hpp"
#include "mapper/referrals/referral_problems.hpp"
#include "reports/checks/problem_rules.hpp"
#include "reports/checks/result.hpp"
#include "reports/files/scanned_file.hpp"
#include "reports/open_referral/export_file.hpp"
#include "reports/wording/page_wording.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cli {

namespace {

enum class CheckFormat : std::uint8_t { text, json, sarif };

struct CheckArguments {
    std::vector<std::filesystem::path> catalogues;
    BoundaryArguments boundaries;
    std::filesystem::path postcodes;
    std::vector<std::string> suites;
    PolicyArguments policy;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    LayoutArguments layout;
    std::filesystem::path schema;
    std::optional<base::Severity> fail_on = base::Severity::error; ///< none: never
    CheckFormat format = CheckFormat::text;
    std::filesystem::path output; ///< empty: standard output
    reports::Existing existing = reports::Existing::refuse;
    bool rules_only = false;
};

std::optional<base::Severity> read_severity(std::string const& text) {
    if (text == "never") {
        return std::nullopt;
    }
    for (auto const severity :
         {base::Severity::error, base::Severity::warning, base::Severity::information}) {
        if (text == code(severity)) {
            return severity;
        }
    }
    throw CLI::ValidationError("--fail-on: '" + text +
                               "' is not one of error, warning, information, never");
}

CheckFormat read_check_format(std::string const& text) {
    if (text == "text") {
        return CheckFormat::text;
    }
    if (text == "json") {
        return CheckFormat::json;
    }
    if (text == "sarif") {
        return CheckFormat::sarif;
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, json, sarif");
}

/// The files that messages may name.
std::vector<std::string> names_of_inputs(CheckArguments const& arguments) {
    std::vector<std::string> names{arguments.boundaries.file.string(),
                                   arguments.boundaries.populations.string(),
                                   arguments.postcodes.string(), arguments.schema.string()};
    for (auto const& catalogue : arguments.catalogues) {
        names.push_back(catalogue.string());
    }
    return names;
}

struct Checked {
    reports::CheckResult result;
    mapper::Secrets secrets;
};

void append(std::vector<base::Problem>& problems, std::vector<base::Problem> const& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

/// Where the rows of the CSV files that have problems begin.
std::map<std::string, std::vector<std::size_t>>
find_lines(std::vector<base::Problem> const& problems, std::span<std::filesystem::path const> files,
           catalogue::TableChoice const& choice) {
    constexpr std::array<std::string_view, 4> of_csv{"", ".csv", ".tsv", ".txt"};
    std::map<std::string, std::vector<std::size_t>> lines;
    for (auto const& path : files) {
        auto const file = path.string();
        bool const concerned = std::ranges::any_of(problems, [&file](auto const& problem) {
            return problem.where.file == file && problem.where.sheet.empty();
        });
        bool const is_csv = std::ranges::find(of_csv, catalogue::file_ending(file)) != of_csv.end();
        if (concerned && is_csv && std::filesystem::is_regular_file(path)) {
            auto const bytes = catalogue::read_text_file(path);
            auto const decoded = catalogue::decode_text(file, bytes);
            lines[file] = catalogue::csv_row_lines(
                file, decoded.text(), catalogue::find_separator(decoded.text(), choice));
        }
    }
    return lines;
}

/// The catalogue's own problems, where boundaries or postcodes are given those of placing it, and
/// those of the rules that look over rows.
Checked find_problems(CheckArguments const& arguments, Progress& progress) {
    auto const policy = chosen_policy(arguments.policy, std::nullopt);
    bool const never_stale =
        arguments.policy.stale_after && !arguments.policy.stale_after->months.has_value();
    constexpr int older_than_any = 12'000;
    catalogue::CheckOptions options{.as_of = policy.as_of,
                                    .stale_after_months =
                                        never_stale ? older_than_any : policy.stale_after_months,
                                    .rules = {}};
    if (!arguments.schema.empty()) {
        options.rules = catalogue::read_column_rules(arguments.schema);
    }
    auto const suites = load_suites(arguments.suites);
    auto const& vocabulary = suites.front().vocabulary;
    std::vector<catalogue::CheckedSheet> sheets;
    auto reading = read_options(arguments.blank_visibility, arguments.layout, vocabulary);
    reading.checked = &sheets;
    auto stage = progress.stage(reading_in_words(arguments.catalogues));
    auto catalogue = catalogue::read_catalogue(arguments.catalogues, vocabulary, reading);
    Checked checked{.result = {.version = program_version(),
                               .as_of = policy.as_of,
                               .services = catalogue.services.size(),
                               .rows_unread = catalogue.rows_unread,
                               .problems = {},
                               .lines = {}},
                    .secrets = {}};
    auto& problems = checked.result.problems;
    stage.now("Checking " + reports::count_of(checked.result.services, "service", "services"));
    auto const postcodes = open_postcodes(arguments.postcodes);
    auto const* const postcode_lookup = postcodes ? &*postcodes : nullptr;
    if (arguments.boundaries.file.empty()) {
        problems = catalogue.problems;
        checked.secrets = mapper::gather_secrets(catalogue, vocabulary, postcode_lookup);
        if (postcodes) {
            append(problems, mapper::postcode_problems(catalogue, *postcodes));
        }
        append(problems,
               mapper::referral_problems(
                   mapper::disclose_unplaced(std::move(catalogue), checked.secrets), policy.as_of));
    } else {
        auto const boundaries = load_boundaries(arguments.boundaries);
        auto disclosure =
            mapper::disclose(std::move(catalogue), boundaries, vocabulary, postcode_lookup);
        problems = std::move(disclosure.problems);
        checked.secrets = std::move(disclosure.secrets);
        append(problems, boundaries.problems);
        append(problems, mapper::referral_problems(std::move(disclosure.services), policy.as_of));
    }
    append(problems, catalogue::check(sheets, options));
    mapper::forget_told_localities(checked.secrets,
                                   told_anyway(suites, names_of_inputs(arguments)));
    std::ranges::stable_sort(problems, {}, &base::Problem::where);
    if (arguments.format == CheckFormat::sarif) {
        catalogue::ColumnNames const names{vocabulary};
        checked.result.lines =
            find_lines(problems, arguments.catalogues,
                       {.names = names, .map = reading.map, .sheet = reading.sheet});
    }
    return checked;
}

void write(reports::CheckResult const& result, CheckFormat format, reports::TextSink& sink) {
    switch (format) {
    case CheckFormat::text:
        sink.take(check_text(result, std::nullopt));
        break;
    case CheckFormat::json:
        write_check_json(result, sink);
        break;
    case CheckFormat::sarif:
        write_check_sarif(result, sink);
        break;
    }
}

void run_check(CheckArguments const& arguments, Exit& exit, Console& console) {
    if (arguments.rules_only) {
        print(reports::rules_text(output_columns()));
        return;
    }
    if (arguments.catalogues.empty()) {
        throw CLI::RequiredError("catalogue");
    }
    auto const [result, secrets] = find_problems(arguments, console.progress);
    if (arguments.output.empty()) {
        reports::WholeText text;
        write(result, arguments.format, text);
        reports::refuse_leak("standard output", text.text, mapper::LeakCheck{secrets});
        // Searched while each problem was on one line: a line's end could part a word.
        print(arguments.format == CheckFormat::text
                  ? reports::check_text(result, terminal_columns())
                  : text.text);
    } else {
        reports::write_export(
            arguments.output, secrets, arguments.existing,
            [&](reports::TextSink& sink) { write(result, arguments.format, sink); });
    }
    auto const fails = [&](base::Problem const& problem) {
        return arguments.fail_on && problem.severity <= *arguments.fail_on;
    };
    if (std::ranges::any_of(result.problems, fails)) {
        exit = Exit::found_problems;
    }
}

void add_output(CLI::App& command, CheckArguments& arguments) {
    command
        .add_option_function<std::string>(
            "--format",
            [&arguments](auto const& text) { arguments.format = read_check_format(text); },
            "text (when not given), json, or sarif, which code hosts and editors show")
        ->type_name("FORMAT");
    command
        .add_option("-o,--output", arguments.output, "A file for the result; else standard output")
        ->type_name("FILE");
    command.add_flag_callback(
        "--overwrite", [&arguments] { arguments.existing = reports::Existing::overwrite; },
        "Replace the file if it is there already");
    command
        .add_option_function<std::string>(
            "--fail-on",
            [&arguments](auto const& text) { arguments.fail_on = read_severity(text); },
            "Exit with 1 on a problem this severe or more: error (when not given), warning, "
            "information, never")
        ->type_name("SEVERITY");
}

} // namespace

void add_check(CLI::App& app, Exit& exit, Console& console) {
    auto* command =
        app.add_subcommand("check", "Every problem in catalogues, and the way out of each");
    auto arguments = std::make_shared<CheckArguments>();
    command
        ->add_option("catalogue", arguments->catalogues,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral)")
        ->type_name("CATALOGUE");
    add_boundary_arguments(*command, arguments->boundaries);
    add_postcodes_argument(*command, arguments->postcodes);
    add_suite_argument(*command, arguments->suites);
    add_visibility_argument(*command, arguments->blank_visibility);
    add_layout_arguments(*command, arguments->layout);
    add_as_of_argument(*command, arguments->policy.as_of, asked_day);
    add_stale_argument(*command, arguments->policy,
                       "Warn of rows whose source is older than this (12months, 2years), or "
                       "never; 12months when not given");
    command
        ->add_option("--schema", arguments->schema,
                     "Rules of your own about columns, in a TOML file")
        ->type_name("FILE");
    command->add_flag("--rules", arguments->rules_only, "List the rules, and check nothing");
    add_output(*command, *arguments);
    command->callback([arguments, &exit, &console] { run_check(*arguments, exit, console); });
}

} // namespace cli
