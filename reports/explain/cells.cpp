#include "base/date.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/label_text.hpp"
#include "mapper/cells/cell.hpp"
#include "mapper/policy.hpp"
#include "reports/explain/judgements.hpp"
#include "reports/explain/lines.hpp"
#include "reports/explain/parts.hpp"
#include "reports/explain/people.hpp"
#include "reports/explain/what_if.hpp"
#include "reports/json/cell_record.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

std::string any_of(std::vector<std::string> codes) {
    for (auto& code : codes) {
        code = code_in_words(code);
    }
    return fmt::format("{}", fmt::join(codes, " or "));
}

/// The risk level as a part after the label; nothing where the label says it already.
std::string risk_beside_label(ComponentRecord const& component) {
    auto const risk = catalogue::within_sentence(component.risk_label);
    bool const said = base::folded(component.label).find(base::folded(risk)) != std::string::npos;
    return said ? std::string() : ", " + risk;
}

std::string asked(ComponentRecord const& component) {
    std::vector<std::string> parts{any_of(component.types)};
    if (!component.risk_label.empty()) {
        parts.push_back(catalogue::within_sentence(component.risk_label));
    }
    if (!component.focus.empty()) {
        parts.push_back("focus " + any_of(component.focus));
    }
    if (component.adults) {
        parts.emplace_back("for adults");
    }
    if (component.youngest) {
        parts.push_back(fmt::format("for people aged {} or over", *component.youngest));
    }
    for (auto const& group : component.groups) {
        parts.push_back("for " + group);
    }
    if (!component.works_with.empty()) {
        parts.push_back("works with " + any_of(component.works_with));
    }
    for (auto const& ask : component.asks) {
        parts.push_back(code_in_words(ask));
    }
    if (component.scope == "local") {
        parts.emplace_back("not region-wide");
    } else if (component.scope == "region") {
        parts.emplace_back("region-wide or national");
    }
    if (component.newest_months > 0) {
        parts.push_back(fmt::format("known from the last {} months", component.newest_months));
    }
    if (component.minimum > 1) {
        parts.push_back(fmt::format("at least {} services", component.minimum));
    }
    if (auto const& [column, at_least] = component.together; !column.empty()) {
        parts.push_back(fmt::format("{} at least {} in all, those of services for several "
                                    "districts, or for all, being shared by them",
                                    code_in_words(column), at_least));
    }
    return fmt::format("It asks for: {}.", fmt::join(parts, "; "));
}

std::string mark_in_words(std::string const& mark) {
    if (mark == "single_provider") {
        return "it rests on one provider";
    }
    if (mark == "unevidenced") {
        return "no answer that it rests on is evidenced";
    }
    if (mark == "area_inferred") {
        return "its area is inferred from a place on the map, not declared";
    }
    if (mark == "undated") {
        return "no start or end date is given";
    }
    if (mark == "stale") {
        return "its sources are old";
    }
    if (mark == "confidential") {
        return "of a confidential service nothing else is told";
    }
    return "it is reached only through police, courts or probation";
}

/// Services may match and yet not make a cell provided: too few of them, or too little together.
std::string matching_heading(CellRecord const& cell) {
    if (cell.status == mapper::code(mapper::CellStatus::gap)) {
        return "Matching, but not enough of it:";
    }
    return cell.status == mapper::code(mapper::CellStatus::unclear)
               ? "Matching, but not known to be enough:"
               : "Filled by:";
}

void explain_provision(CellRecord const& cell, ExplainedLines& lines) {
    if (!cell.services.empty()) {
        lines.part(matching_heading(cell));
        for (auto const& service : cell.services) {
            lines.item(service_in_words(service));
            lines.answers(service.answers);
        }
    }
    if (!cell.possible.empty()) {
        lines.part("May be filled by, because not all is known:");
        for (auto const& possible : cell.possible) {
            auto const service = service_in_words(possible.service);
            lines.item(service);
            lines.detail(possible.unknown.empty()
                             ? "what is not known is not told"
                             : fmt::format("not known: {}", fmt::join(possible.unknown, ", ")));
            lines.answers(possible.service.answers);
        }
    }
    if (!cell.near_misses.empty()) {
        lines.part("Near misses, each failing one condition:");
        for (auto const& near_miss : cell.near_misses) {
            lines.item(service_in_words(near_miss.service));
            lines.detail(near_miss.reason);
            lines.answers(near_miss.service.answers);
        }
        lines.paragraph("A near miss is a question to ask, and not advice to widen a service.");
    }
    if (cell.services.empty() && cell.possible.empty() && cell.near_misses.empty()) {
        lines.part("No service in the catalogue is near to filling it here.");
    }
}

bool is_loss(ChangeRecord const& change) {
    return change.status != mapper::code(mapper::CellStatus::met) &&
           change.status != mapper::code(mapper::CellStatus::met_regionally);
}

/// The first change after the as-of date to where the cell is not provided, because a service or
/// its funding ends and not because answers grow old; empty where none is known.
ChangeRecord first_end(std::vector<ChangeRecord> const& changes, std::string const& as_of) {
    auto const found = std::ranges::find_if(changes, [&](ChangeRecord const& change) {
        return change.on > as_of && is_loss(change) && !change.ended.empty();
    });
    return found == changes.end() ? ChangeRecord{} : *found;
}

/// The first day after the as-of date from which the cell is not known although nothing has ended;
/// empty where there is none.
std::string first_day_too_old(std::vector<ChangeRecord> const& changes, std::string const& as_of) {
    auto const found = std::ranges::find_if(
        changes, [&](ChangeRecord const& change) { return change.on > as_of && is_loss(change); });
    return found == changes.end() || !found->ended.empty() ? std::string{} : found->on;
}

/// "it is provided no longer from 1 April 2024".
std::string end_in_words(ChangeRecord const& end) {
    bool const may_go_on = end.status == mapper::code(mapper::CellStatus::unclear);
    return fmt::format("it is provided no longer {}from {}", may_go_on ? "for certain " : "",
                       date_in_words(end.on));
}

/// An end that services state and an end of funding are never told as one.
void explain_end(CellRecord const& cell, ExplainedLines& lines) {
    auto const stated = first_end(cell.changes, cell.as_of);
    auto const unfunded = first_end(cell.changes_if_funding_ends, cell.as_of);
    if (auto const too_old = first_day_too_old(cell.changes, cell.as_of); !too_old.empty()) {
        lines.item(fmt::format("it is not known from {} on, because answers will be too old to "
                               "count by then, which ends no service",
                               date_in_words(too_old)));
    }
    if (!stated.on.empty()) {
        lines.item("by the end dates that services state, " + end_in_words(stated));
    }
    if (!unfunded.on.empty() && unfunded.on != stated.on) {
        lines.item("if funding is not renewed, " + end_in_words(unfunded));
    }
    if (!cell.ends_on.empty() && cell.ends_on <= cell.as_of) {
        lines.item(fmt::format("the funding that is stated has ended: unless it was renewed, it is "
                               "provided no longer since {}",
                               date_in_words(cell.ends_on)));
    }
}

void explain_marks(CellRecord const& cell, ExplainedLines& lines) {
    if (cell.victim_support.empty()) {
        return;
    }
    lines.part("To know about it:");
    for (auto const& mark : cell.marks) {
        lines.item(mark_in_words(mark));
    }
    explain_end(cell, lines);
    lines.item(
        fmt::format("support for victims and survivors: {}", code_in_words(cell.victim_support)));
}

std::string ended_in_words(std::vector<EndedRecord> const& ended) {
    std::vector<std::string> texts;
    for (auto const& one : ended) {
        texts.push_back(
            fmt::format("{} ({})", one.service,
                        one.column == "end_date" ? "its end date" : "the end of its funding"));
    }
    return fmt::format("{}", fmt::join(texts, ", "));
}

std::vector<std::string> changes_in_words(std::vector<ChangeRecord> const& all) {
    std::vector<std::string> changes;
    for (auto const& change : all) {
        auto text =
            fmt::format("from {}: {}", date_in_words(change.on), status_in_words(change.status));
        if (!change.began.empty()) {
            text += fmt::format("; begins: {}", fmt::join(change.began, ", "));
        }
        if (!change.ended.empty()) {
            text += fmt::format("; has ended: {}", ended_in_words(change.ended));
        }
        if (!change.too_old.empty()) {
            text += fmt::format("; goes on, with answers too old to count: {}",
                                fmt::join(change.too_old, ", "));
        }
        changes.push_back(std::move(text));
    }
    return changes;
}

void explain_changes(CellRecord const& cell, ExplainedLines& lines) {
    if (cell.not_told) {
        lines.part("Nothing is told of it over time, because a confidential service fills or may "
                   "fill it.");
    }
    if (cell.changes == cell.changes_if_funding_ends) {
        lines.list("By the dates that services state:", changes_in_words(cell.changes));
        return;
    }
    lines.list("By the dates that services state, if funding is renewed:",
               changes_in_words(cell.changes));
    lines.list("By the same dates, if funding is not renewed:",
               changes_in_words(cell.changes_if_funding_ends));
}

/// What the cell would be were claims to a risk level taken the other way.
void explain_claims(JsonValue root, CellRecord const& cell, ExplainedLines& lines) {
    if (cell.as_defined.empty()) {
        return;
    }
    ServiceLookup const services{root};
    lines.part(fmt::format("With risk levels as services claim them: {}; as they are defined: {}.",
                           status_in_words(cell.as_stated), status_in_words(cell.as_defined)));
    auto const add = [&](ServiceRecord const& service) {
        auto const claim = risk_claim_in_words(root, service.id, cell.component.risk, services);
        if (!claim.empty()) {
            lines.item(fmt::format("{}: {}", service_in_words(service), claim));
        }
    };
    std::ranges::for_each(cell.services, add);
    std::ranges::for_each(cell.possible, add, &PossibleRecord::service);
    std::ranges::for_each(cell.near_misses, add, &NearMissRecord::service);
}

/// Only where it changes what counts.
std::string stale_in_words(CellRecord const& cell) {
    return cell.stale == mapper::code(mapper::StalePolicy::fresh_only)
               ? fmt::format("; answers older than {} months count as not known",
                             cell.stale_after_months)
               : std::string{};
}

void explain_cell(JsonValue root, CellRecord const& cell, ExplainedLines& lines) {
    auto const& component = cell.component;
    lines.answer(fmt::format("{}, {} ({}{})", cell.district, component.code, component.label,
                             risk_beside_label(component)),
                 cell.status);
    lines.paragraph(asked(component));
    if (cell.status == mapper::code(mapper::CellStatus::not_assessed)) {
        lines.paragraph("It is a statutory power. The catalogue has no record of it, so it is not "
                        "assessed and counts in no number.");
    }
    if (cell.unanswered) {
        lines.paragraph("Unanswered: questionnaires came back, and none from a service of this "
                        "district, so what is not found here is not known.");
    }
    explain_provision(cell, lines);
    explain_marks(cell, lines);
    explain_changes(cell, lines);
    explain_claims(root, cell, lines);
    lines.list("What one answer would change:", what_one_answer_changes(cell));
    explain_evidence(root, component.types, cell.approaches, lines);
    explain_contracts(cell, lines);
    explain_people(cell, lines);
    if (!cell.problems.empty()) {
        lines.part("Problems in the rows concerned:");
        for (auto const& problem : cell.problems) {
            lines.item(base::to_text(problem));
        }
    }
    lines.part(fmt::format("As of {}; evidence: {}{}.", date_in_words(cell.as_of), cell.evidence,
                           stale_in_words(cell)));
    if (!cell.definitions.empty()) {
        lines.paragraph(fmt::format("A claim to a risk level counts as far as its definition "
                                    "allows ({}).",
                                    cell.definitions));
    }
    lines.paragraph(
        fmt::format("Suite: {}.{}", cell.suite,
                    component.source.empty() ? "" : " Source: " + component.source + "."));
}

} // namespace

void explain_cells(ExplainedRun const& run, std::string_view district, std::string_view component,
                   ExplainedLines& lines) {
    bool first = true;
    for (auto const& cell : read_cells(run.root, run.name, district, component)) {
        if (!first) {
            lines.part("");
        }
        explain_cell(run.root, cell, lines);
        first = false;
    }
}

} // namespace reports
