#include "mapper/standards/audit.hpp"

namespace mapper {

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
