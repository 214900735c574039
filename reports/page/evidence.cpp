#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace reports {

namespace {

Views ratings_view(std::vector<catalogue::EvidenceRating> const& ratings) {
    Views views;
    for (auto const& rating : ratings) {
        views.push_back({.texts = {{"words", rating.words},
                                   {"study", rating.study},
                                   {"source", rating.source},
                                   {"note", rating.note}},
                         .lists = {{"has_note", shown_if(!rating.note.empty())}}});
    }
    return views;
}

template <typename T>
Views rows_of(std::vector<T> const& terms, std::vector<std::size_t> const& services) {
    Views rows;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (!terms[i].evidence.empty()) {
            rows.push_back({.texts = {{"label", terms[i].label},
                                      {"verdict", std::string{label(
                                                      catalogue::verdict_of(terms[i].evidence))}},
                                      {"services", grouped(services[i])}},
                            .lists = {{"ratings", ratings_view(terms[i].evidence)}}});
        }
    }
    return rows;
}

constexpr std::size_t most_cells = 30;
constexpr std::size_t most_districts = 12;

/// Provided cells by the rated approaches that their services state: a component, what is said of
/// the approaches, and the districts.
Views rated_cells(mapper::Findings const& findings) {
    Views views;
    for (auto const& suite : findings.suites) {
        std::map<std::pair<catalogue::ComponentIndex, std::string>,
                 std::vector<geodata::DistrictIndex>>
            districts;
        for (auto const& cell : suite.cells) {
            auto words = approaches_in_words(findings.vocabulary, cell.approaches);
            if (is_provided(cell.status) && !words.empty()) {
                districts[{cell.component, std::move(words)}].push_back(cell.district);
            }
        }
        for (auto const& [key, where] : districts) {
            auto const& component = suite.suite.components[key.first.value];
            auto note = tier_note(suite.suite, component);
            if (findings.suites.size() > 1) {
                note += (note.empty() ? "" : ", ") + suite.suite.title;
            }
            views.push_back(
                {.texts = {{"component", component.label},
                           {"tier", std::move(note)},
                           {"words", key.second},
                           {"districts", districts_listed(findings, where, most_districts)}},
                 .lists = {}});
        }
    }
    return views;
}

} // namespace

std::string evidence_section(mapper::Findings const& findings) {
    auto const& words = findings.vocabulary;
    auto cells = rated_cells(findings);
    std::size_t const more = cells.size() - std::min(cells.size(), most_cells);
    cells.resize(cells.size() - more);
    return render(
        embedded_evidence_mustache(),
        {.texts = {{"meaning", std::string{what_a_rating_is}},
                   {"stated", approaches_stated(findings)},
                   {"more", grouped(more)}},
         .lists = {{"any", shown_if(any_rated(words))},
                   {"confidential", shown_if(findings.summary.confidential > 0)},
                   {"has_cells", shown_if(!cells.empty())},
                   {"has_more", shown_if(more > 0)},
                   {"cells", std::move(cells)},
                   {"types", rows_of(words.types, findings.summary.by_type)},
                   {"approaches", rows_of(words.approaches, findings.summary.by_approach)}}});
}

} // namespace reports
