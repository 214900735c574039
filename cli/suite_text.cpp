#include "cli/suite_text.hpp"

#include "cli/console.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace cli {

namespace {

using catalogue::Component;
using catalogue::Counterpart;
using catalogue::LoadedSuite;

/// The codes of the terms in a set, with ", " between them.
template <typename Set, typename Terms>
std::string codes(Set const& set, Terms const& terms) {
    std::string text;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            text += (text.empty() ? "" : ", ") + terms[i].code;
        }
    }
    return text;
}

std::string types_of(Component const& component, catalogue::Vocabulary const& vocabulary) {
    std::string types;
    for (auto const type : component.types) {
        types += (types.empty() ? "" : ", ") + vocabulary.types[type.value].code;
    }
    return types;
}

/// The phrases of one list that the other has not.
std::vector<std::string> without(std::vector<std::string> phrases,
                                 std::vector<std::string> const& others) {
    std::erase_if(phrases, [&](std::string const& phrase) {
        return std::ranges::find(others, phrase) != others.end();
    });
    return phrases;
}

class Comparison {
public:
    Comparison(LoadedSuite const& first, LoadedSuite const& second, int columns)
        : m_first{first}
        , m_second{second}
        , m_columns{reports::prose_columns(columns)}
        , m_comparison{catalogue::compare_suites(first, second)} {}

    std::string text() {
        line(fmt::format("{} ({}) beside {} ({})", m_first.suite.code.text,
                         counted(m_first.suite.components.size(), "component"),
                         m_second.suite.code.text,
                         counted(m_second.suite.components.size(), "component")));
        for (auto const& tier : m_first.suite.tiers) {
            line("");
            line(tier.label);
            for (std::size_t i = 0; i < m_first.suite.components.size(); ++i) {
                if (m_first.suite.components[i].tier == tier.code) {
                    add_component(m_first.suite.components[i], m_comparison.counterparts[i]);
                }
            }
        }
        add_only_in_second();
        return std::move(m_text);
    }

private:
    void line(std::string_view words, reports::Indent indent = {}) {
        m_text += words.empty() ? "\n" : reports::wrapped(words, m_columns, indent);
    }

    void add_component(Component const& component, std::vector<Counterpart> const& counterparts) {
        line(fmt::format("{}: {}", component.code.text, component.label), {"  ", "      "});
        if (counterparts.empty()) {
            line(fmt::format("nothing of its types ({}) in {}",
                             types_of(component, m_first.vocabulary), m_second.suite.code.text),
                 {"    ", "      "});
        }
        auto const asked = conditions_asked(component, m_first.vocabulary);
        for (auto const& counterpart : counterparts) {
            auto const& other = m_second.suite.components[counterpart.component.value];
            auto const other_asked = conditions_asked(other, m_second.vocabulary);
            line(fmt::format("{}: {}; {}", other.code.text, other.label,
                             catalogue::code(counterpart.shared)),
                 {"    ", "      "});
            add_difference("asks besides", without(other_asked, asked));
            add_difference("does not ask", without(asked, other_asked));
        }
    }

    void add_difference(std::string_view words, std::vector<std::string> const& conditions) {
        if (!conditions.empty()) {
            line(fmt::format("{}: {}", words, fmt::join(conditions, "; ")), {"      ", "        "});
        }
    }

    void add_only_in_second() {
        line("");
        if (m_comparison.only_in_second.empty()) {
            line(fmt::format("Every component of {} is among them.", m_second.suite.code.text));
            return;
        }
        line(fmt::format("Only in {}", m_second.suite.code.text));
        for (auto const index : m_comparison.only_in_second) {
            auto const& component = m_second.suite.components[index.value];
            line(fmt::format("{}: {} ({})", component.code.text, component.label,
                             types_of(component, m_second.vocabulary)),
                 {"  ", "      "});
        }
    }

    LoadedSuite const& m_first;
    LoadedSuite const& m_second;
    int m_columns;
    catalogue::SuiteComparison m_comparison;
    std::string m_text;
};

} // namespace

std::vector<std::string> conditions_asked(Component const& component,
                                          catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> asked;
    if (component.risk) {
        asked.push_back("risk " + vocabulary.risk_levels[component.risk->value].code);
    }
    if (!component.foci.empty()) {
        asked.push_back("focus " + codes(component.foci, vocabulary.foci));
    }
    if (component.adults == catalogue::Adults::required) {
        asked.emplace_back("adults");
    }
    if (component.youngest) {
        asked.push_back(fmt::format("people aged {} or over", *component.youngest));
    }
    if (!component.groups.empty()) {
        asked.push_back("groups " + codes(component.groups, vocabulary.groups));
    }
    if (!component.works_with.empty()) {
        std::string sides;
        for (auto const side : component.works_with) {
            sides += (sides.empty() ? "" : " or ") + std::string{code(side)};
        }
        asked.push_back("works with " + sides);
    }
    if (component.minimum > 1) {
        asked.push_back(fmt::format("at least {}", component.minimum));
    }
    for (auto const& ask : component.asks) {
        asked.push_back(catalogue::ask_text(ask, vocabulary));
    }
    if (component.together) {
        asked.push_back(catalogue::ask_text(*component.together, vocabulary) + " in all");
    }
    if (component.newest_months) {
        asked.push_back(fmt::format("known from the last {} months", *component.newest_months));
    }
    if (component.scope == catalogue::Scope::local) {
        asked.emplace_back("local services only");
    } else if (component.scope == catalogue::Scope::region) {
        asked.emplace_back("region-wide services only");
    }
    if (component.statutory == catalogue::Statutory::yes) {
        asked.emplace_back("statutory: not assessed where the catalogue has no record");
    }
    return asked;
}

std::string suite_text(LoadedSuite const& loaded, int columns) {
    auto const& suite = loaded.suite;
    std::string text;
    auto const add = [&text, prose = reports::prose_columns(columns)](std::string const& words,
                                                                      reports::Indent indent = {}) {
        text += reports::wrapped(words, prose, indent);
    };
    constexpr reports::Indent of_component{.first = "  ", .others = "      "};
    constexpr reports::Indent about_it{.first = "    ", .others = "      "};
    add(fmt::format("{}: {}", suite.code.text, suite.title));
    add("Source: " + suite.source);
    add("Vocabulary: " + loaded.vocabulary.title);
    for (auto const& tier : suite.tiers) {
        text += '\n';
        add(tier.label);
        for (auto const& component : suite.components) {
            if (component.tier != tier.code) {
                continue;
            }
            add(fmt::format("{}: {}", component.code.text, component.label), of_component);
            add("types: " + types_of(component, loaded.vocabulary), about_it);
            if (auto const asked = conditions_asked(component, loaded.vocabulary); !asked.empty()) {
                add(fmt::format("asks: {}", fmt::join(asked, "; ")), about_it);
            }
            add("source: " + component.source, about_it);
        }
    }
    return text;
}

std::string comparison_text(LoadedSuite const& first, LoadedSuite const& second, int columns) {
    return Comparison{first, second, columns}.text();
}

} // namespace cli
