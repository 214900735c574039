#include "reports/page/page.hpp"

#include "reports/attribution.hpp"
#include "reports/embedded.hpp"
#include "reports/page/content_policy.hpp"
#include "reports/page/data.hpp"
#include "reports/page/script.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/symbols.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <utility>

namespace reports {

namespace {

View suite_view(SuitePart const& part, geodata::Boundaries const& boundaries) {
    return {.texts = {{"anchor", part.anchor},
                      {"code", part.suite.suite.code.text},
                      {"title", part.suite.suite.title},
                      {"source", part.suite.suite.source},
                      {"headline", headline_section(part)},
                      {"map", map_section(part, boundaries)},
                      {"matrix", matrix_section(part)},
                      {"gaps", gaps_section(part)},
                      {"unknown", unknown_section(part)},
                      {"groups", groups_section(part)},
                      {"joint", joint_section(part, boundaries)},
                      {"timeline", timeline_section(part)},
                      {"districts", districts_section(part)},
                      {"duplications", duplications_section(part)},
                      {"unplaced", unplaced_section(part)}},
            .lists = {{"has_source", shown_if(!part.suite.suite.source.empty())},
                      {"has_component_maps", shown_if(has_component_maps(part))}}};
}

/// What may run and load: the page's own style and scripts, told by their text, and map tiles where
/// somebody asked for them.
std::string policy(std::string const& style, std::string const& library, std::string const& script,
                   PageOptions const& options) {
    std::string const tiles = options.tiles.empty() ? "'none'" : tile_origin(options.tiles);
    return fmt::format("default-src 'none'; style-src {}; script-src {} {}; img-src {}; "
                       "base-uri 'none'; form-action 'none'",
                       content_source(style), content_source(library), content_source(script),
                       tiles);
}

/// The page without the text of its style and scripts, whose elements stand empty.
std::string written_part(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                         PageOptions const& options, std::string const& allowed) {
    Views suites;
    Views leads;
    auto const credit = attribution(findings, options.attribution);
    for (mapper::SuiteFindings const& suite : findings.suites) {
        leads.push_back(
            {.texts = {{"bounds", gap_bounds(suite.counts)}, {"title", suite.suite.title}},
             .lists = {{"several", shown_if(findings.suites.size() > 1)}}});
        suites.push_back(suite_view({.findings = findings,
                                     .suite = suite,
                                     .anchor = fmt::format("suite-{}", suites.size() + 1),
                                     .attribution = credit},
                                    boundaries));
    }
    auto contracts = contracts_section(findings);
    bool const has_contracts = !contracts.empty();
    return render(
        embedded_page_mustache(),
        {.texts = {{"policy", allowed},
                   {"data", page_data(findings, boundaries, options)},
                   {"symbols", symbols_part(boundaries)},
                   {"explorer", explorer_section(credit)},
                   {"quality_section", quality_section(findings)},
                   {"as_of", in_words(findings.run.policy.as_of)},
                   {"districts", count_of(findings.districts.size(), "district", "districts")},
                   {"services", count_of(findings.summary.services, "service", "services")},
                   {"version", findings.run.version},
                   {"front_doors_section", front_doors_section(findings)},
                   {"standards_section", standards_section(findings)},
                   {"annotations_section", annotations_section(findings)},
                   {"out_of_scope_section", out_of_scope_section(findings)},
                   {"survey_section", survey_section(findings)},
                   {"contracts_section", std::move(contracts)},
                   {"risk_section", risk_section(findings)},
                   {"evidence_section", evidence_section(findings)},
                   {"services_section", services_section(findings)},
                   {"problems_section", problems_section(findings)},
                   {"method_section", method_section(findings)},
                   {"record_section", record_section(findings, credit)}},
         .lists = {{"suites", std::move(suites)},
                   {"leads", std::move(leads)},
                   {"has_standards", shown_if(findings.audit.has_value())},
                   {"has_contracts", shown_if(has_contracts)},
                   {"has_annotations", shown_if(!findings.annotations.empty())},
                   {"has_out_of_scope", shown_if(!scope_sentence(findings.summary).empty())},
                   {"has_survey", shown_if(findings.survey.has_value())},
                   {"has_risk", shown_if(findings.risk.has_value())}}});
}

} // namespace

void write_page(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                PageOptions const& options, TextSink& sink) {
    auto const style = page_style();
    auto const library = map_library();
    auto const script = page_script();
    auto const html =
        written_part(findings, boundaries, options, policy(style, library, script, options));
    std::string_view rest = html;
    for (auto const& [element, code] :
         {std::pair<std::string_view, std::string_view>{"<style>", style},
          {"<script>", library},
          {"<script>", script}}) {
        auto const end = rest.find(element) + element.size();
        sink.take(rest.substr(0, end));
        sink.take_own(code);
        rest.remove_prefix(end);
    }
    sink.take(rest);
}

} // namespace reports
