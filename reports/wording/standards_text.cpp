#include "reports/wording/standards_text.hpp"

#include "catalogue/profile.hpp"
#include "reports/wording/standards_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <utility>

namespace reports {

namespace {

using catalogue::StandardCriterion;
using catalogue::StandardCriterionKind;

/// The answers of a criterion, by the words that a file uses.
std::string answers_asked(StandardCriterion const& criterion,
                          catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string_view> words;
    auto const has = [&](auto value) {
        return (criterion.values >> static_cast<unsigned>(value) & 1U) != 0;
    };
    auto const add_if = [&](auto value) {
        if (has(value)) {
            words.push_back(code(value));
        }
    };
    if (criterion.column == catalogue::StandardColumn::victim_support) {
        for (auto const support :
             {catalogue::VictimSupport::integrated, catalogue::VictimSupport::referral_only,
              catalogue::VictimSupport::none}) {
            add_if(support);
        }
    } else if (criterion.column == catalogue::StandardColumn::sex) {
        for (auto const sex : {catalogue::Sex::any, catalogue::Sex::male, catalogue::Sex::female}) {
            add_if(sex);
        }
    } else {
        auto const& particular = vocabulary.particulars[criterion.particular.value];
        for (std::uint32_t i = 0; i < particular.options.size(); ++i) {
            if (has(i)) {
                words.emplace_back(particular.options[i].code);
            }
        }
        if (particular.kind == catalogue::ParticularKind::yes_no) {
            add_if(catalogue::Answer::no);
            add_if(catalogue::Answer::yes);
        }
    }
    return fmt::format(
        "{}", fmt::join(words, criterion.kind == StandardCriterionKind::all_of ? " and " : " or "));
}

std::string criterion_in_words(StandardCriterion const& criterion,
                               catalogue::Vocabulary const& vocabulary) {
    switch (criterion.kind) {
    case StandardCriterionKind::at_least:
        return fmt::format("{} at least {}", criterion.name, criterion.at_least);
    case StandardCriterionKind::none_of:
        return fmt::format("{} not {}", criterion.name, answers_asked(criterion, vocabulary));
    case StandardCriterionKind::any_of:
    case StandardCriterionKind::all_of:
        break;
    }
    return fmt::format("{} {}", criterion.name, answers_asked(criterion, vocabulary));
}

class StandardsText {
public:
    StandardsText(catalogue::Standards const& standards, catalogue::Vocabulary const& vocabulary,
                  int columns)
        : m_standards{standards}
        , m_vocabulary{vocabulary}
        , m_columns{prose_columns(columns)} {}

    std::string text() {
        line(fmt::format("{} ({})", m_standards.title, m_standards.code));
        line("Source: " + m_standards.source);
        add_scope();
        std::uint32_t next = 0;
        std::size_t standard = m_standards.standards.size();
        for (auto const& guideline : m_standards.guidelines) {
            if (guideline.standard != standard) {
                standard = guideline.standard;
                auto const& title = m_standards.standards[standard];
                m_text += "\n";
                line(fmt::format("{}. {} ({})", title.number, title.title, title.source));
            }
            line(fmt::format("{} {}", guideline.code, guideline.title), {"  ", "      "});
            for (auto const end = next + guideline.rules; next < end; ++next) {
                add_rule(m_standards.rules[next]);
            }
            if (!guideline.not_carried.empty()) {
                line((guideline.rules == 0 ? "not audited: " : "besides, not audited: ") +
                         guideline.not_carried,
                     {"    ", "      "});
            }
        }
        return std::move(m_text);
    }

private:
    void line(std::string_view words, Indent indent = {}) {
        m_text += wrapped(words, m_columns, indent);
    }

    void add_scope() {
        auto const& scope = m_standards.scope;
        std::vector<std::string> kinds;
        for (auto const& kind : m_standards.kinds) {
            kinds.push_back(kind.label);
        }
        std::vector<std::string> parts;
        if (!kinds.empty()) {
            parts.push_back(fmt::format("{}", fmt::join(kinds, ", ")));
        }
        std::vector<std::string_view> foci;
        for (std::uint32_t i = 0; i < m_vocabulary.foci.size(); ++i) {
            if (scope.foci.contains({i})) {
                foci.emplace_back(m_vocabulary.foci[i].code);
            }
        }
        if (!foci.empty()) {
            parts.push_back(fmt::format("focus {}", fmt::join(foci, " or ")));
        }
        std::vector<std::string_view> works_with;
        for (auto const with : scope.works_with) {
            works_with.push_back(code(with));
        }
        if (!works_with.empty()) {
            parts.push_back(fmt::format("works_with {}", fmt::join(works_with, " or ")));
        }
        if (scope.youngest) {
            parts.push_back(fmt::format("aged {} or over", *scope.youngest));
        }
        line(fmt::format("For: {} ({})", fmt::join(parts, "; "), scope.source), {"", "  "});
        if (!scope.not_carried.empty()) {
            line(scope.not_carried);
        }
    }

    void add_rule(catalogue::StandardRule const& rule) {
        line(fmt::format("{} ({}): {}.", rule.code, in_words(rule.strength), rule.asks),
             {"    ", "      "});
        std::vector<std::string> applies;
        for (std::uint32_t i = 0; i < m_standards.kinds.size(); ++i) {
            if (rule.kinds.contains({i})) {
                applies.push_back(m_standards.kinds[i].code);
            }
        }
        if (auto const when = criteria_in_words(rule.when, m_vocabulary); !when.empty()) {
            applies.push_back(when);
        }
        if (!applies.empty()) {
            line(fmt::format("applies to: {}", fmt::join(applies, "; ")), {"      ", "        "});
        }
        line("met by: " + criteria_in_words(rule.met_by, m_vocabulary), {"      ", "        "});
        if (!rule.otherwise.empty()) {
            line("else: " + rule.otherwise, {"      ", "        "});
        }
    }

    catalogue::Standards const& m_standards;
    catalogue::Vocabulary const& m_vocabulary;
    int m_columns;
    std::string m_text;
};

} // namespace

std::string criteria_in_words(std::vector<StandardCriterion> const& criteria,
                              catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> words;
    for (auto const& criterion : criteria) {
        words.push_back(criterion_in_words(criterion, vocabulary));
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string standards_as_text(catalogue::Standards const& standards,
                              catalogue::Vocabulary const& vocabulary, int columns) {
    return StandardsText{standards, vocabulary, columns}.text();
}

} // namespace reports
