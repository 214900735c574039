#include "reports/layers/style.hpp"

#include "reports/embedded.hpp"
#include "reports/page/view.hpp"
#include "reports/paper/map_paint.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

std::string in_quotes(std::string_view text, char quote) {
    std::string result(1, quote);
    for (char const letter : text) {
        result += letter == quote ? std::string(2, quote) : std::string(1, letter);
    }
    return result + quote;
}

bool is_text(StyleTest const& test) {
    return test.most < test.least;
}

/// The test in the language of QGIS; empty where there is none.
std::string expression(StyleTest const& test) {
    if (test.field.empty()) {
        return {};
    }
    auto const field = in_quotes(test.field, '"');
    return is_text(test) ? fmt::format("{} = {}", field, in_quotes(test.text, '\''))
                         : fmt::format("{0} >= {1} AND {0} <= {2}", field, test.least, test.most);
}

/// "23,86,115,255" of "#175673".
std::string channels(std::string_view colour) {
    auto const channel = [colour](std::size_t at) {
        return std::stoi(std::string{colour.substr(at, 2)}, nullptr, 16);
    };
    return fmt::format("{},{},{},255", channel(1), channel(3), channel(5));
}

/// What lies under the pattern, and what QGIS and SLD call the pattern.
struct Painted {
    bool ground = true;
    std::string_view brush = {};
    std::string_view mark = {};
};

Painted painted(FillPattern pattern) {
    switch (pattern) {
    case FillPattern::dots:
        return {.brush = "dense6", .mark = "shape://dot"};
    case FillPattern::hatch:
        return {.brush = "b_diagonal", .mark = "shape://slash"};
    case FillPattern::hatch_over:
        return {.ground = false, .brush = "b_diagonal", .mark = "shape://slash"};
    case FillPattern::back_hatch:
        return {.brush = "diagonal_x", .mark = "shape://times"};
    case FillPattern::hollow:
        return {.ground = false};
    case FillPattern::plain:
        break;
    }
    return {};
}

View rule_view(StyleRule const& rule, std::string const& key) {
    auto const [ground, brush, mark] = painted(rule.pattern);
    auto const& test = rule.test;
    return {.texts = {{"key", key},
                      {"label", rule.label},
                      {"expression", expression(test)},
                      {"field", test.field},
                      {"text", test.text},
                      {"least", fmt::format("{}", test.least)},
                      {"most", fmt::format("{}", test.most)},
                      {"hex", rule.colour},
                      {"colour", channels(rule.colour)},
                      {"ink", channels(ink)},
                      {"ink_hex", std::string{ink}},
                      {"border", channels(quiet_ink)},
                      {"border_hex", std::string{quiet_ink}},
                      {"brush", std::string{brush}},
                      {"mark", std::string{mark}}},
            .lists = {{"has_test", shown_if(!test.field.empty())},
                      {"is_text", shown_if(is_text(test))},
                      {"is_number", shown_if(!is_text(test))},
                      {"has_ground", shown_if(ground)},
                      {"has_brush", shown_if(!brush.empty())},
                      {"is_hollow", shown_if(rule.pattern == FillPattern::hollow)}}};
}

Views rule_views(std::vector<StyleRule> const& rules, std::size_t first) {
    Views views;
    for (StyleRule const& rule : rules) {
        views.push_back(rule_view(rule, fmt::format("{}", first + views.size())));
    }
    return views;
}

/// "District name" of "district_name".
std::string in_words(Field const& field) {
    if (!field.title.empty()) {
        return field.title;
    }
    std::string words = field.name;
    for (char& letter : words) {
        letter = letter == '_' ? ' ' : letter;
    }
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

/// Rules and choices; `every` holds all rules of both, each with the number of its symbol.
View style_view(LayerStyle const& style) {
    Views choices;
    Views every = rule_views(style.rules, 0);
    Views const top = every;
    for (StyleChoice const& choice : style.choices) {
        Views const rules = rule_views(choice.rules, every.size());
        every.insert(every.end(), rules.begin(), rules.end());
        choices.push_back({.texts = {{"key", fmt::format("choice-{}", choices.size())},
                                     {"label", choice.label},
                                     {"expression", expression(choice.test)},
                                     {"state", choice.shown ? "1" : "0"}},
                           .lists = {{"rules", rules}}});
    }
    Views fields;
    for (Field const& field : style.fields) {
        fields.push_back(
            {.texts = {{"name", field.name}, {"words", in_words(field)}}, .lists = {}});
    }
    bool const points = style.shape == ShapeKind::point;
    for (View& view : every) {
        view.lists.emplace_back("points", shown_if(points));
        view.lists.emplace_back("areas", shown_if(!points));
    }
    return {.texts = {{"layer", style.layer}, {"title", style.title}},
            .lists = {{"fields", std::move(fields)},
                      {"rules", top},
                      {"choices", std::move(choices)},
                      {"every", std::move(every)}}};
}

} // namespace

std::string to_qgis_symbology(LayerStyle const& style) {
    return render(embedded_qgis_symbology_mustache(), style_view(style));
}

std::string to_qml(LayerStyle const& style) {
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
           "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Fields\">\n" +
           to_qgis_symbology(style) + "</qgis>\n";
}

std::string to_sld(LayerStyle const& style) {
    LayerStyle flat = style;
    if (!style.choices.empty()) {
        flat.rules = style.choices.front().rules;
        flat.choices.clear();
    }
    return render(embedded_layer_style_sld_mustache(), style_view(flat));
}

LayerTable style_table(std::vector<LayerStyle> const& styles) {
    LayerTable table{.name = "layer_styles",
                     .title = "Styles of the layers, for QGIS and others",
                     .shape = ShapeKind::none,
                     .fields = {{"f_table_catalog"},
                                {"f_table_schema"},
                                {"f_table_name"},
                                {"f_geometry_column"},
                                {"styleName"},
                                {"styleQML"},
                                {"styleSLD"},
                                {"useAsDefault", FieldKind::integer},
                                {"description"},
                                {"owner"},
                                {"ui"},
                                {"update_time"}},
                     .features = {}};
    for (LayerStyle const& style : styles) {
        table.features.push_back(
            {.values = {"", "", style.layer, "geom", "gapmap", to_qml(style), to_sld(style),
                        std::int64_t{1}, style.title, "", "", "2000-01-01T00:00:00.000Z"}});
    }
    return table;
}

} // namespace reports
