#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"
#include "reports/wording/wording.hpp"
#include "reports/workbook/sheet_matrix.hpp"
#include "reports/workbook/sheet_parts.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

/// Lines of the summary, from the first down: what it is in the first column, the number beside it.
class Lines {
public:
    explicit Lines(Sheet& sheet)
        : m_sheet(sheet) {}

    void text(std::string_view text, Look look = Look::plain) {
        m_sheet.text({.row = m_row++, .column = 0}, text, look);
    }
    void count(std::string_view what, std::size_t count) {
        m_sheet.text({.row = m_row, .column = 0}, what);
        m_sheet.number({.row = m_row++, .column = 1}, static_cast<std::int64_t>(count));
    }
    void link(ListedSheet const& listed) {
        m_sheet.link({.row = m_row, .column = 0}, listed.name, {.sheet = listed.name, .place = {}});
        m_sheet.text({.row = m_row++, .column = 1}, listed.about);
    }
    void blank() { ++m_row; }
    [[nodiscard]] std::size_t row() const { return m_row; }

private:
    Sheet& m_sheet;
    std::size_t m_row = 0;
};

void suite_lines(Lines& lines, Sheet& sheet, mapper::Findings const& findings,
                 mapper::SuiteFindings const& suite) {
    auto const& policy = findings.run.policy;
    auto const& counts = suite.counts;
    lines.text(suite.suite.title, Look::heading);
    lines.text(with_capital(gap_sentence(counts)) + ".", Look::strong);
    lines.text(fmt::format("With answers accepted as given: {}. With only evidenced answers "
                           "counted: {}.",
                           gap_bounds(suite.counts_accept), gap_bounds(suite.counts_require)));
    lines.text(fmt::format("With answers counted however old: {}. With answers older than {} "
                           "months counted as not known: {}.",
                           gap_bounds(suite.counts_as_stated), policy.stale_after_months,
                           gap_bounds(suite.counts_fresh_only)));
    auto const first = lines.row();
    for (auto const& [status, count] :
         {std::pair{mapper::CellStatus::met, counts.met},
          std::pair{mapper::CellStatus::met_regionally, counts.met_regionally},
          std::pair{mapper::CellStatus::unclear, counts.unclear},
          std::pair{mapper::CellStatus::gap, counts.gap},
          std::pair{mapper::CellStatus::not_assessed, counts.not_assessed}}) {
        lines.count(fmt::format("{} {}", cell_symbol(status).symbol, label(status)), count);
    }
    sheet.colour({.row = first, .column = 0}, {.row = lines.row() - 1, .column = 0},
                 status_colours());
    auto const& consistency = suite.consistency;
    lines.text(fmt::format(
        "Of {} assessed components, {} are provided locally in every district, "
        "{} in some, {} in one, {} in none.",
        consistency.in_all + consistency.in_some + consistency.in_one + consistency.in_none,
        consistency.in_all, consistency.in_some, consistency.in_one, consistency.in_none));
    lines.blank();
}

} // namespace

std::string footer_of(mapper::Findings const& findings) {
    return fmt::format("{}, as of {}", findings.suites.front().suite.title,
                       in_words(findings.run.policy.as_of));
}

void fill_summary_sheet(Sheet& sheet, mapper::Findings const& findings,
                        std::vector<ListedSheet> const& sheets) {
    auto const& summary = findings.summary;
    Lines lines{sheet};
    sheet.title("What is provided, what was not found, and what is not known");
    lines.blank();
    lines.text(fmt::format("gapmap {}, as of {}, evidence: {}. {}, {}.", findings.run.version,
                           in_words(findings.run.policy.as_of), code(findings.run.policy.evidence),
                           count_of(findings.districts.size(), "district", "districts"),
                           count_of(summary.services, "service", "services")),
               Look::quiet);
    lines.blank();
    for (auto const& suite : findings.suites) {
        suite_lines(lines, sheet, findings, suite);
    }
    lines.text("The catalogue", Look::heading);
    lines.count("Services", summary.services);
    lines.count("    of these region-wide or national", summary.region_wide);
    for (std::size_t i = 0; i < findings.districts.size() && findings.districts.size() <= 12; ++i) {
        lines.count("    of these in " + findings.districts[i].name, summary.by_district[i]);
    }
    lines.count("Services that could not be placed in any district", summary.unlocated);
    lines.count("Services without an intervention type", summary.untyped);
    lines.count("Rows that could not be read", summary.rows_unread);
    if (auto const words = scope_sentence(summary); !words.empty()) {
        lines.text(words);
    }
    if (auto const words = confidential_sentence(summary); !words.empty()) {
        lines.text(words);
    }
    lines.blank();
    lines.text("How to read it", Look::heading);
    lines.text("A cell is one district and one component of the suite. What the catalogue does not "
               "settle is not known: neither provided nor missing, so figures are bounds.");
    lines.text("'None found in this catalogue' says what the catalogue holds, and not that nothing "
               "exists. The sheet Methods says how each is decided.");
    lines.blank();
    lines.text("The sheets", Look::heading);
    for (auto const& listed : sheets) {
        lines.link(listed);
    }
    sheet.width(0, 0, 52);
    sheet.width(1, 1, 12);
    sheet.width(2, 2, 70);
    constexpr std::size_t legible_on_one_page = 70;
    sheet.print(footer_of(findings), 0, 0, 1, lines.row() <= legible_on_one_page ? 1 : 0);
    sheet.finish();
}

} // namespace reports
