#include "reports/json/cell_record.hpp"

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "reports/json/cell_people.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/json/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace reports {

namespace {

ComponentRecord read_component(JsonValue value) {
    return {.code = value.at("code").text(),
            .label = value.at("label").text(),
            .risk = value.at("risk").text_or_empty(),
            .risk_label = value.at("risk_label").text_or_empty(),
            .source = value.at("source").text_or_empty(),
            .types = value.at("types").texts(),
            .focus = value.at("focus").texts(),
            .works_with = value.at("works_with").texts(),
            .groups = value.at("groups").texts(),
            .columns = value.at("columns").texts(),
            .asks = value.has("asks") ? value.at("asks").texts() : std::vector<std::string>{},
            .together = value.has("together") ? read_together(value.at("together").text())
                                              : TogetherRecord{},
            .scope = value.at("scope").text(),
            .newest_months =
                value.has("newest_months") ? value.at("newest_months").count_or_zero() : 0,
            .adults = value.at("adults").boolean(),
            .youngest = value.has("youngest") ? std::optional{value.at("youngest").count_or_zero()}
                                              : std::nullopt,
            .minimum = value.at("minimum").count_or_zero()};
}

std::optional<ComponentRecord> find_component(JsonValue suite, std::string_view wanted,
                                              std::vector<std::string>& known) {
    std::optional<ComponentRecord> found;
    auto const folded = base::folded(wanted);
    suite.at("components").for_each([&](JsonValue value) {
        known.push_back(value.at("code").text());
        if (!found && base::folded(known.back()) == folded) {
            found = read_component(value);
        }
    });
    return found;
}

void read_marks(JsonValue marks, CellRecord& cell) {
    if (!marks.has("ends_on")) {
        return;
    }
    for (auto const* mark : {"single_provider", "unevidenced", "area_inferred", "undated", "stale",
                             "justice_only", "confidential"}) {
        if (marks.at(mark).boolean()) {
            cell.marks.emplace_back(mark);
        }
    }
    cell.ends_on = marks.at("ends_on").text_or_empty();
    cell.victim_support = marks.at("victim_support").text();
}

void read_findings_of(JsonValue value, ServiceLookup const& services, CellRecord& cell) {
    cell.status = value.at("status").text();
    cell.unanswered = value.at("unanswered").boolean();
    value.at("services").for_each([&](JsonValue id) {
        cell.services.push_back(services.find(id, cell.component.columns));
    });
    value.at("possible").for_each([&](JsonValue one) {
        auto unknown = one.at("unknown").texts();
        auto service = services.find(one.at("service"), unknown);
        cell.possible.push_back({std::move(service), std::move(unknown)});
    });
    value.at("near_misses").for_each([&](JsonValue one) {
        cell.near_misses.push_back(
            {.service = services.find(one.at("service"), {one.at("column").text()}),
             .reason = one.at("reason").text(),
             .condition = one.at("condition").text(),
             .column = one.at("column").text()});
    });
    read_marks(value.at("marks"), cell);
    if (value.has("rated_approaches")) {
        cell.approaches = value.at("rated_approaches").texts();
    }
    if (value.has("annual_cost")) {
        auto const cost = value.at("annual_cost");
        cell.cost_at_least = cost.at("at_least").count_or_zero();
        cell.cost_stated = cost.at("stated").count_or_zero();
        cell.cost_records = cost.at("records").count_or_zero();
    }
}

EndedRecord ended_on(std::string const& day, JsonValue service, ServiceLookup const& services) {
    EndedRecord ended{.service = service.text(), .column = {}};
    auto const date = base::parse_date(day);
    auto const last = date ? base::to_text(base::day_before(*date)) : std::string{};
    for (auto const& answer : services.find(service, {"end_date", "funding_end_date"}).answers) {
        if (answer.value == last && ended.column.empty()) {
            ended.column = answer.column;
        }
    }
    return ended;
}

std::vector<ChangeRecord> changes_in(JsonValue list, ServiceLookup const& services) {
    std::vector<ChangeRecord> changes;
    list.for_each([&](JsonValue value) {
        ChangeRecord change{.on = value.at("on").text(),
                            .status = value.at("status").text(),
                            .began = value.at("began").texts(),
                            .ended = {},
                            .too_old = value.has("too_old") ? value.at("too_old").texts()
                                                            : std::vector<std::string>{}};
        value.at("ended").for_each([&](JsonValue service) {
            change.ended.push_back(ended_on(change.on, service, services));
        });
        changes.push_back(std::move(change));
    });
    return changes;
}

void read_changes(JsonValue timeline, std::string_view district, ServiceLookup const& services,
                  CellRecord& cell) {
    auto const is_of_cell = [&](JsonValue value) {
        return value.at("district").is(district) && value.at("component").is(cell.component.code);
    };
    timeline.at("not_told").for_each([&](JsonValue value) {
        cell.not_told = cell.not_told || is_of_cell(value);
    });
    timeline.at("cells").for_each([&](JsonValue value) {
        if (!is_of_cell(value)) {
            return;
        }
        cell.changes = changes_in(value.at("changes"), services);
        cell.changes_if_funding_ends = value.has("if_funding_ends")
                                           ? changes_in(value.at("if_funding_ends"), services)
                                           : cell.changes;
    });
}

/// What the cell is with risk levels claimed as stated and as defined, where the two differ.
void read_claim_statuses(JsonValue suite, std::string_view district, CellRecord& cell) {
    if (!suite.has("risk_claim_cells")) {
        return;
    }
    suite.at("risk_claim_cells").for_each([&](JsonValue value) {
        if (value.at("district").is(district) && value.at("component").is(cell.component.code)) {
            cell.as_stated = value.at("stated").text();
            cell.as_defined = value.at("defined").text();
        }
    });
}

base::Severity severity_of(JsonValue value) {
    using base::Severity;
    for (auto severity : {Severity::error, Severity::warning}) {
        if (value.is(base::code(severity))) {
            return severity;
        }
    }
    return Severity::information;
}

void read_problems(JsonValue root, CellRecord& cell) {
    auto concerns = [](base::Where const& where, ServiceRecord const& service) {
        return where.row != 0 && where.row == service.row && where.file == service.file &&
               where.sheet == service.sheet;
    };
    root.at("problems").for_each([&](JsonValue value) {
        base::Where where{.file = value.at("file").text_or_empty(),
                          .sheet = value.at("sheet").text_or_empty(),
                          .row = value.at("row").count_or_zero(),
                          .column = value.at("column").text_or_empty(),
                          .cell = value.at("cell").text_or_empty()};
        auto here = [&](ServiceRecord const& service) { return concerns(where, service); };
        if (std::ranges::any_of(cell.services, here) ||
            std::ranges::any_of(cell.possible, here, &PossibleRecord::service) ||
            std::ranges::any_of(cell.near_misses, here, &NearMissRecord::service)) {
            cell.problems.push_back({.severity = severity_of(value.at("severity")),
                                     .rule = value.at("rule").text(),
                                     .where = std::move(where),
                                     .message = value.at("message").text(),
                                     .hint = value.at("hint").text_or_empty()});
        }
    });
}

std::string definitions_that_count(JsonValue root, JsonValue run) {
    return run.at("risk_claims").is("defined") && root.has("risk_definitions")
               ? std::string{root.at("risk_definitions").at("title").text()}
               : std::string{};
}

} // namespace

TogetherRecord read_together(std::string_view text) {
    auto const amount = catalogue::parse_amount(text.substr(text.rfind(' ') + 1));
    if (!amount) {
        throw base::Error(fmt::format("'{}' is no amount that is asked of services together; make "
                                      "the findings again.",
                                      text));
    }
    return {.column = std::string{text.substr(0, text.find(' '))}, .at_least = *amount};
}

std::vector<SuiteComponent> read_components(JsonValue root, std::string const& name,
                                            std::string_view component) {
    std::vector<std::string> known;
    std::vector<SuiteComponent> found;
    for (auto const suite : suites_of(root)) {
        if (auto one = find_component(suite, component, known)) {
            found.push_back(
                {.suite = suite.at("suite").at("title").text(), .component = std::move(*one)});
        }
    }
    if (found.empty()) {
        refuse_unknown(name, "component", component, known);
    }
    return found;
}

std::vector<CellRecord> read_cells(JsonValue root, std::string const& name,
                                   std::string_view district, std::string_view component) {
    auto const run = root.at("run");
    auto const found_district = find_district(root, name, district);
    if (!found_district) {
        refuse_unknown(name, "district", district, district_names(root));
    }
    ServiceLookup const services{root};
    std::vector<std::string> known;
    std::vector<CellRecord> cells;
    for (auto suite : suites_of(root)) {
        auto found = find_component(suite, component, known);
        if (!found) {
            continue;
        }
        CellRecord cell{.suite = suite.at("suite").at("title").text(),
                        .as_of = run.at("as_of").text(),
                        .evidence = run.at("evidence").text(),
                        .definitions = definitions_that_count(root, run),
                        .stale = run.at("stale").text(),
                        .stale_after_months = run.at("stale_after_months").count_or_zero(),
                        .district = found_district->name,
                        .component = std::move(*found)};
        suite.at("cells").for_each([&](JsonValue value) {
            if (value.at("district").is(found_district->code) &&
                value.at("component").is(cell.component.code)) {
                read_findings_of(value, services, cell);
            }
        });
        if (cell.status.empty()) {
            throw base::Error(fmt::format("{}: is not a findings.json of gapmap (no cell for {} "
                                          "and {}); run 'gapmap analyse' again.",
                                          name, found_district->name, cell.component.code));
        }
        root.at("districts").for_each([&](JsonValue value) {
            if (value.at("code").is(found_district->code)) {
                cell.district_unanswered = value.at("unanswered").boolean();
            }
        });
        read_people(root, suite.at("suite").at("code").text(), *found_district, cell);
        read_changes(suite.at("timeline"), found_district->code, services, cell);
        read_claim_statuses(suite, found_district->code, cell);
        read_problems(root, cell);
        cells.push_back(std::move(cell));
    }
    if (cells.empty()) {
        refuse_unknown(name, "component", component, known);
    }
    return cells;
}

} // namespace reports
