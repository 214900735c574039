#include "mapper/standards/audit.hpp"

namespace mapper {

bool is_answered(RuleResult result) {
    return result == RuleResult::meets || result == RuleResult::falls_short ||
           result == RuleResult::not_done;
}

std::vector<catalogue::StandardRuleIndex> rules_of(AuditedService const& audited,
                                                   RuleResult result) {
    std::vector<catalogue::StandardRuleIndex> rules;
    for (std::uint32_t i = 0; i < audited.results.size(); ++i) {
        if (audited.results[i] == result) {
            rules.push_back({i});
        }
    }
    return rules;
}

std::string_view code(RuleResult result) {
    switch (result) {
    case RuleResult::meets:
        return "meets";
    case RuleResult::falls_short:
        return "does_not_meet";
    case RuleResult::not_done:
        return "not_done";
    case RuleResult::not_stated:
        return "not_stated";
    case RuleResult::may_apply:
        return "may_apply";
    case RuleResult::not_applicable:
        break;
    }
    return "not_applicable";
}

std::string_view code(ScopeAspect aspect) {
    switch (aspect) {
    case ScopeAspect::works_with:
        return "works_with";
    case ScopeAspect::focus:
        return "focus";
    case ScopeAspect::kind:
        return "kind";
    case ScopeAspect::age:
        break;
    }
    return "age";
}

} // namespace mapper
