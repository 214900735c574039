#include "catalogue/vocabularies/evidence_rating.hpp"
#include "reports/tables/parts.hpp"

#include <algorithm>

namespace reports {

namespace {

/// The components that a type can fill, of all suites.
void component_items(TableRows& rows, TableScope const& scope, catalogue::TypeIndex type) {
    bool const several = scope.suites.size() > 1;
    for (auto const& suite : scope.suites) {
        for (auto const& component : suite.suite.components) {
            if (std::ranges::find(component.types, type) != component.types.end()) {
                auto const& code = component.code.text;
                rows.list_item(several ? suite.suite.code.text + "/" + code : code);
            }
        }
    }
}

void rating_cells(TableRows& rows, catalogue::EvidenceRating const& rating) {
    rows.cell(catalogue::code(rating.grade));
    rows.cell(rating.words);
    rows.cell(rating.study);
    rows.cell(rating.source);
    rows.cell(rating.note);
}

} // namespace

void write_evidence_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    rows.header({"kind", "code", "label", "verdict", "services", "components", "grade", "words",
                 "study", "source", "note"});
    auto const write_term = [&](std::string_view kind, auto const& term, std::size_t services,
                                auto components) {
        for (auto const& rating : term.evidence) {
            rows.cell(kind);
            rows.cell(term.code);
            rows.cell(term.label);
            rows.cell(catalogue::code(catalogue::verdict_of(term.evidence)));
            rows.number(services);
            components();
            rows.list_cell();
            rating_cells(rows, rating);
            rows.end_row();
        }
    };
    auto const& words = findings.vocabulary;
    for (std::uint32_t i = 0; i < words.types.size(); ++i) {
        write_term("type", words.types[i], findings.summary.by_type[i],
                   [&] { component_items(rows, scope, {i}); });
    }
    for (std::size_t i = 0; i < words.approaches.size(); ++i) {
        write_term("approach", words.approaches[i], findings.summary.by_approach[i], [] {});
    }
}

} // namespace reports
