#include "catalogue/programmes/read_outline.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/pairs/text.hpp"
#include "catalogue/pairs/word_owners.hpp"
#include "catalogue/read_months.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

class OutlineReader {
public:
    explicit OutlineReader(TomlFields& file)
        : m_file(file)
        , m_report(file.report()) {}

    Outline read() {
        m_outline.code = m_file.required_text("code").text;
        m_outline.title = m_file.required_text("title").text;
        m_outline.source = m_file.required_text("source").text;
        read_cautions();
        read_stages();
        for (auto const kind : all_point_kinds) {
            read_points(kind);
        }
        m_file.finish();
        if (m_outline.points.empty()) {
            m_report.error("empty-outline", 1, "topic", "the outline has nothing to compare with",
                           "add a [[topic]], [[measure]], [[level]] or [[theme]]");
        }
        return std::move(m_outline);
    }

private:
    void read_cautions() {
        for (auto& fields : m_file.tables("caution")) {
            auto text = fields.required_text("text").text;
            m_outline.cautions.push_back(
                {.text = std::move(text), .source = fields.required_text("source").text});
            fields.finish();
        }
    }

    void read_stages() {
        for (auto& fields : m_file.tables("stage")) {
            auto const code = fields.required_text("code");
            OutlineStage stage{.code = code.text,
                               .label = fields.required_text("label").text,
                               .source = fields.required_text("source").text};
            fields.finish();
            if (std::ranges::find(m_outline.stages, stage.code, &OutlineStage::code) !=
                m_outline.stages.end()) {
                m_report.error("duplicate-stage", code.line, "code",
                               fmt::format("there is already a stage '{}'", stage.code),
                               "give each stage a code of its own");
                continue;
            }
            m_outline.stages.push_back(std::move(stage));
        }
    }

    void read_points(PointKind kind) {
        WordOwners owners;
        for (auto& fields : m_file.tables(catalogue::code(kind))) {
            OutlinePoint point;
            point.kind = kind;
            point.code = fields.required_text("code").text;
            point.label = fields.required_text("label").text;
            point.synonyms = fields.plain_texts("synonyms");
            read_hints(fields, point);
            if (kind == PointKind::topic) {
                read_stage(fields, point);
            }
            if (kind == PointKind::measure) {
                point.months = read_months(fields);
            }
            if (kind == PointKind::level || kind == PointKind::theme) {
                read_measures(fields, point);
            }
            point.source = fields.required_text("source").text;
            fields.finish();
            owners.claim(point, catalogue::code(kind), fields.line(), m_report);
            m_outline.points.push_back(std::move(point));
        }
    }

    void read_hints(TomlFields& fields, OutlinePoint& point) {
        for (auto& hint : fields.texts("hints")) {
            if (pair_words(hint.text).empty()) {
                m_report.error("empty-hint", hint.line, "hints",
                               fmt::format("'{}' has no word that a text could mention", hint.text),
                               "leave it out");
                continue;
            }
            point.hints.push_back(std::move(hint.text));
        }
    }

    /// The measures stand before levels and themes in the outline, wherever they stand in the file.
    void read_measures(TomlFields& fields, OutlinePoint& point) {
        auto const names = fields.texts("measures");
        if (names.empty()) {
            return;
        }
        point.measures_source = fields.required_text("measures_source").text;
        for (auto const& name : names) {
            auto const measure = find_point(m_outline, PointKind::measure, name.text);
            if (!measure) {
                auto const nearest = nearest_point(m_outline, PointKind::measure, name.text);
                m_report.error("unknown-measure", name.line, "measures",
                               fmt::format("'{}' is not a measure of this outline", name.text),
                               nearest ? fmt::format("the nearest is '{}'", *nearest)
                                       : "add a [[measure]] with this code and a label");
            } else if (std::ranges::find(point.measures, *measure) == point.measures.end()) {
                point.measures.push_back(*measure);
            }
        }
    }

    void read_stage(TomlFields& fields, OutlinePoint& point) {
        auto const stage = fields.required_text("stage");
        point.stage = stage.text;
        std::vector<std::string> codes;
        for (auto const& known : m_outline.stages) {
            codes.push_back(known.code);
        }
        if (stage.text.empty() || std::ranges::find(codes, stage.text) != codes.end()) {
            return;
        }
        auto const nearest = base::nearest_word(stage.text, codes);
        m_report.error("unknown-stage", stage.line, "stage",
                       fmt::format("'{}' is not a stage of this outline", stage.text),
                       nearest ? fmt::format("the nearest is '{}'", *nearest)
                               : "add a [[stage]] with this code and a label");
    }

    TomlFields& m_file;
    TomlReport& m_report;
    Outline m_outline;
};

} // namespace

Outline read_outline(std::string const& name, std::string_view text,
                     std::vector<base::Problem>& problems) {
    auto const document = parse_toml(name, text);
    TomlReport report{name, problems};
    TomlFields file{document, 1, report};
    return OutlineReader{file}.read();
}

} // namespace catalogue
