#include "reports/wording/standards_wording.hpp"

#include "catalogue/standards/particular.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace reports {

namespace {

std::string to_in_words(std::size_t at_least, std::size_t at_most) {
    return at_least == at_most ? grouped(at_least)
                               : fmt::format("{} to {}", grouped(at_least), grouped(at_most));
}

std::string focus_labels(catalogue::FocusSet foci, catalogue::Vocabulary const& words) {
    std::vector<std::string_view> labels;
    for (std::uint32_t i = 0; i < words.foci.size(); ++i) {
        if (foci.contains({i})) {
            labels.emplace_back(words.foci[i].label);
        }
    }
    return fmt::format("{}", fmt::join(labels, " or "));
}

std::string answer_in(catalogue::StandardCriterion const& criterion,
                      catalogue::Profile const& profile, catalogue::Vocabulary const& vocabulary) {
    switch (criterion.column) {
    case catalogue::StandardColumn::victim_support:
        return std::string{code(profile.victim_support)};
    case catalogue::StandardColumn::sex:
        return std::string{code(profile.sex)};
    case catalogue::StandardColumn::particular:
        break;
    }
    auto const* const stated = catalogue::find(profile.particulars, criterion.particular);
    return stated == nullptr
               ? std::string{code(catalogue::Answer::not_stated)}
               : code_text(vocabulary.particulars[criterion.particular.value], *stated);
}

} // namespace

std::string_view in_words(catalogue::Strength strength) {
    return strength == catalogue::Strength::where_possible ? "where possible" : code(strength);
}

std::string between(std::size_t at_least, std::size_t at_most) {
    return at_least == at_most
               ? grouped(at_least)
               : fmt::format("between {} and {}", grouped(at_least), grouped(at_most));
}

std::string meets_share(mapper::RuleCounts const& counts) {
    if (counts.applies_at_most() == 0) {
        return "–";
    }
    auto const applies = to_in_words(counts.applies_at_least(), counts.applies_at_most());
    return counts.answered() == 0
               ? fmt::format("no answer ({})", applies)
               : fmt::format("{} of {}", to_in_words(counts.meets, counts.meets_at_most()),
                             applies);
}

std::string result_label(catalogue::StandardRule const& rule, mapper::RuleResult result) {
    switch (result) {
    case mapper::RuleResult::meets:
        return "meets";
    case mapper::RuleResult::falls_short:
        return rule.otherwise.empty() ? "does not meet" : rule.otherwise;
    case mapper::RuleResult::not_done:
        return rule.otherwise.empty() ? "not done (optional)" : rule.otherwise;
    case mapper::RuleResult::not_stated:
        return "not stated";
    case mapper::RuleResult::may_apply:
        return "may apply";
    case mapper::RuleResult::not_applicable:
        break;
    }
    return "not applicable";
}

std::string outside_in_words(mapper::ScopeAspect aspect, mapper::Findings const& findings) {
    auto const& scope = findings.audit->standards.scope;
    switch (aspect) {
    case mapper::ScopeAspect::works_with:
        return "working with others";
    case mapper::ScopeAspect::focus:
        return "not about " + focus_labels(scope.foci, findings.vocabulary);
    case mapper::ScopeAspect::kind:
        return "of none of the kinds that they cover";
    case mapper::ScopeAspect::age:
        break;
    }
    return fmt::format("for nobody aged {} or over", scope.youngest.value_or(0));
}

std::string outside_sentence(mapper::Audit const& audit, mapper::Findings const& findings) {
    std::size_t all = 0;
    std::vector<std::string> reasons;
    for (auto const aspect : mapper::all_scope_aspects) {
        if (auto const count = audit.outside[static_cast<std::size_t>(aspect)]; count > 0) {
            all += count;
            reasons.push_back(
                fmt::format("{} {}", grouped(count), outside_in_words(aspect, findings)));
        }
    }
    return all == 0 ? "none is outside them"
                    : fmt::format("{} outside them ({})", all == 1 ? "1 is" : grouped(all) + " are",
                                  fmt::join(reasons, "; "));
}

std::string scope_in_words(mapper::Audit const& audit, mapper::Findings const& findings) {
    auto text = fmt::format("They apply to {}; of {} that is not stated; {}.",
                            count_of(audit.in_scope, "service", "services"),
                            grouped(audit.scope_not_stated), outside_sentence(audit, findings));
    if (audit.not_running > 0) {
        text += fmt::format(" {} not running and left out.",
                            count_of(audit.not_running, "service is", "services are"));
    }
    if (audit.confidential > 0) {
        text += fmt::format(" {} left out.", count_of(audit.confidential, "confidential service is",
                                                      "confidential services are"));
    }
    return text;
}

std::string answered_in_words(mapper::Audit const& audit) {
    std::size_t applying = 0;
    std::size_t silent = 0;
    for (auto const& counts : audit.counts) {
        if (counts.applies_at_most() > 0) {
            ++applying;
            silent += counts.answered() == 0 ? 1U : 0U;
        }
    }
    return applying == 0
               ? std::string{}
               : fmt::format(
                     "Rules that apply or may apply: {}; without an answer from any service: {}.",
                     grouped(applying), grouped(silent));
}

std::string deciding_answers(catalogue::StandardRule const& rule, catalogue::Profile const& profile,
                             catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> answers;
    for (auto const& criterion : rule.met_by) {
        auto answer =
            fmt::format("{}: {}", criterion.name, answer_in(criterion, profile, vocabulary));
        if (std::ranges::find(answers, answer) == answers.end()) {
            answers.push_back(std::move(answer));
        }
    }
    return fmt::format("{}", fmt::join(answers, "; "));
}

std::string choices_with_more(catalogue::StandardRule const& rule,
                              catalogue::Profile const& profile,
                              catalogue::Vocabulary const& vocabulary) {
    std::string text;
    for (auto const& criterion : rule.met_by) {
        if (criterion.column != catalogue::StandardColumn::particular) {
            continue;
        }
        auto const& particular = vocabulary.particulars[criterion.particular.value];
        auto const* const stated = catalogue::find(profile.particulars, criterion.particular);
        if (particular.kind == catalogue::ParticularKind::choice && stated != nullptr &&
            !stated->text.empty()) {
            text += (text.empty() ? "" : "; ") + word_text(particular, *stated);
        }
    }
    return text;
}

std::vector<std::string> columns_of(std::vector<catalogue::StandardCriterion> const& criteria) {
    std::vector<std::string> columns;
    for (auto const& criterion : criteria) {
        if (std::ranges::find(columns, criterion.name) == columns.end()) {
            columns.push_back(criterion.name);
        }
    }
    return columns;
}

std::vector<std::string> kind_open_by(mapper::KindStanding const& kind,
                                      catalogue::StandardsScope const& scope,
                                      catalogue::Vocabulary const& vocabulary) {
    if (!kind.open) {
        return {};
    }
    auto columns = scope_columns(mapper::ScopeAspect::kind, scope, vocabulary);
    if (scope.kind_column && !kind.types_decide) {
        std::erase(columns, "interventions");
    }
    return columns;
}

std::vector<std::string> scope_columns(mapper::ScopeAspect aspect,
                                       catalogue::StandardsScope const& scope,
                                       catalogue::Vocabulary const& vocabulary) {
    switch (aspect) {
    case mapper::ScopeAspect::works_with:
        return {"works_with"};
    case mapper::ScopeAspect::focus:
        return {"focus"};
    case mapper::ScopeAspect::kind:
        return scope.kind_column
                   ? std::vector<std::string>{vocabulary.particulars[scope.kind_column->value].code,
                                              "interventions"}
                   : std::vector<std::string>{"interventions"};
    case mapper::ScopeAspect::age:
        break;
    }
    return {"minimum_age", "maximum_age", "adults"};
}

std::string const& source_of(catalogue::Standards const& standards,
                             catalogue::StandardRule const& rule) {
    return standards.standards[standards.guidelines[rule.guideline.value].standard].source;
}

std::vector<std::string> not_audited(catalogue::Standards const& standards) {
    std::vector<std::string> codes;
    for (auto const& guideline : standards.guidelines) {
        if (guideline.rules == 0) {
            codes.push_back(guideline.code);
        }
    }
    return codes;
}

} // namespace reports
