#include "reports/cell_record.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "reports/json_reader.hpp"
#include "reports/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace reports {

namespace {

using ServicesById = std::unordered_map<std::string, ServiceRecord>;

ServicesById read_services(JsonValue root) {
    ServicesById services;
    root.at("services").for_each([&services](JsonValue value) {
        ServiceRecord service{.id = value.at("id").text(),
                              .provider = value.at("provider").text_or_empty(),
                              .programme = value.at("programme").text_or_empty(),
                              .file = value.at("file").text_or_empty(),
                              .sheet = value.at("sheet").text_or_empty(),
                              .row = value.at("row").count_or_zero()};
        auto id = service.id;
        services.emplace(std::move(id), std::move(service));
    });
    return services;
}

ServiceRecord service_of(ServicesById const& services, JsonValue id) {
    auto const found = services.find(id.text());
    return found == services.end() ? ServiceRecord{.id = id.text()} : found->second;
}

[[noreturn]] void refuse_unknown(std::string const& name, std::string_view kind,
                                 std::string_view word, std::vector<std::string> const& known) {
    constexpr std::size_t most = 20;
    auto const nearest = base::nearest_word(word, known);
    auto const way_out = nearest ? fmt::format("did you mean '{}'?", *nearest)
                                 : fmt::format("it has {}.", listed(known, most));
    throw base::Error(fmt::format("{}: has no {} '{}'; {}", name, kind, word, way_out));
}

struct FoundDistrict {
    std::string code;
    std::string name;
};

/// By code, else by name, as names are compared.
FoundDistrict find_district(JsonValue root, std::string const& name, std::string_view wanted) {
    std::vector<FoundDistrict> by_code;
    std::vector<FoundDistrict> by_name;
    std::vector<std::string> known;
    auto const folded = base::folded(wanted);
    root.at("districts").for_each([&](JsonValue value) {
        FoundDistrict district{value.at("code").text(), value.at("name").text()};
        known.push_back(district.name);
        if (base::folded(district.code) == folded) {
            by_code.push_back(district);
        } else if (base::folded(district.name) == folded) {
            by_name.push_back(district);
        }
    });
    if (!by_code.empty()) {
        return by_code.front();
    }
    if (by_name.size() > 1) {
        throw base::Error(fmt::format("{}: has {} districts named '{}'; give the code, such as {}.",
                                      name, by_name.size(), wanted, by_name.front().code));
    }
    if (by_name.empty()) {
        root.at("districts").for_each([&known](JsonValue value) {
            known.push_back(value.at("code").text());
        });
        refuse_unknown(name, "district", wanted, known);
    }
    return by_name.front();
}

ComponentRecord read_component(JsonValue value) {
    return {.code = value.at("code").text(),
            .label = value.at("label").text(),
            .risk_label = value.at("risk_label").text_or_empty(),
            .source = value.at("source").text_or_empty(),
            .types = value.at("types").texts(),
            .focus = value.at("focus").texts(),
            .works_with = value.at("works_with").texts(),
            .groups = value.at("groups").texts(),
            .adults = value.at("adults").boolean(),
            .local_only = value.at("scope").is("local"),
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

void read_findings_of(JsonValue value, ServicesById const& services, CellRecord& cell) {
    cell.status = value.at("status").text();
    value.at("services").for_each([&](JsonValue id) {
        cell.services.push_back(service_of(services, id));
    });
    value.at("possible").for_each([&](JsonValue one) {
        cell.possible.push_back(
            {service_of(services, one.at("service")), one.at("unknown").texts()});
    });
    value.at("near_misses").for_each([&](JsonValue one) {
        cell.near_misses.push_back(
            {service_of(services, one.at("service")), one.at("reason").text()});
    });
    read_marks(value.at("marks"), cell);
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

} // namespace

std::vector<CellRecord> read_cells(std::string_view findings_json, std::string const& name,
                                   std::string_view district, std::string_view component) {
    JsonDocument const document(findings_json, name);
    auto const root = document.root();
    auto const run = root.at("run");
    auto const found_district = find_district(root, name, district);
    std::vector<JsonValue> suites;
    if (root.has("suites")) {
        root.at("suites").for_each([&suites](JsonValue suite) { suites.push_back(suite); });
    } else {
        suites.push_back(root);
    }
    auto const services = read_services(root);
    std::vector<std::string> known;
    std::vector<CellRecord> cells;
    for (auto suite : suites) {
        auto found = find_component(suite, component, known);
        if (!found) {
            continue;
        }
        CellRecord cell{.suite = suite.at("suite").at("title").text(),
                        .as_of = run.at("as_of").text(),
                        .evidence = run.at("evidence").text(),
                        .district = found_district.name,
                        .component = std::move(*found)};
        suite.at("cells").for_each([&](JsonValue value) {
            if (value.at("district").is(found_district.code) &&
                value.at("component").is(cell.component.code)) {
                read_findings_of(value, services, cell);
            }
        });
        if (cell.status.empty()) {
            throw base::Error(fmt::format("{}: is not a findings.json of gapmap (no cell for {} "
                                          "and {}); run 'gapmap analyse' again.",
                                          name, found_district.name, cell.component.code));
        }
        read_problems(root, cell);
        cells.push_back(std::move(cell));
    }
    if (cells.empty()) {
        refuse_unknown(name, "component", component, known);
    }
    return cells;
}

} // namespace reports
