#include "reports/layers/table.hpp"

#include <fmt/format.h>

namespace reports {

LayerTable joint_layer(mapper::Findings const& findings) {
    LayerTable layer{.name = "joint_commissioning",
                     .title = "Neighbours that lack a component and could commission it together",
                     .shape = ShapeKind::polygon,
                     .fields = {{"suite"},
                                {"component"},
                                {"suite_component"},
                                {"component_label"},
                                {"tier"},
                                {"scope"},
                                {"districts", FieldKind::integer},
                                {"district"},
                                {"district_name"},
                                {"population", FieldKind::integer}},
                     .features = {}};
    for (auto const& suite : findings.suites) {
        for (auto const& joint : suite.joint_commissioning) {
            auto const& component = suite.suite.components[joint.component.value];
            std::vector<std::string_view> codes;
            std::vector<std::string_view> names;
            for (auto const district : joint.districts) {
                codes.push_back(findings.districts[district.value].code.text);
                names.push_back(findings.districts[district.value].name);
            }
            auto const& suite_code = suite.suite.code.text;
            layer.features.push_back(
                {.values = {suite_code, component.code.text, suite_code + ":" + component.code.text,
                            component.label, component.tier, std::string{code(joint.scope)},
                            static_cast<std::int64_t>(joint.districts.size()),
                            fmt::format("{}", fmt::join(codes, ";")),
                            fmt::format("{}", fmt::join(names, ";")),
                            joint.population ? FieldValue{*joint.population} : FieldValue{}},
                 .districts = joint.districts});
        }
    }
    return layer;
}

} // namespace reports
