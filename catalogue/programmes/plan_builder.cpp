#include "catalogue/programmes/plan_builder.hpp"

#include "catalogue/files/cell_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace catalogue {

namespace {

bool has(Programme const& programme, PartKind kind) {
    return std::ranges::find(programme.parts, kind, &PlanPart::kind) != programme.parts.end();
}

bool asks_for_evaluation(Outline const& outline) {
    return std::ranges::any_of(outline.points, [](OutlinePoint const& point) {
        return point.kind == PointKind::measure || point.kind == PointKind::level;
    });
}

} // namespace

PlanBuilder::PlanBuilder(std::string file, Outline const& outline)
    : m_outline(outline) {
    m_programme.file = std::move(file);
    m_programme.parts.emplace_back();
}

void PlanBuilder::add_word(PlanPart& part, PointKind kind, std::string_view word, std::size_t row,
                           std::string_view column) {
    if (trimmed(word).empty()) {
        return;
    }
    if (auto const point = find_point(m_outline, kind, word)) {
        if (std::ranges::find(part.points, *point) == part.points.end()) {
            part.points.push_back(*point);
        }
        return;
    }
    part.other_words.emplace_back(trimmed(word));
    auto const nearest = nearest_point(m_outline, kind, word);
    report(
        base::Severity::warning, "unknown-point", row, column,
        fmt::format("{} is not a {} of the outline {}", quoted(word), code(kind), m_outline.code),
        nearest ? fmt::format("the nearest is '{}'; else it is taken as free text", *nearest)
                : "it is taken as free text");
}

void PlanBuilder::add_session(PlanPart session, std::size_t row, std::string_view number_column) {
    session.kind = PartKind::session;
    if (session.number) {
        auto const [first, is_new] = m_session_rows.emplace(*session.number, row);
        if (!is_new) {
            report(base::Severity::error, "duplicate-session", row, number_column,
                   fmt::format("session {} is already in row {}", *session.number, first->second),
                   "give each session a number of its own; both are read");
        }
    }
    m_programme.parts.push_back(std::move(session));
}

void PlanBuilder::add_evaluation(PlanPart evaluation, std::size_t row) {
    evaluation.kind = PartKind::evaluation;
    std::vector<int> asked;
    for (auto const point : evaluation.points) {
        auto const& months = m_outline.points[point.value].months;
        asked.insert(asked.end(), months.begin(), months.end());
    }
    for (auto const month : evaluation.months) {
        if (std::ranges::find(asked, month) == asked.end()) {
            report(base::Severity::information, "month-not-in-outline", row, "months",
                   fmt::format("the outline {} has nothing of this at {} months", m_outline.code,
                               month),
                   asked.empty() ? "it is counted for nothing"
                                 : fmt::format("its months are {}", fmt::join(asked, ", ")));
        }
    }
    m_programme.parts.push_back(std::move(evaluation));
}

void PlanBuilder::report(base::Severity severity, std::string_view rule, std::size_t row,
                         std::string_view column, std::string message, std::string hint) {
    m_programme.problems.push_back({.severity = severity,
                                    .rule = std::string{rule},
                                    .where = {.file = m_programme.file,
                                              .sheet = "",
                                              .row = row,
                                              .column = std::string{column}},
                                    .message = std::move(message),
                                    .hint = std::move(hint)});
}

Programme PlanBuilder::finish() {
    if (whole().title.empty()) {
        whole().title = m_programme.file;
    }
    if (!has(m_programme, PartKind::session)) {
        report(base::Severity::error, "empty-plan", 0, "", "the plan has no sessions",
               "add sessions with number, title and topics");
    }
    if (asks_for_evaluation(m_outline) && !has(m_programme, PartKind::evaluation)) {
        report(base::Severity::information, "no-evaluation-plan", 0, "",
               "the plan says nothing of evaluation",
               "add an [[evaluation]] with title, measures and months to a TOML file");
    }
    std::ranges::stable_sort(m_programme.problems, {},
                             [](base::Problem const& problem) { return problem.where.row; });
    return std::move(m_programme);
}

} // namespace catalogue
