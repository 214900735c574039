#include "cli/workspace_study.hpp"

#include "base/error.hpp"
#include "cli/console.hpp"

#include <fmt/format.h>

#include <utility>

namespace cli {

namespace {

void say_what_is_adopted(PolicyArguments const& said, mapper::Policy const& remembered) {
    std::string adopted;
    auto add = [&adopted](std::string const& words) {
        adopted += (adopted.empty() ? "" : ", ") + words;
    };
    if (!said.as_of) {
        add("--as-of " + base::to_text(remembered.as_of));
    }
    if (!said.evidence) {
        add(fmt::format("--evidence {}", code(remembered.evidence)));
    }
    if (!said.stale_after) {
        add(remembered.stale == mapper::StalePolicy::fresh_only
                ? fmt::format("--stale-after {}months", remembered.stale_after_months)
                : "--stale-after never");
    }
    if (!said.gaps_by && remembered.gaps_by != mapper::Policy{}.gaps_by) {
        add(fmt::format("--gaps-by {}", code(remembered.gaps_by)));
    }
    if (!said.risk_claims && remembered.risk_claims != mapper::Policy{}.risk_claims) {
        add(fmt::format("--risk-claims {}", code(remembered.risk_claims)));
    }
    if (!adopted.empty()) {
        message("from the workspace's last analysis: " + adopted + ".");
    }
}

} // namespace

void refuse_what_is_fixed(StudyArguments const& arguments) {
    auto const& given = arguments.boundaries;
    bool const names_boundaries =
        !given.file.empty() || !given.populations.empty() || !given.options.layer.empty() ||
        !given.options.code_field.empty() || !given.options.name_field.empty() ||
        !given.options.crs.empty() || !given.options.where.empty();
    auto const& layout = arguments.layout;
    if (!layout.sheet.empty() || !layout.map.empty() || !layout.taxonomy.empty()) {
        throw base::Error(fmt::format("{}: a workspace holds catalogues that were read already; "
                                      "give --sheet, --map and --taxonomy to 'gapmap import'.",
                                      arguments.catalogues.front().string()));
    }
    if (!arguments.postcodes.empty()) {
        throw base::Error(fmt::format("{}: a workspace places services when they are imported; "
                                      "give --postcodes to 'gapmap import'.",
                                      arguments.catalogues.front().string()));
    }
    if (!arguments.decisions.empty()) {
        throw base::Error(fmt::format("{}: a workspace remembers decisions; give --decisions to "
                                      "'gapmap import'.",
                                      arguments.catalogues.front().string()));
    }
    auto const& people = arguments.people;
    if (!people.annotations.empty()) {
        throw base::Error(fmt::format("{}: a workspace remembers annotations; give --annotations "
                                      "to 'gapmap import'.",
                                      arguments.catalogues.front().string()));
    }
    if (!people.survey.empty()) {
        throw base::Error(fmt::format("{}: a workspace keeps no survey; give --survey to 'gapmap "
                                      "analyse' with the catalogue's files.",
                                      arguments.catalogues.front().string()));
    }
    bool const names_more =
        !arguments.suites.empty() ||
        arguments.blank_visibility != catalogue::BlankVisibility::means_district;
    if (names_boundaries || names_more) {
        throw base::Error(fmt::format(
            "{}: a workspace keeps the boundaries, suites and visibility it was made with; leave "
            "{} out, or make another workspace with 'gapmap init'.",
            arguments.catalogues.front().string(),
            names_boundaries ? "-b and its options" : "-s and --assume-public"));
    }
}

Study study_of(mapper::Workspace const& workspace, mapper::Policy const& policy,
               std::string const& risk_definitions) {
    Study study{.input = workspace.analysis_input(policy, program_version()),
                .boundaries = workspace.boundaries(),
                .secrets = {}};
    define_risk_levels(study.input, risk_definitions);
    return study;
}

Study read_or_held_study(StudyArguments const& arguments, Progress& progress) {
    bool const remembered = arguments.catalogues.size() == 1 &&
                            mapper::Workspace::is_workspace(arguments.catalogues.front());
    if (!remembered) {
        return read_study(arguments, progress);
    }
    refuse_what_is_fixed(arguments);
    auto const stage = progress.stage(reading_in_words(arguments.catalogues));
    auto const workspace = mapper::Workspace::open(arguments.catalogues.front());
    return study_of(workspace, workspace.settings().policy.value_or(mapper::Policy{}));
}

Study last_study_of(std::filesystem::path const& file, Progress& progress) {
    auto const stage = progress.stage("Reading " + file.filename().string());
    auto const workspace = mapper::Workspace::open(file);
    auto const policy = workspace.settings().policy;
    if (!policy) {
        throw base::Error(fmt::format("{0}: nothing has been analysed in this workspace yet; run "
                                      "'gapmap analyse {0}' first.",
                                      file.string()));
    }
    return study_of(workspace, *policy);
}

void analyse_workspace(StudyArguments const& arguments, Console& console) {
    refuse_what_is_fixed(arguments);
    auto workspace = mapper::Workspace::open(arguments.catalogues.front());
    auto const remembered = workspace.settings().policy;
    if (remembered) {
        say_what_is_adopted(arguments.policy, *remembered);
    }
    auto study = [&] {
        auto const stage = console.progress.stage(reading_in_words(arguments.catalogues));
        return study_of(workspace, chosen_policy(arguments.policy, remembered),
                        arguments.risk_definitions);
    }();
    ask_for_standards(study.input, arguments.standards);
    auto const findings = analyse(study, console.progress);
    {
        auto const stage = console.progress.stage("Keeping the findings in " +
                                                  arguments.catalogues.front().filename().string());
        workspace.store(findings);
    }
    report_findings(findings, study.boundaries, study.secrets, arguments.output, console);
}

} // namespace cli
