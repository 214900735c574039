#include "reports/layers/table.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace reports {

namespace {

std::int64_t integer(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

FieldValue date(std::optional<base::Date> const& day) {
    return day ? FieldValue{base::to_text(*day)} : FieldValue{};
}

void add_suite_fields(std::vector<Field>& fields, mapper::SuiteFindings const& suite,
                      std::string const& prefix) {
    for (std::string_view const name :
         {"provided", "provided_locally", "unclear", "gaps", "assessed"}) {
        add_field(fields, prefix + std::string{name}, FieldKind::integer);
    }
    add_field(fields, prefix + "comprehensiveness", FieldKind::real);
    for (catalogue::Component const& component : suite.suite.components) {
        add_field(fields, prefix + component.code.text, FieldKind::text, component.label);
    }
}

void add_suite_values(std::vector<FieldValue>& values, mapper::SuiteFindings const& suite,
                      std::size_t district) {
    mapper::Comprehensiveness const& has = suite.comprehensiveness[district];
    values.insert(values.end(),
                  {integer(has.provided), integer(has.provided_locally), integer(has.unclear),
                   integer(has.assessed - has.provided - has.unclear), integer(has.assessed)});
    values.push_back(has.assessed == 0 ? FieldValue{}
                                       : FieldValue{static_cast<double>(has.provided) /
                                                    static_cast<double>(has.assessed)});
    std::size_t const components = suite.suite.components.size();
    for (std::size_t c = 0; c < components; ++c) {
        values.emplace_back(std::string{code(suite.cells[district * components + c].status)});
    }
}

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

FieldValue text_value(std::string_view words) {
    return words.empty() ? FieldValue{} : FieldValue{std::string{words}};
}

void add_field(std::vector<Field>& fields, std::string name, FieldKind kind, std::string title) {
    auto const taken = [&](std::string const& wanted) {
        return same_name(wanted, "fid") || same_name(wanted, "geom") ||
               std::ranges::any_of(fields,
                                   [&](Field const& f) { return same_name(f.name, wanted); });
    };
    std::string free = name;
    for (int again = 2; taken(free); ++again) {
        free = fmt::format("{}_{}", name, again);
    }
    fields.push_back({.name = std::move(free), .kind = kind, .title = std::move(title)});
}

LayerTable district_layer(mapper::Findings const& findings) {
    LayerTable layer{.name = "districts",
                     .title = "Districts, and what each has of the suite",
                     .shape = ShapeKind::polygon,
                     .fields = {{"district", FieldKind::text},
                                {"district_name", FieldKind::text},
                                {"population", FieldKind::integer},
                                {"services", FieldKind::integer},
                                {"annotations", FieldKind::text}},
                     .features = {}};
    for (mapper::SuiteFindings const& suite : findings.suites) {
        bool const first = &suite == &findings.suites.front();
        add_suite_fields(layer.fields, suite, first ? "" : suite.suite.code.text + ":");
    }
    for (std::uint32_t i = 0; i < findings.districts.size(); ++i) {
        geodata::District const& district = findings.districts[i];
        Feature feature{.values = {district.code.text, district.name}, .districts = {{i}}};
        feature.values.push_back(district.population ? FieldValue{*district.population}
                                                     : FieldValue{});
        feature.values.emplace_back(integer(findings.summary.by_district[i]));
        feature.values.push_back(
            text_value(joined(mapper::annotations_of(findings.annotations, {i}, ""))));
        for (mapper::SuiteFindings const& suite : findings.suites) {
            add_suite_values(feature.values, suite, i);
        }
        layer.features.push_back(std::move(feature));
    }
    return layer;
}

LayerTable cell_table(mapper::Findings const& findings) {
    LayerTable table{.name = "cell_findings",
                     .title = "Cells: one district and one component",
                     .shape = ShapeKind::none,
                     .fields = {{"suite", FieldKind::text},
                                {"district", FieldKind::text},
                                {"district_name", FieldKind::text},
                                {"component", FieldKind::text},
                                {"suite_component", FieldKind::text},
                                {"component_label", FieldKind::text},
                                {"tier", FieldKind::text},
                                {"status", FieldKind::text},
                                {"status_label", FieldKind::text},
                                {"heard", FieldKind::text},
                                {"services", FieldKind::integer},
                                {"possible", FieldKind::integer},
                                {"near_misses", FieldKind::integer},
                                {"marks", FieldKind::text},
                                {"ends_on", FieldKind::text},
                                {"ends_by", FieldKind::text},
                                {"victim_support", FieldKind::text},
                                {"annotations", FieldKind::text}},
                     .features = {}};
    for (mapper::SuiteFindings const& suite : findings.suites) {
        for (mapper::Cell const& cell : suite.cells) {
            geodata::District const& district = findings.districts[cell.district.value];
            catalogue::Component const& component = suite.suite.components[cell.component.value];
            table.features.push_back(
                {.values = {suite.suite.code.text, district.code.text, district.name,
                            component.code.text, suite.suite.code.text + ":" + component.code.text,
                            component.label, component.tier, std::string{code(cell.status)},
                            std::string{label(cell.status)},
                            cell.heard == mapper::Heard::unanswered ? "unanswered" : "",
                            integer(cell.services.size()), integer(cell.possible.size()),
                            integer(cell.near_misses.size()), text_value(mapper::mark_codes(cell)),
                            date(cell.marks.ends_on),
                            cell.marks.ends_on ? text_value(code(cell.marks.ends_by))
                                               : FieldValue{},
                            cell.marks.victim_support ? text_value(code(*cell.marks.victim_support))
                                                      : FieldValue{},
                            text_value(joined(mapper::annotations_of(
                                findings.annotations, cell.district, component.code.text)))},
                 .districts = {cell.district}});
        }
    }
    return table;
}

LayerTable out_of_scope_table(mapper::Findings const& findings) {
    LayerTable table{.name = "out_of_scope",
                     .title = "Services that the study leaves out, and why",
                     .shape = ShapeKind::none,
                     .fields = {{"service_id", FieldKind::text},
                                {"provider", FieldKind::text},
                                {"programme", FieldKind::text},
                                {"reach", FieldKind::text},
                                {"reason", FieldKind::text}},
                     .features = {}};
    for (auto const& service : findings.out_of_scope) {
        table.features.push_back(
            {.values = {service.id, service.provider, service.programme,
                        std::string{code(service.area.reach)}, text_value(service.scope_reason)}});
    }
    return table;
}

} // namespace reports
