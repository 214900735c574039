#include "catalogue/evidence_rating.hpp"
#include "reports/tables_parts.hpp"

#include <algorithm>

namespace reports {

namespace {

/// The components that a type can fill, of all suites.
void component_items(CsvText& csv, mapper::Findings const& findings, catalogue::TypeIndex type) {
    bool const several = findings.suites.size() > 1;
    for (auto const& suite : findings.suites) {
        for (auto const& component : suite.suite.components) {
            if (std::ranges::find(component.types, type) != component.types.end()) {
                auto const& code = component.code.text;
                csv.list_item(several ? suite.suite.code.text + "/" + code : code);
            }
        }
    }
}

void rating_cells(CsvText& csv, catalogue::EvidenceRating const& rating) {
    csv.cell(catalogue::code(rating.grade));
    csv.cell(rating.words);
    csv.cell(rating.study);
    csv.cell(rating.source);
    csv.cell(rating.note);
}

} // namespace

void write_evidence_table(mapper::Findings const& findings, TextSink& sink) {
    CsvText csv({"kind", "code", "label", "verdict", "services", "components", "grade", "words",
                 "study", "source", "note"},
                sink);
    auto const write_term = [&](std::string_view kind, auto const& term, std::size_t services,
                                auto components) {
        for (auto const& rating : term.evidence) {
            csv.cell(kind);
            csv.cell(term.code);
            csv.cell(term.label);
            csv.cell(catalogue::code(catalogue::verdict_of(term.evidence)));
            csv.number(services);
            components();
            csv.list_cell();
            rating_cells(csv, rating);
            csv.end_row();
        }
    };
    auto const& words = findings.vocabulary;
    for (std::uint32_t i = 0; i < words.types.size(); ++i) {
        write_term("type", words.types[i], findings.summary.by_type[i],
                   [&] { component_items(csv, findings, {i}); });
    }
    for (std::size_t i = 0; i < words.approaches.size(); ++i) {
        write_term("approach", words.approaches[i], findings.summary.by_approach[i], [] {});
    }
    csv.finish();
}

} // namespace reports
