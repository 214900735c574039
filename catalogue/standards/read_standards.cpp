#include "catalogue/standards/read_standards.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/standards/read_standard_criterion.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/toml/toml_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace catalogue {

namespace {

constexpr std::int64_t oldest_age = 120;

class StandardsReader {
public:
    StandardsReader(TomlFields& file, Vocabulary const& vocabulary)
        : m_file(file)
        , m_report(file.report())
        , m_vocabulary(vocabulary) {}

    Standards read() {
        m_made.code = m_file.required_text("code").text;
        m_made.title = m_file.required_text("title").text;
        m_made.source = m_file.required_text("source").text;
        m_made.vocabulary = m_file.required_text("vocabulary").text;
        for (auto& fields : m_file.tables("kind")) {
            read_kind(fields);
        }
        auto const scope = m_file.entries("scope");
        TomlFields scope_fields{scope, scope.empty() ? 1 : scope.front().line, m_report};
        read_scope(scope_fields);
        for (auto& fields : m_file.tables("standard")) {
            read_standard(fields);
        }
        m_file.finish();
        if (m_made.rules.empty()) {
            m_report.error("no-rules", 1, "standard", "no guideline has a rule",
                           "add a [[standard.guideline.rule]] with code, asks, strength and "
                           "met_by");
        }
        return std::move(m_made);
    }

private:
    void read_kind(TomlFields& fields) {
        ServiceKind kind;
        auto const code = fields.required_text("code");
        kind.code = code.text;
        kind.label = fields.required_text("label").text;
        kind.types = read_types(fields, "types");
        kind.source = fields.required_text("source").text;
        fields.finish();
        claim("kind", code);
        if (m_made.kinds.size() == most_terms) {
            m_report.error("too-many-terms", fields.line(), "kind",
                           fmt::format("there are more than {} of these", most_terms),
                           "leave some out");
            return;
        }
        m_made.kinds.push_back(std::move(kind));
    }

    void read_scope(TomlFields& fields) {
        auto& scope = m_made.scope;
        for (auto const& focus : fields.texts("focus")) {
            if (auto const index =
                    known_term(focus, "focus", "a focus", std::span{m_vocabulary.foci},
                               m_vocabulary, m_report)) {
                scope.foci.insert(FocusIndex{*index});
            }
        }
        scope.works_with = read_works_with(fields);
        if (auto const youngest = fields.whole_number("youngest")) {
            if (youngest->value < 0 || youngest->value > oldest_age) {
                m_report.error("wrong-value", youngest->line, "youngest",
                               fmt::format("{} is no age", youngest->value),
                               fmt::format("expected 0 to {}", oldest_age));
            } else {
                scope.youngest = static_cast<int>(youngest->value);
            }
        }
        read_kind_column(fields);
        scope.outside_types = read_types(fields, "outside_types");
        scope.not_carried = fields.text_or_empty("not_carried");
        scope.source = fields.text_or_empty("source");
        fields.finish();
    }

    /// A choice or list among whose options each kind is, by its code; its other options are
    /// outside the standards.
    void read_kind_column(TomlFields& fields) {
        auto const column = fields.text("kind_column");
        if (!column) {
            return;
        }
        auto const particular = find_particular(m_vocabulary, column->text);
        if (!particular) {
            m_report.error("unknown-column", column->line, "kind_column",
                           fmt::format("'{}' is no particular of the vocabulary {}", column->text,
                                       m_vocabulary.code),
                           "name a choice or a list");
            return;
        }
        auto const& options = m_vocabulary.particulars[particular->value].options;
        for (auto const& kind : m_made.kinds) {
            if (std::ranges::find(options, kind.code, &Term::code) == options.end()) {
                m_report.error("wrong-value", column->line, "kind_column",
                               fmt::format("the kind '{}' is no option of the column {}", kind.code,
                                           column->text),
                               "give the kind the code of an option");
            }
        }
        m_made.scope.kind_column = particular;
    }

    std::vector<TypeIndex> read_types(TomlFields& fields, std::string_view key) {
        std::vector<TypeIndex> types;
        for (auto const& type : fields.texts(key)) {
            if (auto const index =
                    known_term(type, key, "an intervention type", std::span{m_vocabulary.types},
                               m_vocabulary, m_report)) {
                types.push_back(TypeIndex{*index});
            }
        }
        return types;
    }

    void read_standard(TomlFields& fields) {
        Standard standard;
        if (auto const number = fields.whole_number("number")) {
            standard.number = static_cast<int>(number->value);
        } else {
            m_report.error("missing-key", fields.line(), "number", "the standard has no number",
                           "add number = 1");
        }
        standard.title = fields.required_text("title").text;
        standard.source = fields.required_text("source").text;
        m_made.standards.push_back(std::move(standard));
        for (auto& guideline : fields.tables("guideline")) {
            read_guideline(guideline);
        }
        fields.finish();
    }

    void read_guideline(TomlFields& fields) {
        Guideline guideline;
        auto const code = fields.required_text("code");
        claim("guideline", code);
        guideline.code = code.text;
        guideline.standard = m_made.standards.size() - 1;
        guideline.title = fields.required_text("title").text;
        guideline.not_carried = fields.text_or_empty("not_carried");
        GuidelineIndex const index{static_cast<std::uint32_t>(m_made.guidelines.size())};
        for (auto& rule : fields.tables("rule")) {
            read_rule(rule, index);
            ++guideline.rules;
        }
        fields.finish();
        if (guideline.rules == 0 && guideline.not_carried.empty()) {
            m_report.error("missing-key", fields.line(), "not_carried",
                           "the guideline has no rule and does not say why",
                           "add a [[standard.guideline.rule]], or not_carried with the reason");
        }
        m_made.guidelines.push_back(std::move(guideline));
    }

    void read_rule(TomlFields& fields, GuidelineIndex guideline) {
        StandardRule rule;
        auto const code = fields.required_text("code");
        claim("rule", code);
        rule.code = code.text;
        rule.guideline = guideline;
        rule.asks = fields.required_text("asks").text;
        read_strength(fields, rule);
        rule.otherwise = fields.text_or_empty("otherwise");
        for (auto const& kind : fields.texts("kinds")) {
            read_kind_of(kind, rule);
        }
        rule.when = read_criteria(fields, "when");
        if (fields.tables("met_by").empty()) {
            m_report.error("missing-key", fields.line(), "met_by", "nothing decides the rule",
                           R"(add met_by = [{ column = "...", any_of = ["yes"] }])");
        }
        rule.met_by = read_criteria(fields, "met_by");
        fields.finish();
        m_made.rules.push_back(std::move(rule));
    }

    void read_strength(TomlFields& fields, StandardRule& rule) {
        auto const word = fields.required_text("strength");
        for (auto const strength :
             {Strength::must, Strength::should, Strength::where_possible, Strength::could}) {
            if (word.text == catalogue::code(strength)) {
                rule.strength = strength;
                return;
            }
        }
        if (!word.text.empty()) {
            m_report.error("unknown-word", word.line, "strength",
                           fmt::format("'{}' is no strength", word.text),
                           "expected must, should, where_possible or could");
        }
    }

    void read_kind_of(TomlText const& word, StandardRule& rule) {
        auto const kind = std::ranges::find(m_made.kinds, word.text, &ServiceKind::code);
        if (kind != m_made.kinds.end()) {
            rule.kinds.insert({static_cast<std::uint32_t>(kind - m_made.kinds.begin())});
            return;
        }
        std::vector<std::string> codes;
        for (auto const& known : m_made.kinds) {
            codes.push_back(known.code);
        }
        auto const nearest = base::nearest_word(word.text, codes);
        m_report.error("unknown-word", word.line, "kinds",
                       fmt::format("'{}' is no kind of these standards", word.text),
                       nearest ? fmt::format("the nearest is '{}'", *nearest)
                               : "add a [[kind]] with this code");
    }

    std::vector<StandardCriterion> read_criteria(TomlFields& fields, std::string_view key) {
        std::vector<StandardCriterion> criteria;
        for (auto& criterion : fields.tables(key)) {
            if (auto read = read_standard_criterion(criterion, m_vocabulary)) {
                criteria.push_back(std::move(*read));
            }
        }
        return criteria;
    }

    void claim(std::string_view noun, TomlText const& code) {
        auto const [first, is_new] =
            m_lines.emplace(fmt::format("{} {}", noun, code.text), code.line);
        if (!is_new && !code.text.empty()) {
            m_report.error(
                "duplicate-code", code.line, "code",
                fmt::format("the {} '{}' is already on line {}", noun, code.text, first->second),
                fmt::format("give each {} a code of its own", noun));
        }
    }

    TomlFields& m_file;
    TomlReport& m_report;
    Vocabulary const& m_vocabulary;
    Standards m_made;
    std::map<std::string, std::size_t> m_lines; ///< of each code
};

} // namespace

Standards read_standards(std::string const& name, TomlTable const& document,
                         Vocabulary const& vocabulary, std::vector<base::Problem>& problems) {
    TomlReport report{name, problems};
    TomlFields file{document, 1, report};
    return StandardsReader{file, vocabulary}.read();
}

} // namespace catalogue
