#include "catalogue/risk_definitions/read_risk_definitions.hpp"

#include "catalogue/rows/profile_words.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/toml/toml_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace catalogue {

namespace {

class Reader {
public:
    Reader(TomlFields& file, Vocabulary const& vocabulary)
        : m_file(file)
        , m_report(file.report())
        , m_vocabulary(vocabulary) {}

    RiskDefinitions read() {
        RiskDefinitions definitions;
        definitions.code = m_file.required_text("code").text;
        definitions.title = m_file.required_text("title").text;
        definitions.source = m_file.required_text("source").text;
        auto const words = m_file.required_text("vocabulary");
        definitions.vocabulary = words.text;
        if (!words.text.empty() && words.text != m_vocabulary.code) {
            m_report.error("unknown-vocabulary", words.line, "vocabulary",
                           fmt::format("the words are those of '{}', and the run's are those of "
                                       "'{}'",
                                       words.text, m_vocabulary.code),
                           "give definitions in the words of the suite's vocabulary");
            return definitions;
        }
        auto levels = m_file.tables("level");
        for (auto& fields : levels) {
            read_level(fields, definitions);
        }
        m_file.finish();
        if (levels.empty()) {
            m_report.error("no-levels", 1, "level", "no risk level is defined",
                           "add a [[level]] with risk and [[level.criterion]]");
        }
        return definitions;
    }

private:
    void read_level(TomlFields& fields, RiskDefinitions& definitions) {
        RiskDefinition level;
        auto const risk = fields.required_text("risk");
        auto const index = term(risk, "risk", "a risk level", m_vocabulary.risk_levels);
        for (auto& criterion : fields.tables("criterion")) {
            read_criterion(criterion, level);
        }
        fields.finish();
        if (level.criteria.empty()) {
            m_report.error("missing-key", fields.line(), "criterion",
                           "the level asks nothing, so every claim would be carried",
                           "add a [[level.criterion]]");
        }
        if (level.criteria.size() > most_terms) {
            m_report.error("too-many-terms", fields.line(), "criterion",
                           fmt::format("there are more than {} criteria of one level", most_terms),
                           "leave some out");
        }
        if (!index) {
            return;
        }
        level.risk = {*index};
        if (std::ranges::find(definitions.levels, level.risk, &RiskDefinition::risk) !=
            definitions.levels.end()) {
            m_report.error("duplicate-level", risk.line, "risk",
                           fmt::format("'{}' is defined already", risk.text),
                           "put all of its criteria into one [[level]]");
        }
        definitions.levels.push_back(std::move(level));
    }

    void read_criterion(TomlFields& fields, RiskDefinition& level) {
        RiskCriterion criterion;
        criterion.label = fields.required_text("label").text;
        criterion.source = fields.required_text("source").text;
        criterion.only_for = read_types(fields, "only_for");
        auto const kinds = read_types_asked(fields, criterion) +
                           read_works_with(fields, criterion) + read_support(fields, criterion) +
                           read_routes(fields, criterion) + read_particular(fields, criterion);
        fields.finish();
        if (kinds != 1) {
            m_report.error("bad-criterion", fields.line(), "criterion",
                           fmt::format("a criterion asks one thing, and this asks {}", kinds),
                           "give one of types, works_with, victim_support, referral_routes, "
                           "particular");
            return;
        }
        level.criteria.push_back(std::move(criterion));
    }

    std::vector<TypeIndex> read_types(TomlFields& fields, std::string_view key) {
        std::vector<TypeIndex> types;
        for (auto const& type : fields.texts(key)) {
            if (auto const index = term(type, key, "an intervention type", m_vocabulary.types)) {
                types.push_back({*index});
            }
        }
        return types;
    }

    /// Each of these returns how many things it found asked: 1 or 0.
    int read_types_asked(TomlFields& fields, RiskCriterion& criterion) {
        criterion.types = read_types(fields, "types");
        if (criterion.types.empty()) {
            return 0;
        }
        criterion.kind = CriterionKind::types;
        return 1;
    }

    int read_works_with(TomlFields& fields, RiskCriterion& criterion) {
        for (auto const& word : fields.texts("works_with")) {
            auto const value = parse_works_with(word.text);
            if (!value || *value < WorksWith::person_causing_harm) {
                m_report.error("unknown-word", word.line, "works_with",
                               fmt::format("'{}' is not one whom services work with", word.text),
                               "expected person_causing_harm, victim_survivor or both");
            } else {
                criterion.works_with.push_back(*value);
            }
        }
        if (criterion.works_with.empty()) {
            return 0;
        }
        criterion.kind = CriterionKind::works_with;
        return 1;
    }

    int read_support(TomlFields& fields, RiskCriterion& criterion) {
        auto const word = fields.text("victim_support");
        if (!word) {
            return 0;
        }
        auto const value = parse_victim_support(word->text);
        if (value == VictimSupport::integrated || value == VictimSupport::referral_only) {
            criterion.support_at_least = *value;
        } else {
            m_report.error("unknown-word", word->line, "victim_support",
                           fmt::format("'{}' is no support that can be asked", word->text),
                           "expected integrated, or referral_only for at least that");
        }
        criterion.kind = CriterionKind::victim_support;
        return 1;
    }

    int read_routes(TomlFields& fields, RiskCriterion& criterion) {
        for (auto const& route : fields.texts("referral_routes")) {
            if (auto const index = term(route, "referral_routes", "a referral route",
                                        m_vocabulary.referral_routes)) {
                criterion.routes.insert({*index});
            }
        }
        if (criterion.routes.empty()) {
            return 0;
        }
        criterion.kind = CriterionKind::referral_routes;
        return 1;
    }

    int read_particular(TomlFields& fields, RiskCriterion& criterion) {
        if (!fields.text("particular")) {
            return 0;
        }
        criterion.kind = CriterionKind::particular;
        if (auto const ask = read_particular_ask(fields, m_vocabulary)) {
            criterion.ask = *ask;
        }
        return 1;
    }

    template <typename T>
    std::optional<std::uint32_t> term(TomlText const& word, std::string_view key,
                                      std::string_view noun, std::vector<T> const& terms) {
        if (word.text.empty()) {
            return std::nullopt;
        }
        auto const found = std::ranges::find(terms, word.text, &T::code);
        if (found != terms.end()) {
            return static_cast<std::uint32_t>(found - terms.begin());
        }
        m_report.error(
            "unknown-term", word.line, key,
            fmt::format("'{}' is not {} of the vocabulary {}", word.text, noun, m_vocabulary.code),
            nearest_code(word.text, terms));
        return std::nullopt;
    }

    TomlFields& m_file;
    TomlReport& m_report;
    Vocabulary const& m_vocabulary;
};

} // namespace

RiskDefinitions read_risk_definitions(std::string const& name, std::string_view text,
                                      Vocabulary const& vocabulary,
                                      std::vector<base::Problem>& problems) {
    auto const document = parse_toml(name, text);
    TomlReport report{name, problems};
    TomlFields file{document, 1, report};
    auto definitions = Reader{file, vocabulary}.read();
    definitions.name = name;
    definitions.text = text;
    return definitions;
}

} // namespace catalogue
