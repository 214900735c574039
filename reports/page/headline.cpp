#include "catalogue/questionnaire/question.hpp"
#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/headline_figures.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using mapper::CellStatus;

constexpr std::size_t most_labels = 12;

/// The components of which every district's cell has this status, by label.
std::vector<std::string> everywhere(mapper::SuiteFindings const& suite, CellStatus status) {
    std::vector<std::size_t> cells(suite.suite.components.size());
    for (mapper::Cell const& cell : suite.cells) {
        cells[cell.component.value] += cell.status == status ? 1 : 0;
    }
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == suite.comprehensiveness.size() && cells[i] > 0) {
            labels.push_back(suite.suite.components[i].label);
        }
    }
    return labels;
}

/// Labels of components, which may hold commas: "A; B; C", and how many more there are.
std::string in_semicolons(std::vector<std::string> labels) {
    std::size_t const all = labels.size();
    labels.resize(std::min(all, most_labels));
    std::string const text = fmt::format("{}", fmt::join(labels, "; "));
    return all > most_labels ? fmt::format("{}; and {} more", text, all - most_labels) : text;
}

/// For each risk level of which no component is provided anywhere, how many services say that they
/// take it all the same: a fact that a reader of the catalogue alone would misread.
Views risks_without_provision(SuitePart const& part) {
    catalogue::Vocabulary const& words = part.findings.vocabulary;
    auto const& components = part.suite.suite.components;
    Views views;
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        std::vector<std::string> labels;
        for (catalogue::Component const& component : components) {
            if (component.risk == catalogue::RiskIndex{i}) {
                labels.push_back(component.label);
            }
        }
        bool const provided = std::ranges::any_of(part.suite.cells, [&](mapper::Cell const& cell) {
            return components[cell.component.value].risk == catalogue::RiskIndex{i} &&
                   cell.status != CellStatus::gap;
        });
        auto const question = question_of(words, catalogue::RiskIndex{i});
        std::size_t const say = part.findings.summary.by_question[question.value].yes;
        if (!labels.empty() && !provided && say > 0) {
            views.push_back({.texts = {{"risk", words.risk_levels[i].label},
                                       {"say", count_of(say, "service says that it takes it",
                                                        "services say that they take it")},
                                       {"components", in_semicolons(labels)}},
                             .lists = {}});
        }
    }
    return views;
}

std::vector<std::string> most_comprehensive(SuitePart const& part) {
    std::size_t best = 0;
    for (auto const& district : part.suite.comprehensiveness) {
        best = std::max(best, district.provided);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; best > 0 && i < part.suite.comprehensiveness.size(); ++i) {
        if (part.suite.comprehensiveness[i].provided == best) {
            names.push_back(fmt::format("{} ({} of {})", part.findings.districts[i].name, best,
                                        part.suite.comprehensiveness[i].assessed));
        }
    }
    return names;
}

constexpr double bar_width = 736;

View tile(std::string_view kind, std::string_view symbol, std::size_t cells,
          std::string_view words) {
    return {.texts = {{"kind", std::string{kind}},
                      {"symbol", std::string{symbol}},
                      {"cells", grouped(cells)},
                      {"words", std::string{words}}},
            .lists = {{"any", shown_if(cells > 0)}}};
}

/// The assessed cells by what they are, each with its part of the bar.
Views tiles(mapper::CellCounts const& counts) {
    struct Part {
        std::string_view kind;
        std::string_view symbol;
        std::size_t cells;
        std::string_view words;
    };
    Part const parts[] = {{"met", "●", counts.met, "provided in the district"},
                          {"regional", "◐", counts.met_regionally, "provided region-wide"},
                          {"unclear", "?", counts.unclear, "not known"},
                          {"gap", "○", counts.gap, "none found in this catalogue"}};
    std::size_t all = 0;
    for (Part const& part : parts) {
        all += part.cells;
    }
    Views views;
    double x = 0;
    for (Part const& part : parts) {
        double const width = bar_width * static_cast<double>(part.cells) /
                             static_cast<double>(std::max<std::size_t>(all, 1));
        auto& view = views.emplace_back(tile(part.kind, part.symbol, part.cells, part.words));
        view.texts.emplace_back("x", fmt::format("{:.1f}", x));
        view.texts.emplace_back("width", fmt::format("{:.1f}", width));
        x += width;
    }
    return views;
}

} // namespace

std::string headline_section(SuitePart const& part) {
    mapper::SuiteFindings const& suite = part.suite;
    mapper::CellCounts const& counts = suite.counts;
    auto const everywhere_gap = everywhere(suite, CellStatus::gap);
    auto const to_confirm = everywhere(suite, CellStatus::not_assessed);
    auto const best = most_comprehensive(part);
    std::string const confidential = confidential_sentence(part.findings.summary);
    bool const accepts = part.findings.run.policy.evidence == mapper::EvidencePolicy::accept;
    bool const counts_stale = part.findings.run.policy.stale == mapper::StalePolicy::as_stated;
    auto const& jaccard = suite.consistency.mean_jaccard;
    View view{
        .texts = headline_figures(part.findings, suite),
        .lists = {{"tiles", tiles(counts)},
                  {"confirm", counts.not_assessed > 0
                                  ? Views{tile("confirm", "◇", counts.not_assessed,
                                               "confirm with the responsible body")}
                                  : Views{}},
                  {"accepts", shown_if(accepts)},
                  {"counts_stale", shown_if(counts_stale)},
                  {"has_everywhere", shown_if(!everywhere_gap.empty())},
                  {"has_to_confirm", shown_if(!to_confirm.empty())},
                  {"risks", risks_without_provision(part)},
                  {"has_best", shown_if(!best.empty())},
                  {"has_jaccard", shown_if(jaccard.has_value())},
                  {"has_outside", shown_if(!left_out_in_words(part.findings.summary).empty())},
                  {"has_confidential", shown_if(!confidential.empty())}}};
    view.texts.insert(view.texts.end(), {{"anchor", part.anchor},
                                         {"bounds", gap_bounds(counts)},
                                         {"districts", count_of(part.findings.districts.size(),
                                                                "district", "districts")},
                                         {"confidential", confidential},
                                         {"everywhere", in_semicolons(everywhere_gap)},
                                         {"to_confirm", in_semicolons(to_confirm)},
                                         {"best", listed(best, 6)},
                                         {"bar_width", fmt::format("{}", bar_width)},
                                         {"jaccard", fmt::format("{:.2f}", jaccard.value_or(0))}});
    return render(embedded_headline_mustache(), view);
}

} // namespace reports
