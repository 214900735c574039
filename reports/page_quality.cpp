#include "reports/embedded.hpp"
#include "reports/page_sections.hpp"
#include "reports/page_view.hpp"
#include "reports/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

struct Link {
    std::string anchor = {};
    std::string words = {};
};

struct Row {
    std::string what;
    std::string count;
    std::string meaning;
    Link link = {};
    std::string suite = {};
};

View row_view(Row const& row) {
    return {.texts = {{"what", row.what},
                      {"count", row.count},
                      {"meaning", row.meaning},
                      {"suite", row.suite},
                      {"link", row.link.anchor},
                      {"link_words", row.link.words}},
            .lists = {{"has_suite", shown_if(!row.suite.empty())},
                      {"has_link", shown_if(!row.link.anchor.empty())}}};
}

std::size_t cells_with(mapper::SuiteFindings const& suite, mapper::Mark mark) {
    return static_cast<std::size_t>(std::ranges::count_if(
        suite.cells, [mark](mapper::Cell const& cell) { return cell.marks.has(mark); }));
}

std::string of(std::size_t part, std::size_t all) {
    return fmt::format("{} of {}", grouped(part), grouped(all));
}

void add_cells(std::vector<Row>& rows, mapper::Findings const& findings,
               mapper::SuiteFindings const& suite, std::string const& anchor) {
    auto const& counts = suite.counts;
    std::string const title = findings.suites.size() > 1 ? suite.suite.title : std::string{};
    auto const provided = counts.met + counts.met_regionally;
    auto add = [&](std::string what, std::size_t part, std::size_t all, std::string meaning,
                   std::string const& section, std::string words) {
        rows.push_back({.what = std::move(what),
                        .count = of(part, all),
                        .meaning = std::move(meaning),
                        .link = {.anchor = anchor + section, .words = std::move(words)},
                        .suite = title});
    };
    add("Cells not known", counts.unclear, counts.assessed(),
        "An answer decides them that nobody has given.", "-unknown", "Whom to ask");
    add("Provided on a claim", cells_with(suite, mapper::Mark::unevidenced), provided,
        "No text or link stands behind what fills the cell.", "-matrix", "Letters in the matrix");
    add("Provided by old answers", cells_with(suite, mapper::Mark::stale), provided,
        fmt::format("Every source is older than {} months.",
                    findings.run.policy.stale_after_months),
        "-matrix", "Letters in the matrix");
    add("Provided, area inferred", cells_with(suite, mapper::Mark::area_inferred), provided,
        "The services do not say where they are available; each is taken to serve the district "
        "that it stands in.",
        "-matrix", "Letters in the matrix");
    add("Provided, no dates", cells_with(suite, mapper::Mark::undated), provided,
        "Neither a start nor an end is stated.", "-timeline", "What ends, and when");
}

std::size_t open_answers(mapper::Summary const& summary) {
    std::size_t open = 0;
    for (auto const& question : summary.by_question) {
        open += question.unknown + question.not_stated;
    }
    return open;
}

} // namespace

std::string quality_section(mapper::Findings const& findings) {
    auto const& summary = findings.summary;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < findings.suites.size(); ++i) {
        add_cells(rows, findings, findings.suites[i], fmt::format("suite-{}", i + 1));
    }
    auto const silent =
        static_cast<std::size_t>(std::ranges::count(findings.heard, mapper::Heard::unanswered));
    auto const asked = summary.by_question.size() * summary.services;
    rows.push_back({.what = "Districts that did not answer",
                    .count = of(silent, findings.districts.size()),
                    .meaning = "Questionnaires came back, and none from a service of the district. "
                               "Its cells are not known rather than empty."});
    rows.push_back(
        {.what = "Answers not known or not stated",
         .count = of(open_answers(summary), asked),
         .meaning = "Of all services to all questions on risk levels, adults and groups.",
         .link = {.anchor = "services", .words = "By question"}});
    rows.push_back({.what = "Services that could not be placed",
                    .count = of(summary.unlocated, summary.services),
                    .meaning = "They change no cell.",
                    .link = {.anchor = "services", .words = "The catalogue"}});
    rows.push_back({.what = "Services without an intervention type",
                    .count = of(summary.untyped, summary.services),
                    .meaning = "They change no cell.",
                    .link = {.anchor = "services", .words = "The catalogue"}});
    rows.push_back({.what = "Rows that could not be read",
                    .count = grouped(summary.rows_unread),
                    .meaning = "Each is among the problems.",
                    .link = {.anchor = "problems", .words = "Problems in the data"}});
    rows.push_back({.what = "Confidential services",
                    .count = of(summary.confidential, summary.services),
                    .meaning = "They fill cells and are shown without name, provider or place."});
    Views views;
    for (Row const& row : rows) {
        views.push_back(row_view(row));
    }
    return render(embedded_quality_mustache(),
                  {.texts = {}, .lists = {{"rows", std::move(views)}}});
}

} // namespace reports
