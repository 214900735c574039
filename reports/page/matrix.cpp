#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/paper/mark_letters.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

/// Up to this many districts the components run down the page with their labels in full; beyond,
/// the districts do.
constexpr std::size_t most_district_columns = 12;

/// The statuses that people gave a cell, each once: "disputed, in procurement".
std::string said(std::span<mapper::Annotation const> annotations) {
    std::vector<std::string> labels;
    for (auto const& annotation : annotations) {
        std::string const word{label(annotation.status)};
        if (std::ranges::find(labels, word) == labels.end()) {
            labels.push_back(word);
        }
    }
    return fmt::format("{}", fmt::join(labels, ", "));
}

View cell_view(mapper::Cell const& cell, std::vector<MarkLetter> const& letters,
               std::string const& words) {
    CellSymbol const symbol = cell_symbol(cell);
    std::size_t const services = cell.services.size();
    std::string const marks = letters_of(cell.marks, letters);
    return {.texts = {{"style", std::string{symbol.style}},
                      {"symbol", std::string{symbol.symbol}},
                      {"word", std::string{symbol.word}},
                      {"services", count_of(services, "service", "services")},
                      {"marks", marks},
                      {"said", words}},
            .lists = {{"has_services", shown_if(services > 1)},
                      {"has_said", shown_if(!words.empty())},
                      {"has_marks", shown_if(!marks.empty())}}};
}

struct Matrix {
    SuitePart const& part;
    std::vector<MarkLetter> letters;

    [[nodiscard]] View cell(std::size_t district, std::size_t component) const {
        std::size_t const components = part.suite.suite.components.size();
        std::size_t const number = district * components + component;
        auto const& cell = part.suite.cells[number];
        auto const& code = part.suite.suite.components[component].code.text;
        View view =
            cell_view(cell, letters,
                      said(mapper::annotations_of(part.findings.annotations, cell.district, code)));
        view.texts.insert(view.texts.end(),
                          {{"number", fmt::format("{}", number)},
                           {"component", code},
                           {"district", part.findings.districts[district].code.text}});
        return view;
    }
};

/// The components in runs of one tier: {tier label, first, one past the last}.
struct TierRun {
    std::string label;
    std::size_t first = 0;
    std::size_t end = 0;
};

std::vector<TierRun> tier_runs(catalogue::Suite const& suite) {
    std::vector<TierRun> runs;
    for (std::size_t i = 0; i < suite.components.size(); ++i) {
        if (i == 0 || suite.components[i].tier != suite.components[i - 1].tier) {
            runs.push_back({.label = tier_label(suite, suite.components[i]), .first = i, .end = i});
        }
        runs.back().end = i + 1;
    }
    return runs;
}

Views components_down(Matrix const& matrix) {
    Views tiers;
    auto const& suite = matrix.part.suite.suite;
    for (TierRun const& run : tier_runs(suite)) {
        Views rows;
        for (std::size_t component = run.first; component < run.end; ++component) {
            Views cells;
            for (std::size_t d = 0; d < matrix.part.findings.districts.size(); ++d) {
                cells.push_back(matrix.cell(d, component));
            }
            rows.push_back({.texts = {{"label", suite.components[component].label},
                                      {"code", suite.components[component].code.text}},
                            .lists = {{"cells", std::move(cells)}}});
        }
        tiers.push_back(
            {.texts = {{"tier", run.label},
                       {"columns",
                        fmt::format("{}", rows.front().lists.front().second.size() + 1)}},
             .lists = {{"rows", std::move(rows)}}});
    }
    return tiers;
}

Views districts_down(Matrix const& matrix) {
    Views rows;
    for (std::size_t d = 0; d < matrix.part.findings.districts.size(); ++d) {
        Views cells;
        for (std::size_t c = 0; c < matrix.part.suite.suite.components.size(); ++c) {
            cells.push_back(matrix.cell(d, c));
        }
        rows.push_back({.texts = {{"name", matrix.part.findings.districts[d].name},
                                  {"code", matrix.part.findings.districts[d].code.text}},
                        .lists = {{"cells", std::move(cells)}}});
    }
    return rows;
}

Views tier_columns(catalogue::Suite const& suite) {
    Views tiers;
    for (TierRun const& run : tier_runs(suite)) {
        tiers.push_back(
            {.texts = {{"tier", run.label}, {"columns", fmt::format("{}", run.end - run.first)}},
             .lists = {}});
    }
    return tiers;
}

Views legend(mapper::SuiteFindings const& suite) {
    Views items;
    for (mapper::CellStatus const status : all_statuses) {
        CellSymbol const symbol = cell_symbol(status);
        items.push_back({.texts = {{"style", std::string{symbol.style}},
                                   {"symbol", std::string{symbol.symbol}},
                                   {"word", std::string{symbol.word}},
                                   {"meaning", std::string{label(status)}}},
                         .lists = {{"differs", shown_if(symbol.word != label(status))}}});
    }
    if (std::ranges::find(suite.cells, mapper::Heard::unanswered, &mapper::Cell::heard) !=
        suite.cells.end()) {
        items.push_back({.texts = {{"style", std::string{unanswered_symbol.style}},
                                   {"symbol", std::string{unanswered_symbol.symbol}},
                                   {"word", std::string{unanswered_symbol.word}},
                                   {"meaning", std::string{unanswered_meaning}}},
                         .lists = {{"differs", {}}}});
    }
    return items;
}

Views marks_view(std::vector<MarkLetter> const& letters, std::size_t provided, bool everywhere) {
    Views views;
    for (MarkLetter const& letter : letters) {
        if (letter.on_every_cell == everywhere) {
            views.push_back({.texts = {{"letter", letter.letter},
                                       {"meaning", letter.meaning},
                                       {"cells", fmt::format("{} of {}", grouped(letter.cells),
                                                             grouped(provided))}},
                             .lists = {}});
        }
    }
    return views;
}

} // namespace

std::string matrix_section(SuitePart const& part) {
    Matrix const matrix{.part = part,
                        .letters = mark_letters(part.suite, part.findings.run.policy)};
    bool const wide = part.findings.districts.size() > most_district_columns;
    std::size_t const provided = part.suite.counts.met + part.suite.counts.met_regionally;
    Views districts;
    for (auto const& district : part.findings.districts) {
        districts.push_back(
            {.texts = {{"name", district.name}, {"code", district.code.text}}, .lists = {}});
    }
    Views components;
    for (auto const& component : part.suite.suite.components) {
        components.push_back(
            {.texts = {{"label", component.label}, {"code", component.code.text}}, .lists = {}});
    }
    Views some = marks_view(matrix.letters, provided, false);
    Views every = marks_view(matrix.letters, provided, true);
    View view{.texts = {{"anchor", part.anchor}, {"provided", count_of(provided, "cell", "cells")}},
              .lists = {{"legend", legend(part.suite)},
                        {"wide", shown_if(wide)},
                        {"districts", std::move(districts)},
                        {"components", std::move(components)},
                        {"tier_columns", tier_columns(part.suite.suite)},
                        {"rows", wide ? districts_down(matrix) : Views{}},
                        {"tiers", wide ? Views{} : components_down(matrix)},
                        {"has_marks", shown_if(!some.empty())},
                        {"has_every", shown_if(!every.empty())},
                        {"marks", std::move(some)},
                        {"every", std::move(every)}}};
    return render(embedded_matrix_mustache(), view);
}

} // namespace reports
