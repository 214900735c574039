#include "reports/comparison/report.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_reasons = 4;
constexpr std::size_t most_codes = 8;

std::string round_in_words(mapper::Round const& round) {
    auto const& policy = round.policy;
    return fmt::format(
        "{}, as of {}, evidence: {}{}{}", round.name, in_words(policy.as_of), policy.evidence,
        policy.stale == "fresh_only"
            ? fmt::format(", answers older than {} months: not known", policy.stale_after_months)
            : std::string{},
        policy.risk_definitions.empty()
            ? std::string{}
            : fmt::format(", risk levels as defined by {}", policy.risk_definitions));
}

std::string_view frame_in_words(std::string_view part) {
    if (part == "as_of") {
        return "another as-of date";
    }
    if (part == "evidence") {
        return "another evidence policy";
    }
    if (part == "risk_claims") {
        return "another policy for what services say of risk levels";
    }
    if (part == "risk_definitions") {
        return "other definitions of risk levels";
    }
    return part == "stale" ? "another policy for old answers"
                           : "answers are old after another time";
}

std::string frame(ComparisonReport const& report, Terminal const& terminal) {
    auto const& found = report.found;
    std::string text;
    auto const add = [&](std::vector<std::string> const& codes, std::string_view before) {
        if (!codes.empty()) {
            text += item(fmt::format("{}{}", before, listed(codes, most_codes)), terminal);
        }
    };
    for (auto const& part : found.frame) {
        text += item(frame_in_words(part), terminal);
    }
    std::vector<std::string> renamed;
    std::vector<std::string> recut;
    for (auto const& place : found.places) {
        if (place.change == mapper::PlaceChange::renamed) {
            renamed.push_back(fmt::format("{} is {} now ({})", old_name(report, place),
                                          new_name(report, place), place.after));
        } else if (place.change != mapper::PlaceChange::none) {
            recut.push_back(
                fmt::format("{} to {} ({})", place.before, place.after, code(place.change)));
        }
    }
    add(renamed, "district names: ");
    add(recut, "district codes: ");
    add(found.districts_only_before, "districts in the old round only, not compared: ");
    add(found.districts_only_after, "districts in the new round only, not compared: ");
    for (auto const& suite : found.suites) {
        if (suite.before != suite.after) {
            text += item(fmt::format("another suite: {}, then {}", suite.before, suite.after),
                         terminal);
        }
        add(suite.only_before, "components in the old round only, not compared: ");
        add(suite.only_after, "components in the new round only, not compared: ");
        for (auto const& definition : suite.definitions) {
            add(definition.parts, definition.component + " asks something else: ");
        }
    }
    return text.empty() ? text : heading("What of the frame is another", terminal) + text;
}

std::string cells(ComparisonReport const& report, mapper::SuiteComparison const& suite,
                  Terminal const& terminal) {
    std::string text;
    for (auto const kind : mapper::all_change_kinds) {
        for (auto const& change : suite.changes) {
            if (kind_of(change.reasons) != kind) {
                continue;
            }
            text += item(fmt::format("{}, {}: {}, was {}",
                                     place_in_words(report, report.found.places[change.place]),
                                     change.component, mapper::label(change.after),
                                     mapper::label(change.before)),
                         terminal);
            auto const shown = std::min(change.reasons.size(), most_reasons);
            for (std::size_t i = 0; i < shown; ++i) {
                text += wrapped(reason_in_words(report, change.reasons[i]),
                                prose_columns(terminal.columns),
                                {.first = "      ", .others = "        "});
            }
            if (shown < change.reasons.size()) {
                text += fmt::format("      and {} more\n", grouped(change.reasons.size() - shown));
            }
            if (change.reasons.empty()) {
                text += "      not explained\n";
            }
        }
    }
    return text.empty() ? text : heading("Cells that differ, and why", terminal) + text;
}

std::string services(ComparisonReport const& report, Terminal const& terminal) {
    auto const& pairs = report.found.services;
    auto text = heading("Services", terminal);
    text += item(fmt::format("{} in both rounds by id, {} by provider and programme; {} in the old "
                             "round only, {} in the new only",
                             grouped(pairs.by_id.size()), grouped(pairs.by_name.size()),
                             grouped(pairs.only_before.size()), grouped(pairs.only_after.size())),
                 terminal);
    for (auto const& change : report.found.service_changes) {
        text += item(reason_in_words(report, change.reason), terminal);
    }
    for (auto const& pair : pairs.may_be_same) {
        text += item(fmt::format("may be the same, and is not taken for it: {} ({}), then {} ({})",
                                 mapper::display_name(report.before.services[*pair.before]),
                                 report.before.services[*pair.before].id,
                                 mapper::display_name(report.after.services[*pair.after]),
                                 report.after.services[*pair.after].id),
                     terminal);
    }
    if (report.found.confidential_before + report.found.confidential_after > 0) {
        text += item(fmt::format("{} confidential, then {}: their placeholders are numbered anew "
                                 "in each run, so none is matched with another",
                                 grouped(report.found.confidential_before),
                                 grouped(report.found.confidential_after)),
                     terminal);
    }
    return text;
}

} // namespace

void write_comparison_as_text(ComparisonReport const& report, Terminal const& terminal,
                              TextSink& sink) {
    auto text = paragraph("Old: " + round_in_words(report.before) + ".", terminal);
    text += paragraph("New: " + round_in_words(report.after) + ".", terminal);
    for (auto const& suite : report.found.suites) {
        text +=
            "\n" + paragraph(fmt::format("Suite {}. {}", suite.after, headline(suite)), terminal);
    }
    text += frame(report, terminal);
    for (auto const& suite : report.found.suites) {
        text += cells(report, suite, terminal);
    }
    sink.take(text + services(report, terminal));
}

} // namespace reports
