#include "base/nearest_word.hpp"
#include "mapper/policy.hpp"
#include "reports/explain/parts.hpp"
#include "reports/json/cell_record.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace reports {

namespace {

struct GroupRecord {
    std::string status;
    std::vector<ServiceRecord> services;
    std::vector<PossibleRecord> possible; ///< with the columns that are not known
    std::set<std::string> designed;       ///< ids
};

/// By code, as the document writes it.
std::string find_group(ExplainedRun const& run, std::string const& wanted) {
    std::set<std::string> known;
    for (auto const suite : suites_of(run.root)) {
        suite.at("group_cells").for_each([&](JsonValue cell) {
            known.insert(cell.at("group").text());
        });
    }
    for (auto const& group : known) {
        if (base::folded(group) == base::folded(wanted)) {
            return group;
        }
    }
    refuse_unknown(run.name, "group", wanted, {known.begin(), known.end()});
}

std::vector<ServiceRecord> services_in(JsonValue ids, ServiceLookup const& services,
                                       std::vector<std::string> const& columns) {
    std::vector<ServiceRecord> records;
    ids.for_each([&](JsonValue id) { records.push_back(services.find(id, columns)); });
    return records;
}

/// What is not known of a service that may have provision: of the component, and of the group.
PossibleRecord possible_in(CellRecord const& cell, JsonValue id, ServiceLookup const& services,
                           std::string const& group) {
    PossibleRecord possible;
    auto const found = std::ranges::find(cell.possible, id.text(),
                                         [](PossibleRecord const& one) { return one.service.id; });
    if (found != cell.possible.end()) {
        possible.unknown = found->unknown;
    }
    std::vector<std::string> columns{group};
    columns.insert(columns.end(), possible.unknown.begin(), possible.unknown.end());
    possible.service = services.find(id, columns);
    bool const group_is_open =
        std::ranges::none_of(possible.service.answers, [&](AnswerRecord const& answer) {
            return answer.column == group && (answer.value == "yes" || answer.value == "by_design");
        });
    bool const is_named = std::ranges::find(possible.unknown, group) != possible.unknown.end();
    if (possible.service.row != 0 && !is_named && (group_is_open || possible.unknown.empty())) {
        possible.unknown.push_back(group);
    }
    return possible;
}

GroupRecord group_record(CellRecord const& of_component, JsonValue cell,
                         ServiceLookup const& services, std::string const& group) {
    std::vector<PossibleRecord> possible;
    cell.at("possible").for_each([&](JsonValue id) {
        possible.push_back(possible_in(of_component, id, services, group));
    });
    auto const designed = cell.at("designed").texts();
    return {.status = cell.at("status").text(),
            .services = services_in(cell.at("services"), services, {group}),
            .possible = std::move(possible),
            .designed = {designed.begin(), designed.end()}};
}

void list_services(std::string_view title, std::vector<ServiceRecord> const& services,
                   ExplainedLines& lines) {
    if (services.empty()) {
        return;
    }
    lines.part(title);
    for (auto const& service : services) {
        lines.item(service_in_words(service));
        lines.answers(service.answers);
    }
}

/// Whether one service more makes the cell provided, whatever else there is.
bool one_is_enough(ComponentRecord const& component) {
    return component.minimum <= 1 && component.together.column.empty();
}

/// A service that answers no to every group has not been assessed for groups; else a no leaves open
/// only what is too old.
bool has_not_been_assessed(CellRecord const& cell, ServiceRecord const& service,
                           std::string const& group) {
    return cell.stale == code(mapper::StalePolicy::as_stated) &&
           std::ranges::any_of(service.answers, [&](AnswerRecord const& answer) {
               return answer.column == group && answer.value == "no";
           });
}

/// With what is not known of each, and what it would take.
void list_possible(CellRecord const& cell, GroupRecord const& group, std::string const& group_code,
                   ExplainedLines& lines) {
    if (group.possible.empty()) {
        return;
    }
    lines.part("May have, because not all is known:");
    for (auto const& [service, unknown] : group.possible) {
        lines.item(unknown.empty() ? service_in_words(service)
                                   : fmt::format("{}: not known: {}", service_in_words(service),
                                                 fmt::join(unknown, ", ")));
        if (has_not_been_assessed(cell, service, group_code)) {
            lines.detail("it answers no to every group, which does not say that it was asked");
        }
        lines.answers(service.answers);
    }
    bool const any_told = std::ranges::any_of(
        group.possible, [](PossibleRecord const& one) { return !one.unknown.empty(); });
    if (group.services.empty() && any_told && one_is_enough(cell.component)) {
        lines.paragraph("Were all that is not known of one of these as the component asks, and yes "
                        "for the group, it would be provided here.");
    }
}

bool is_among(ServiceRecord const& service, std::vector<ServiceRecord> const& services) {
    return std::ranges::find(services, service.id, &ServiceRecord::id) != services.end();
}

/// The services that fill the cell, and have nothing specific for the group.
std::vector<ServiceRecord> not_for_group(CellRecord const& cell, GroupRecord const& group,
                                         ServiceLookup const& services, JsonValue root,
                                         std::string const& column) {
    std::vector<ServiceRecord> others;
    root.at("services").for_each([&](JsonValue service) {
        auto record = services.find(service.at("id"), {column});
        if (is_among(record, cell.services) && !is_among(record, group.services) &&
            std::ranges::none_of(group.possible, [&](PossibleRecord const& one) {
                return one.service.id == record.id;
            })) {
            others.push_back(std::move(record));
        }
    });
    return others;
}

void explain_one(CellRecord const& cell, GroupRecord const& group, std::string const& code,
                 std::vector<ServiceRecord> const& others, ExplainedLines& lines) {
    lines.answer(fmt::format("{}, {} ({}), with {}", cell.district, cell.component.code,
                             cell.component.label, code_in_words(code)),
                 group.status);
    lines.paragraph("A group is tested in combination: one and the same service has to fill the "
                    "component and to have specific provision for the group. No means that "
                    "there is nothing specific, and never that anybody is turned away.");
    std::vector<ServiceRecord> designed;
    std::vector<ServiceRecord> open_to;
    for (auto const& service : group.services) {
        (group.designed.contains(service.id) ? designed : open_to).push_back(service);
    }
    list_services("Made for the group (by design):", designed, lines);
    list_services("Has provision for it:", open_to, lines);
    list_possible(cell, group, code, lines);
    list_services("Fills the component, with nothing specific for the group:", others, lines);
    if (!others.empty() && group.services.empty() && one_is_enough(cell.component)) {
        lines.paragraph("Were one of these to answer yes, it would be provided here.");
    } else if (others.empty() && group.services.empty() && group.possible.empty()) {
        lines.paragraph(cell.possible.empty()
                            ? "Nothing fills the component here, so no answer about the group "
                              "alone changes it."
                            : "What may fill the component here has nothing specific for the "
                              "group. Were one of these services to answer yes, it would be not "
                              "known.");
    }
}

} // namespace

void explain_group(ExplainedRun const& run, FoundDistrict const& district, Asked const& asked,
                   ExplainedLines& lines) {
    auto const group = find_group(run, asked.group);
    ServiceLookup const services{run.root};
    bool first = true;
    for (auto const& cell : read_cells(run.root, run.name, district.code, asked.topic)) {
        for (auto const suite : suites_of(run.root)) {
            if (!suite.at("suite").at("title").is(cell.suite)) {
                continue;
            }
            suite.at("group_cells").for_each([&](JsonValue value) {
                if (!value.at("district").is(district.code) ||
                    !value.at("component").is(cell.component.code) ||
                    !value.at("group").is(group)) {
                    return;
                }
                auto const record = group_record(cell, value, services, group);
                if (!first) {
                    lines.part("");
                }
                first = false;
                explain_one(cell, record, group,
                            not_for_group(cell, record, services, run.root, group), lines);
            });
        }
    }
}

} // namespace reports
