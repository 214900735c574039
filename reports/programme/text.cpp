#include "reports/programme/report.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/programme_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using catalogue::OutlinePoint;
using catalogue::PointKind;
using mapper::Coverage;
using mapper::PointCoverage;

constexpr int least_columns = 40;

std::string_view symbol(Coverage coverage) {
    switch (coverage) {
    case Coverage::covered:
        return "●";
    case Coverage::perhaps:
        return "?";
    case Coverage::not_found:
        return "○";
    }
    return "";
}

/// How much of a stage is covered stands beside what is perhaps, and no stage is added to another.
std::string with_counts(std::string_view title, std::vector<PointCoverage const*> const& section) {
    auto const number = [&section](Coverage wanted) {
        return std::ranges::count(section, wanted, &PointCoverage::coverage);
    };
    return fmt::format("{}: {} covered, {} perhaps, {} not found in this plan", title,
                       number(Coverage::covered), number(Coverage::perhaps),
                       number(Coverage::not_found));
}

bool is_said_alike(PointCoverage const& one, PointCoverage const& other) {
    return one.point == other.point && one.coverage == other.coverage && one.parts == other.parts &&
           one.hints == other.hints;
}

class TextWriter {
public:
    TextWriter(ProgrammeReport const& report, int columns)
        : m_report(report)
        , m_columns(std::max(prose_columns(columns), least_columns)) {}

    std::string write() {
        auto const& outline = m_report.outline;
        line(fmt::format("Compared with the outline {}: {}", outline.code, outline.title));
        line("Source: " + outline.source);
        m_text += '\n';
        line("To be read with it:");
        for (auto const& caution : outline.cautions) {
            item(fmt::format("- {} ({})", caution.text, caution.source));
        }
        item("- What a plan does not name may still be done, and nothing here says whether a "
             "programme is good.");
        for (auto const& compared : m_report.programmes) {
            write_programme(compared);
        }
        return std::move(m_text);
    }

private:
    void write_programme(ComparedProgramme const& compared) {
        auto const& programme = compared.programme;
        m_text += '\n';
        m_text += std::string(static_cast<std::size_t>(m_columns), '-') + "\n";
        auto const name = shown_name(programme);
        line(programme.provider.empty() ? name : fmt::format("{}, {}", name, programme.provider));
        line("File: " + programme.file);
        if (!programme.source.empty()) {
            line("Source: " + programme.source);
        }
        auto const sessions = std::ranges::count(programme.parts, catalogue::PartKind::session,
                                                 &catalogue::PlanPart::kind);
        line(fmt::format("{}; their number, length and order are not compared.",
                         count_of(static_cast<std::size_t>(sessions), "session", "sessions")));
        line("● covered, ? perhaps, ○ not found in this plan");
        for (auto const& stage : m_report.outline.stages) {
            auto const topics = coverage_where(compared, [&stage](OutlinePoint const& point) {
                return point.kind == PointKind::topic && point.stage == stage.code;
            });
            write_section(programme, with_counts(stage.label, topics), topics);
        }
        for (auto const kind : {PointKind::measure, PointKind::level, PointKind::theme}) {
            write_section(programme, std::string{heading_of(kind)},
                          coverage_where(compared, [kind](OutlinePoint const& point) {
                              return point.kind == kind;
                          }));
        }
        write_problems(programme);
    }

    template <typename Predicate>
    [[nodiscard]] std::vector<PointCoverage const*>
    coverage_where(ComparedProgramme const& compared, Predicate belongs) const {
        std::vector<PointCoverage const*> found;
        for (auto const& coverage : compared.coverage) {
            if (belongs(point_of(coverage))) {
                found.push_back(&coverage);
            }
        }
        return found;
    }

    void write_section(catalogue::Programme const& programme, std::string_view title,
                       std::vector<PointCoverage const*> const& section) {
        if (section.empty()) {
            return;
        }
        m_text += '\n';
        line(title);
        for (auto begin = section.begin(); begin != section.end();) {
            auto const end = std::find_if_not(begin, section.end(), [begin](auto const* other) {
                return is_said_alike(**begin, *other);
            });
            write_points(programme, {begin, end});
            begin = end;
        }
    }

    /// One point, with the months of which the same is to be said.
    void write_points(catalogue::Programme const& programme,
                      std::vector<PointCoverage const*> const& alike) {
        auto const& first = *alike.front();
        auto const& point = point_of(first);
        std::vector<std::string> months;
        for (auto const* const coverage : alike) {
            if (coverage->month) {
                months.push_back(std::to_string(*coverage->month));
            }
        }
        auto text = fmt::format("{} {}", symbol(first.coverage), point.label);
        if (!months.empty()) {
            text += fmt::format(", at {} months", listed(months, months.size()));
        }
        if (first.coverage == Coverage::covered) {
            item(fmt::format("{}: {}", text, places(programme, first)));
        } else {
            item(fmt::format("{} ({})", text, point.source));
        }
        for (auto const& sentence : hint_sentences(m_report.outline, programme, first)) {
            m_text += wrapped(sentence, m_columns, {.first = "      ", .others = "        "});
        }
    }

    void write_problems(catalogue::Programme const& programme) {
        if (programme.problems.empty()) {
            return;
        }
        m_text += '\n';
        line("To look at in the file:");
        for (auto const& problem : programme.problems) {
            item(fmt::format("- {}: {}", base::code(problem.severity), base::to_text(problem)));
        }
    }

    void line(std::string_view text) { m_text += wrapped(text, m_columns); }
    void item(std::string_view text) {
        m_text += wrapped(text, m_columns, {.first = "  ", .others = "    "});
    }

    [[nodiscard]] OutlinePoint const& point_of(PointCoverage const& coverage) const {
        return m_report.outline.points[coverage.point.value];
    }

    ProgrammeReport const& m_report;
    int m_columns;
    std::string m_text;
};

} // namespace

void write_programmes_as_text(ProgrammeReport const& report, int columns, TextSink& sink) {
    sink.take(TextWriter{report, columns}.write());
}

} // namespace reports
