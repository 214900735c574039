#include "catalogue/questionnaire/question.hpp"
#include "reports/layers/table.hpp"

#include <fmt/format.h>

#include <string_view>

namespace reports {

namespace {

using Texts = std::vector<std::string_view>;

FieldValue joined(Texts const& texts) {
    return text_value(fmt::format("{}", fmt::join(texts, ";")));
}

/// How precisely the layer places a service: by its site, its districts, the region, or not at all.
std::string location_precision(mapper::Disclosed const& service) {
    if (service.open && service.open->site) {
        return "site";
    }
    switch (service.area.reach) {
    case mapper::Reach::local:
        return "district";
    case mapper::Reach::region_wide:
    case mapper::Reach::national:
        return "region";
    case mapper::Reach::nowhere:
        break;
    }
    return "none";
}

template <typename Set, typename Terms>
Texts codes(Set set, Terms const& terms) {
    Texts texts;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if ((set.bits >> i & 1U) != 0) {
            texts.push_back(terms[i].code);
        }
    }
    return texts;
}

Feature feature_of(mapper::Findings const& findings, mapper::Disclosed const& service) {
    catalogue::Vocabulary const& words = findings.vocabulary;
    catalogue::Profile const& profile = service.profile;
    Texts district_codes;
    Texts district_names;
    for (geodata::DistrictIndex const district : service.area.districts) {
        district_codes.push_back(findings.districts[district.value].code.text);
        district_names.push_back(findings.districts[district.value].name);
    }
    Texts types;
    for (catalogue::TypeIndex const type : profile.types) {
        types.push_back(words.types[type.value].code);
    }
    Texts foci = codes(profile.foci, words.foci);
    if (!is_confidential(service)) {
        if (profile.types_answer != catalogue::Answer::yes) {
            types.push_back(code(profile.types_answer));
        }
        if (profile.foci_answer != catalogue::Answer::yes) {
            foci.push_back(code(profile.foci_answer));
        }
    }
    auto const told_only = [&service](std::string_view words_of_row) {
        return is_confidential(service) ? FieldValue{} : text_value(words_of_row);
    };
    Feature feature{.values = {service.id, text_value(service.provider),
                               text_value(service.programme), text_value(code(service.visibility)),
                               location_precision(service), text_value(code(service.area.reach)),
                               told_only(code(service.area.basis)), joined(district_codes),
                               joined(district_names), text_value(service.area.declared_districts),
                               joined(types), joined(foci), told_only(code(profile.works_with)),
                               told_only(code(profile.front_door.value)),
                               joined(codes(profile.designed_for, words.groups))},
                    .point = service.open ? service.open->site : std::nullopt};
    for (catalogue::GivenAnswer const& answer : profile.answers) {
        feature.values.push_back(told_only(code(answer.value)));
    }
    feature.values.push_back(text_value(service.source.file));
    if (service.source.row > 0) {
        feature.values.emplace_back(static_cast<std::int64_t>(service.source.row));
    } else {
        feature.values.emplace_back();
    }
    return feature;
}

} // namespace

LayerTable service_layer(mapper::Findings const& findings) {
    LayerTable layer{.name = "services",
                     .title = "Services; points of public ones only",
                     .shape = ShapeKind::point,
                     .fields = {},
                     .features = {}};
    for (std::string_view const name :
         {"service_id", "provider", "programme", "location_visibility", "location_precision",
          "reach", "area_basis", "district", "district_name", "declared_districts", "interventions",
          "focus", "works_with", "front_door", "designed_for"}) {
        add_field(layer.fields, std::string{name}, FieldKind::text);
    }
    for (std::uint32_t i = 0; i < question_count(findings.vocabulary); ++i) {
        add_field(layer.fields, column_name(findings.vocabulary, catalogue::QuestionIndex{i}),
                  FieldKind::text);
    }
    add_field(layer.fields, "source_file", FieldKind::text);
    add_field(layer.fields, "source_row", FieldKind::integer);
    layer.features.reserve(findings.services.size());
    for (mapper::Disclosed const& service : findings.services) {
        layer.features.push_back(feature_of(findings, service));
    }
    return layer;
}

} // namespace reports
