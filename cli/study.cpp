#include "cli/study.hpp"

#include "base/error.hpp"
#include "catalogue/pairs/decisions.hpp"
#include "catalogue/people/survey_file.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/risk_definitions/load_risk_definitions.hpp"
#include "catalogue/standards/load_standards.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/console.hpp"
#include "geodata/borders/neighbours.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/disclosing/disclose_secrets.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "mapper/people/people_words.hpp"
#include "mapper/record.hpp"
#include "reports/terminal/terminal.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <utility>

namespace cli {

namespace {

constexpr char const* usual_suite = "west-yorkshire";

mapper::Input input_of(std::string role, std::filesystem::path const& file) {
    return {.role = std::move(role), .name = file.string(), .sha256 = mapper::fingerprint(file)};
}

std::vector<mapper::Input> inputs_of(std::string const& role,
                                     std::span<std::filesystem::path const> files) {
    std::vector<mapper::Input> inputs;
    for (auto const& file : files) {
        inputs.push_back(input_of(role, file));
    }
    return inputs;
}

/// What does not depend on the catalogue; made on a thread of its own.
struct Ground {
    geodata::Boundaries boundaries;
    std::vector<geodata::Neighbours> neighbours;
    std::optional<geodata::PostcodeLookup> postcodes;
    std::vector<mapper::Input> inputs;
};

Ground read_ground(StudyArguments const& arguments) {
    Ground ground{.boundaries = load_boundaries(arguments.boundaries),
                  .neighbours = {},
                  .postcodes = open_postcodes(arguments.postcodes),
                  .inputs = boundary_inputs(arguments.boundaries)};
    std::ranges::copy(postcode_inputs(arguments.postcodes), std::back_inserter(ground.inputs));
    ground.neighbours = geodata::find_neighbours(ground.boundaries);
    return ground;
}

/// Reads what people say into the study, and returns all that they say in words of their own.
std::vector<mapper::PeopleWords> read_people(PeopleArguments const& people,
                                             mapper::AnalysisInput& study,
                                             std::vector<mapper::Input>& inputs) {
    auto words = mapper::words_of(study.services);
    if (!people.annotations.empty()) {
        study.annotations = catalogue::read_annotations(people.annotations);
        inputs.push_back(annotations_input(people.annotations));
        std::ranges::move(mapper::words_of(study.annotations), std::back_inserter(words));
    }
    if (!people.survey.empty()) {
        auto summary = mapper::summarise(catalogue::read_survey(people.survey), study.districts,
                                         people.quotes);
        inputs.push_back(input_of("survey", people.survey));
        std::ranges::move(mapper::words_of(summary), std::back_inserter(words));
        std::ranges::move(summary.problems, std::back_inserter(study.problems));
        study.survey = std::move(summary.survey);
    }
    return words;
}

} // namespace

std::string program_version() {
    return GAPMAP_VERSION;
}

std::vector<catalogue::LoadedSuite> load_suites(std::vector<std::string> const& names) {
    std::vector<catalogue::LoadedSuite> suites;
    for (auto const& name : names.empty() ? std::vector<std::string>{usual_suite} : names) {
        suites.push_back(catalogue::load_suite(name));
        for (auto const& earlier : std::span{suites}.first(suites.size() - 1)) {
            if (earlier.suite.code == suites.back().suite.code) {
                throw base::Error(fmt::format("the suite '{}' was asked for twice; leave one out.",
                                              earlier.suite.code.text));
            }
            if (!(earlier.vocabulary == suites.back().vocabulary)) {
                throw base::Error(fmt::format(
                    "the suites '{}' and '{}' use different vocabularies, '{}' and '{}', so one "
                    "catalogue cannot be read for both; run them one at a time.",
                    earlier.suite.code.text, suites.back().suite.code.text, earlier.vocabulary.code,
                    suites.back().vocabulary.code));
            }
        }
    }
    return suites;
}

geodata::Boundaries load_boundaries(BoundaryArguments const& arguments) {
    if (arguments.file.empty()) {
        throw base::Error("no boundaries were given; name a file of district boundaries with -b.");
    }
    auto boundaries = geodata::read_boundaries(arguments.file, arguments.options);
    if (!arguments.populations.empty()) {
        geodata::read_populations(arguments.populations, boundaries);
    }
    return boundaries;
}

std::vector<mapper::Input> boundary_inputs(BoundaryArguments const& arguments) {
    std::vector<mapper::Input> inputs{input_of("boundaries", arguments.file)};
    if (!arguments.populations.empty()) {
        inputs.push_back(input_of("populations", arguments.populations));
    }
    return inputs;
}

std::vector<mapper::Input> catalogue_inputs(std::span<std::filesystem::path const> files,
                                            LayoutArguments const& layout) {
    auto inputs = inputs_of("catalogue", files);
    if (!layout.sheet.empty()) {
        inputs.push_back({.role = "sheet",
                          .name = layout.sheet,
                          .sha256 = mapper::fingerprint_of_text(layout.sheet)});
    }
    if (!layout.map.empty()) {
        inputs.push_back(input_of("map", layout.map));
    }
    if (!layout.taxonomy.empty()) {
        inputs.push_back(input_of("taxonomy", layout.taxonomy));
    }
    return inputs;
}

std::vector<mapper::Input> questionnaire_inputs(std::span<std::filesystem::path const> files) {
    return inputs_of("questionnaire", files);
}

catalogue::ReadOptions read_options(catalogue::BlankVisibility blank, LayoutArguments const& layout,
                                    catalogue::Vocabulary const& vocabulary) {
    catalogue::ReadOptions options{.blank_visibility = blank, .sheet = layout.sheet};
    if (!layout.map.empty()) {
        options.map = catalogue::load_column_map(layout.map, vocabulary);
    }
    if (!layout.taxonomy.empty()) {
        options.taxonomy = catalogue::load_taxonomy_map(layout.taxonomy, vocabulary);
    }
    return options;
}

std::optional<geodata::PostcodeLookup> open_postcodes(std::filesystem::path const& lookup) {
    return lookup.empty() ? std::nullopt : std::optional{geodata::PostcodeLookup::open(lookup)};
}

std::vector<mapper::Input> postcode_inputs(std::filesystem::path const& lookup) {
    return lookup.empty() ? std::vector<mapper::Input>{}
                          : std::vector{input_of("postcodes", lookup)};
}

mapper::Input decisions_input(std::filesystem::path const& decisions) {
    return input_of("decisions", decisions);
}

mapper::Input annotations_input(std::filesystem::path const& annotations) {
    return input_of("annotations", annotations);
}

std::vector<mapper::Input> suite_inputs(std::span<catalogue::LoadedSuite const> suites) {
    std::vector<mapper::Input> inputs;
    for (auto const& suite : suites) {
        inputs.push_back({.role = "suite",
                          .name = suite.name,
                          .sha256 = mapper::fingerprint_of_text(suite.text)});
    }
    return inputs;
}

std::string told_anyway(std::span<catalogue::LoadedSuite const> suites,
                        std::span<std::string const> inputs) {
    std::string told;
    for (auto const& suite : suites) {
        told += suite.text + '\n' + suite.vocabulary_text + '\n';
    }
    for (auto const& input : inputs) {
        told += input + '\n';
    }
    return told;
}

std::string ask_for_standards(mapper::AnalysisInput& input, std::string const& name) {
    if (name.empty()) {
        return {};
    }
    auto loaded = catalogue::load_standards(name, input.vocabulary);
    input.run.inputs.push_back({.role = "standards",
                                .name = loaded.name,
                                .sha256 = mapper::fingerprint_of_text(loaded.text)});
    input.standards = std::move(loaded.standards);
    return std::move(loaded.text);
}

void define_risk_levels(mapper::AnalysisInput& input, std::string const& asked) {
    if (asked == "none") {
        input.risk_definitions.reset();
    } else if (!asked.empty()) {
        input.risk_definitions = catalogue::load_risk_definitions(asked, input.vocabulary);
    }
    if (input.risk_definitions) {
        auto const& definitions = *input.risk_definitions;
        input.run.inputs.push_back({.role = "risk_definitions",
                                    .name = definitions.name,
                                    .sha256 = mapper::fingerprint_of_text(definitions.text)});
    } else if (input.run.policy.risk_claims == mapper::RiskClaimPolicy::defined) {
        throw base::Error("--risk-claims defined: nothing says what the risk levels are; name "
                          "their definitions with --risk-definitions (see 'gapmap risk list'), or "
                          "count claims with --risk-claims stated.");
    }
}

std::string reading_in_words(std::span<std::filesystem::path const> files) {
    return files.size() == 1 ? "Reading " + files.front().filename().string()
                             : "Reading " + counted(files.size(), "catalogue");
}

std::string placing_in_words(std::size_t services) {
    return "Placing " + reports::count_of(services, "service", "services");
}

Study read_study(StudyArguments const& arguments, Progress& progress) {
    auto stage = progress.stage(reading_in_words(arguments.catalogues));
    auto const suites = load_suites(arguments.suites);
    auto ground = std::async(std::launch::async, read_ground, std::cref(arguments));
    auto of_catalogues = std::async(std::launch::async, [&] {
        return catalogue_inputs(arguments.catalogues, arguments.layout);
    });
    auto const& vocabulary = suites.front().vocabulary;
    auto catalogue = catalogue::read_catalogue(
        arguments.catalogues, vocabulary,
        read_options(arguments.blank_visibility, arguments.layout, vocabulary));
    auto inputs = of_catalogues.get();
    stage.now("Reading " + arguments.boundaries.file.filename().string());
    auto [boundaries, neighbours, postcodes, ground_inputs] = ground.get();
    inputs.insert(inputs.end(), ground_inputs.begin(), ground_inputs.end());

    stage.now(placing_in_words(catalogue.services.size()));
    auto disclosure = mapper::disclose(std::move(catalogue), boundaries, suites.front().vocabulary,
                                       postcodes ? &*postcodes : nullptr);
    Study study;
    study.input.districts = boundaries.districts;
    study.input.neighbours = std::move(neighbours);
    study.input.services = std::move(disclosure.services);
    study.input.sheets = std::move(disclosure.sheets);
    study.input.rows_unread = disclosure.rows_unread;
    study.input.problems = std::move(disclosure.problems);
    study.input.problems.insert(study.input.problems.end(), boundaries.problems.begin(),
                                boundaries.problems.end());
    study.input.vocabulary = suites.front().vocabulary;
    for (auto const& suite : suites) {
        study.input.suites.push_back(suite.suite);
    }
    if (!arguments.decisions.empty()) {
        std::ranges::move(
            mapper::decide_records(study.input.services,
                                   catalogue::read_pair_decisions(arguments.decisions)),
            std::back_inserter(study.input.problems));
        inputs.push_back(decisions_input(arguments.decisions));
    }
    auto const words = read_people(arguments.people, study.input, inputs);
    auto const from_suites = suite_inputs(suites);
    inputs.insert(inputs.end(), from_suites.begin(), from_suites.end());
    study.input.run = {.version = program_version(),
                       .policy = chosen_policy(arguments.policy, std::nullopt),
                       .crs = boundaries.crs,
                       .code_field = boundaries.code_field,
                       .inputs = std::move(inputs)};
    auto const standards = ask_for_standards(study.input, arguments.standards);
    define_risk_levels(study.input, arguments.risk_definitions);
    std::vector<std::string> told;
    std::ranges::transform(study.input.run.inputs, std::back_inserter(told), &mapper::Input::name);
    if (study.input.risk_definitions) {
        told.push_back(study.input.risk_definitions->text);
    }
    mapper::forget_told_localities(disclosure.secrets, told_anyway(suites, told) + standards);
    mapper::forget_told_texts(disclosure.secrets, standards);
    mapper::refuse_secret_words(words, disclosure.secrets);
    study.boundaries = std::move(boundaries);
    study.secrets = std::move(disclosure.secrets);
    return study;
}

void tell_anyway(Study& study, std::string_view text) {
    mapper::forget_told_texts(study.secrets, text);
}

mapper::Findings analyse(Study& study, Progress& progress) {
    auto const stage = progress.stage(
        fmt::format("Comparing {} in {} with what is recommended",
                    reports::count_of(study.input.services.size(), "service", "services"),
                    counted(study.input.districts.size(), "district")));
    return mapper::analyse(std::move(study.input));
}

void report_findings(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                     mapper::Secrets const& secrets, OutputArguments const& output,
                     Console& console) {
    auto const& target = output.target;
    if (!target.path.empty()) {
        auto const written = [&] {
            auto stage = console.progress.stage("Writing reports");
            return reports::write_reports(
                target, findings, boundaries, secrets, output.options,
                [&stage](std::string_view file, std::size_t done, std::size_t all) {
                    stage.now(fmt::format("Writing {} ({} of {} formats done)", file, done, all),
                              done, all);
                });
        }();
        for (auto const& note : written.notes) {
            message(note);
        }
        message(!target.file ? fmt::format("{}: {} written.", target.path.string(),
                                           counted(written.files.size(), "report"))
                : target.part.empty()
                    ? fmt::format("{}: written.", target.path.string())
                    : fmt::format("{}: {} written.", target.path.string(), target.part));
    }
    auto const terminal = output_terminal(console);
    print(reports::terminal_report(findings, terminal.colour, terminal.columns));
}

} // namespace cli
