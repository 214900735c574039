#include "catalogue/suites/read_suite.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/toml/toml_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

namespace catalogue {

namespace {

constexpr std::size_t most_conditions = 60;
constexpr std::int64_t greatest_minimum = 1000;
constexpr std::int64_t greatest_age = 120;

class SuiteReader {
public:
    SuiteReader(TomlFields& file, Vocabulary const& vocabulary)
        : m_file(file)
        , m_report(file.report())
        , m_vocabulary(vocabulary) {}

    Suite read() {
        m_suite.code.text = m_file.required_text("code").text;
        m_suite.title = m_file.required_text("title").text;
        m_suite.source = m_file.text_or_empty("source");
        m_file.required_text("vocabulary");
        m_suite.vocabulary = m_vocabulary.code;
        read_tiers();
        for (auto& fields : m_file.tables("component")) {
            read_component(fields);
        }
        m_file.finish();
        if (m_suite.components.empty()) {
            m_report.error("empty-suite", 1, "component", "the suite has no components",
                           "add a [[component]] with code, tier, label and types");
        }
        return std::move(m_suite);
    }

private:
    void read_tiers() {
        for (auto& fields : m_file.tables("tier")) {
            auto const code = fields.required_text("code");
            Tier tier{.code = code.text, .label = fields.required_text("label").text};
            fields.finish();
            if (is_tier(tier.code)) {
                m_report.error("duplicate-tier", code.line, "code",
                               fmt::format("there is already a tier '{}'", tier.code),
                               "give each tier a code of its own");
                continue;
            }
            m_suite.tiers.push_back(std::move(tier));
        }
    }

    void read_component(TomlFields& fields) {
        Component component;
        auto const code = fields.required_text("code");
        component.code.text = code.text;
        auto const [first, is_new] = m_lines.emplace(code.text, code.line);
        if (!is_new) {
            m_report.error(
                "duplicate-component", code.line, "code",
                fmt::format("the component '{}' is already on line {}", code.text, first->second),
                "give each component a code of its own");
        }
        read_tier(fields, component);
        component.label = fields.required_text("label").text;
        read_types(fields, component);
        if (auto const risk = fields.text("risk")) {
            if (auto const index = term(*risk, "risk", "a risk level", m_vocabulary.risk_levels)) {
                component.risk = RiskIndex{*index};
            }
        }
        for (auto const& focus : fields.texts("focus")) {
            if (auto const index = term(focus, "focus", "a focus", m_vocabulary.foci)) {
                component.foci.insert(FocusIndex{*index});
            }
        }
        for (auto const& group : fields.texts("groups")) {
            if (auto const index = term(group, "groups", "a group", m_vocabulary.groups)) {
                component.groups.insert(GroupIndex{*index});
            }
        }
        component.adults = fields.flag("adults") ? Adults::required : Adults::not_asked;
        read_youngest(fields, component);
        component.works_with = read_works_with(fields);
        read_minimum(fields, component);
        read_asks(fields, component);
        read_together(fields, component);
        read_newest_months(fields, component);
        read_scope(fields, component);
        component.statutory = fields.flag("statutory") ? Statutory::yes : Statutory::no;
        component.source = fields.required_text("source").text;
        fields.finish();
        count_conditions(fields, component);
        m_suite.components.push_back(std::move(component));
    }

    void read_youngest(TomlFields& fields, Component& component) {
        auto const age = fields.whole_number("youngest");
        if (!age) {
            return;
        }
        if (age->value < 0 || age->value > greatest_age) {
            m_report.error("bad-age", age->line, "youngest",
                           fmt::format("{} is not an age in years", age->value),
                           fmt::format("expected 0 to {}", greatest_age));
        } else {
            component.youngest = static_cast<int>(age->value);
        }
    }

    void read_tier(TomlFields& fields, Component& component) {
        auto const tier = fields.required_text("tier");
        component.tier = tier.text;
        if (tier.text.empty() || is_tier(tier.text)) {
            return;
        }
        std::vector<std::string> codes;
        for (auto const& known : m_suite.tiers) {
            codes.push_back(known.code);
        }
        auto const nearest = base::nearest_word(tier.text, codes);
        m_report.error("unknown-tier", tier.line, "tier",
                       fmt::format("'{}' is not a tier of this suite", tier.text),
                       nearest ? fmt::format("the nearest is '{}'", *nearest)
                               : "add a [[tier]] with this code and a label");
    }

    void read_types(TomlFields& fields, Component& component) {
        auto const types = fields.texts("types");
        if (types.empty()) {
            m_report.error("missing-key", fields.line(), "types",
                           "no intervention type is given that satisfies the component",
                           "add types = [\"...\"]");
        }
        for (auto const& type : types) {
            auto const index = term(type, "types", "an intervention type", m_vocabulary.types);
            if (index &&
                std::ranges::find(component.types, TypeIndex{*index}) == component.types.end()) {
                component.types.push_back(TypeIndex{*index});
            }
        }
    }

    void read_minimum(TomlFields& fields, Component& component) {
        auto const minimum = fields.whole_number("minimum");
        if (!minimum) {
            return;
        }
        if (minimum->value < 1 || minimum->value > greatest_minimum) {
            m_report.error("bad-minimum", minimum->line, "minimum",
                           fmt::format("{} services cannot be asked for", minimum->value),
                           fmt::format("expected 1 to {}", greatest_minimum));
        } else {
            component.minimum = static_cast<std::uint32_t>(minimum->value);
        }
    }

    void read_asks(TomlFields& fields, Component& component) {
        for (auto& one : fields.tables("asks")) {
            auto const ask = read_particular_ask(one, m_vocabulary);
            one.finish();
            if (!ask) {
                continue;
            }
            if (std::ranges::find(component.asks, ask->particular, &ParticularAsk::particular) !=
                component.asks.end()) {
                m_report.error("bad-ask", one.line(), "particular",
                               "the component asks twice of this particular",
                               "ask once, any_of several options where several will do");
            } else {
                component.asks.push_back(*ask);
            }
        }
    }

    void read_together(TomlFields& fields, Component& component) {
        for (auto& one : fields.tables("together")) {
            auto const ask = read_particular_ask(one, m_vocabulary);
            one.finish();
            if (ask && (!ask->at_least || component.together)) {
                m_report.error("bad-ask", one.line(), "together",
                               "only one amount can be asked of the services together",
                               "give one [[component.together]], of a number, with at_least");
            } else if (ask) {
                component.together = ask;
            }
        }
    }

    void read_newest_months(TomlFields& fields, Component& component) {
        auto const months = fields.whole_number("newest_months");
        if (!months) {
            return;
        }
        if (months->value < 1 || months->value > greatest_minimum) {
            m_report.error(
                "bad-minimum", months->line, "newest_months",
                fmt::format("information cannot be asked for of the last {} months", months->value),
                fmt::format("expected 1 to {}", greatest_minimum));
        } else {
            component.newest_months = static_cast<int>(months->value);
        }
    }

    void read_scope(TomlFields& fields, Component& component) {
        auto const word = fields.text("scope");
        for (auto const scope : {Scope::any, Scope::local, Scope::region}) {
            if (word && word->text == code(scope)) {
                component.scope = scope;
                return;
            }
        }
        if (word) {
            m_report.error("unknown-word", word->line, "scope",
                           fmt::format("'{}' is not a scope", word->text),
                           "expected any, local or region");
        }
    }

    /// The mapper keeps the conditions that a service does not meet as the bits of one word.
    void count_conditions(TomlFields const& fields, Component const& component) {
        auto const conditions =
            static_cast<std::size_t>(component.groups.size()) + component.asks.size() +
            (component.newest_months ? 1U : 0U) + (component.risk ? 1U : 0U) +
            (component.foci.empty() ? 0U : 1U) + (component.adults == Adults::required ? 1U : 0U) +
            (component.youngest ? 1U : 0U) + (component.works_with.empty() ? 0U : 1U);
        if (conditions > most_conditions) {
            m_report.error("too-many-conditions", fields.line(), "groups",
                           fmt::format("the component has {} conditions", conditions),
                           fmt::format("at most {} can be asked", most_conditions));
        }
    }

    template <typename T>
    std::optional<std::uint32_t> term(TomlText const& word, std::string_view key,
                                      std::string_view noun, std::vector<T> const& terms) {
        return known_term(word, key, noun, std::span{terms}, m_vocabulary, m_report);
    }

    [[nodiscard]] bool is_tier(std::string_view code) const {
        return std::ranges::find(m_suite.tiers, code, &Tier::code) != m_suite.tiers.end();
    }

    TomlFields& m_file;
    TomlReport& m_report;
    Vocabulary const& m_vocabulary;
    Suite m_suite;
    std::map<std::string, std::size_t> m_lines;
};

} // namespace

std::string_view code(Scope scope) {
    switch (scope) {
    case Scope::local:
        return "local";
    case Scope::region:
        return "region";
    case Scope::any:
        break;
    }
    return "any";
}

Suite read_suite(std::string const& name, TomlTable const& document, Vocabulary const& vocabulary,
                 std::vector<base::Problem>& problems) {
    TomlReport report{name, problems};
    TomlFields file{document, 1, report};
    return SuiteReader{file, vocabulary}.read();
}

} // namespace catalogue
