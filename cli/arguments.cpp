#include "cli/arguments.hpp"

#include "base/date.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <chrono>
#include <string>

namespace cli {

namespace {

base::Date today() {
    return base::Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

base::Date read_date(std::string const& option, std::string const& text) {
    auto const date = base::parse_date(text);
    if (!date) {
        throw CLI::ValidationError(option + ": '" + text +
                                   "' is no date; expected one like 2023-03-31");
    }
    return *date;
}

mapper::EvidencePolicy read_evidence(std::string const& text) {
    if (text == code(mapper::EvidencePolicy::accept)) {
        return mapper::EvidencePolicy::accept;
    }
    if (text == code(mapper::EvidencePolicy::require)) {
        return mapper::EvidencePolicy::require;
    }
    throw CLI::ValidationError("--evidence: '" + text + "' is not one of accept, require");
}

mapper::GapOrder read_gap_order(std::string const& text) {
    for (auto const order : {mapper::GapOrder::suite, mapper::GapOrder::evidence}) {
        if (text == code(order)) {
            return order;
        }
    }
    throw CLI::ValidationError("--gaps-by: '" + text + "' is not one of suite, evidence");
}

mapper::RiskClaimPolicy read_risk_claims(std::string const& text) {
    for (auto const policy : {mapper::RiskClaimPolicy::stated, mapper::RiskClaimPolicy::defined}) {
        if (text == code(policy)) {
            return policy;
        }
    }
    throw CLI::ValidationError("--risk-claims: '" + text + "' is not one of stated, defined");
}

/// How many months a unit of time has; none when it is no such unit.
std::optional<int> months_in(std::string_view unit) {
    if (unit.empty() || unit == "months" || unit == "month" || unit == "m") {
        return 1;
    }
    return unit == "years" || unit == "year" || unit == "y" ? std::optional{12} : std::nullopt;
}

PolicyArguments::StaleAfter read_stale_after(std::string const& text) {
    if (text == "never") {
        return {};
    }
    constexpr int most_months = 1200;
    int number = 0;
    auto const* end = text.data() + text.size();
    auto const [rest, error] = std::from_chars(text.data(), end, number);
    auto const months = months_in({rest, static_cast<std::size_t>(end - rest)});
    if (error != std::errc{} || !months || number < 1 || number > most_months / *months) {
        throw CLI::ValidationError("--stale-after: '" + text +
                                   "' is no number of months or years; expected one like 12months "
                                   "or 2years, or never");
    }
    return {.policy = mapper::StalePolicy::fresh_only, .months = number * *months};
}

} // namespace

void add_boundary_arguments(CLI::App& command, BoundaryArguments& arguments) {
    command
        .add_option("-b,--boundaries", arguments.file,
                    "District boundaries: GeoPackage, GeoJSON, TopoJSON, Shapefile (zipped or "
                    "not), FlatGeobuf, KML, GML or OpenFileGDB")
        ->type_name("FILE");
    command
        .add_option("--layer", arguments.options.layer,
                    "The layer, where the file has several with polygons")
        ->type_name("NAME");
    command
        .add_option("--code-field", arguments.options.code_field,
                    "The field of the districts' codes; else found by its name")
        ->type_name("FIELD");
    command
        .add_option("--name-field", arguments.options.name_field,
                    "The field of the districts' names; else found by its name")
        ->type_name("FIELD");
    command
        .add_option("--boundary-crs", arguments.options.crs,
                    "What the boundaries' coordinates are (EPSG:27700 ...), over what the file "
                    "says")
        ->type_name("CRS");
    command
        .add_option("--where", arguments.options.where,
                    "Take only the features for which this SQL condition holds")
        ->type_name("SQL");
    command
        .add_option("--populations", arguments.populations,
                    "A CSV of district codes and populations")
        ->type_name("FILE");
}

void add_suite_argument(CLI::App& command, std::vector<std::string>& suites) {
    command
        .add_option("-s,--suite", suites,
                    "A built-in suite (see 'gapmap suite list') or a TOML file; may be given "
                    "several times; west-yorkshire when not given")
        ->type_name("SUITE")
        ->allow_extra_args(false);
}

void add_standards_argument(CLI::App& command, std::string& standards) {
    command
        .add_option("--standards", standards,
                    "Hold the services against standards: built-in ones (see 'gapmap standards "
                    "list') or a TOML file")
        ->type_name("STANDARDS");
}

void add_postcodes_argument(CLI::App& command, std::filesystem::path& postcodes) {
    command
        .add_option("--postcodes", postcodes,
                    "A look-up file of 'gapmap postcodes import': places services that have a "
                    "postcode and no coordinates, and checks the postcodes")
        ->type_name("FILE");
}

CLI::Option* add_decisions_argument(CLI::App& command, std::filesystem::path& decisions) {
    return command
        .add_option("--decisions", decisions,
                    "A CSV of pairs of services that people decided on: first, second, decision "
                    "(same or different); see 'gapmap pairs'")
        ->type_name("FILE");
}

CLI::Option* add_annotations_argument(CLI::App& command, std::filesystem::path& annotations) {
    return command
        .add_option("--annotations", annotations,
                    "A CSV of what people say of the findings: district, component, service, who, "
                    "when, status (accepted, disputed, in procurement, note), note; shown beside "
                    "them, changing nothing")
        ->type_name("FILE");
}

void add_people_arguments(CLI::App& command, PeopleArguments& arguments) {
    add_annotations_argument(command, arguments.annotations);
    auto* survey = command
                       .add_option("--survey", arguments.survey,
                                   "A CSV of the responses to an anonymous survey of providers, a "
                                   "question a column; counted beside the catalogue")
                       ->type_name("FILE");
    command
        .add_flag_callback(
            "--survey-quotes", [&arguments] { arguments.quotes = mapper::Quotes::shown; },
            "Show the survey's answers in people's own words, which could name somebody; else "
            "they are only counted")
        ->needs(survey);
}

void add_visibility_argument(CLI::App& command, catalogue::BlankVisibility& blank) {
    command.add_flag_callback(
        "--assume-public", [&blank] { blank = catalogue::BlankVisibility::means_open; },
        "Take a blank location_visibility for public; else it means district");
}

void add_sheet_argument(CLI::App& command, std::string& sheet) {
    command
        .add_option("--sheet", sheet,
                    "The sheet of a workbook; the one whose header fits when not given")
        ->type_name("NAME");
}

void add_layout_arguments(CLI::App& command, LayoutArguments& arguments) {
    add_sheet_argument(command, arguments.sheet);
    command
        .add_option("--map", arguments.map,
                    "A TOML file that says what the columns of another layout are (see 'gapmap "
                    "map')")
        ->type_name("FILE");
    command
        .add_option("--taxonomy", arguments.taxonomy,
                    "A TOML file that says what the taxonomy terms of Open Referral feeds mean")
        ->type_name("FILE");
}

void add_date_argument(CLI::App& command, std::string const& option,
                       std::optional<base::Date>& date, std::string const& meaning) {
    command
        .add_option_function<std::string>(
            option, [option, &date](auto const& text) { date = read_date(option, text); }, meaning)
        ->type_name("DATE");
}

void add_as_of_argument(CLI::App& command, std::optional<base::Date>& as_of,
                        std::string const& meaning) {
    add_date_argument(command, "--as-of", as_of, meaning);
}

base::Date date_or_today(std::optional<base::Date> date) {
    return date ? *date : today();
}

void add_stale_argument(CLI::App& command, PolicyArguments& arguments, std::string const& meaning) {
    command
        .add_option_function<std::string>(
            "--stale-after",
            [&arguments](auto const& text) { arguments.stale_after = read_stale_after(text); },
            meaning)
        ->type_name("AGE");
}

void add_policy_arguments(CLI::App& command, PolicyArguments& arguments) {
    add_as_of_argument(command, arguments.as_of, asked_day);
    command
        .add_option_function<std::string>(
            "--evidence",
            [&arguments](auto const& text) { arguments.evidence = read_evidence(text); },
            "accept: every yes counts; require: one that is not evidenced counts as unknown")
        ->type_name("accept|require");
    add_stale_argument(command, arguments,
                       "Count answers older than this as unknown (12months, 2years); when not "
                       "given, or never, they count as stated and what rests on ones older than 12 "
                       "months is marked");
    command
        .add_option_function<std::string>(
            "--gaps-by",
            [&arguments](auto const& text) { arguments.gaps_by = read_gap_order(text); },
            "suite: gaps are listed in the suite's order; evidence: what sources rate best comes "
            "first")
        ->type_name("suite|evidence");
    command
        .add_option_function<std::string>(
            "--risk-claims",
            [&arguments](auto const& text) { arguments.risk_claims = read_risk_claims(text); },
            "stated: a service's yes to a risk level counts; defined: it counts as no where its "
            "answers contradict the level's definition, and as unknown where they do not show it")
        ->type_name("stated|defined");
}

mapper::Policy chosen_policy(PolicyArguments const& arguments,
                             std::optional<mapper::Policy> const& remembered) {
    auto policy = remembered.value_or(mapper::Policy{.as_of = today()});
    policy.as_of = arguments.as_of.value_or(policy.as_of);
    policy.evidence = arguments.evidence.value_or(policy.evidence);
    policy.gaps_by = arguments.gaps_by.value_or(policy.gaps_by);
    policy.risk_claims = arguments.risk_claims.value_or(policy.risk_claims);
    if (arguments.stale_after) {
        policy.stale = arguments.stale_after->policy;
        policy.stale_after_months =
            arguments.stale_after->months.value_or(mapper::Policy{}.stale_after_months);
    }
    return policy;
}

} // namespace cli
