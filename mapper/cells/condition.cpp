#include "mapper/cells/condition.hpp"

#include "base/error.hpp"
#include "catalogue/questionnaire/question.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mapper {

namespace {

using catalogue::WorksWith;

std::uint32_t asked_works_with(catalogue::Component const& component) {
    auto const asks = [&](WorksWith value) {
        return std::ranges::count(component.works_with, value);
    };
    bool const harm = asks(WorksWith::person_causing_harm) > 0;
    bool const victim = asks(WorksWith::victim_survivor) > 0;
    if (harm && victim) {
        return static_cast<std::uint32_t>(WorksWith::not_stated);
    }
    return static_cast<std::uint32_t>(harm     ? WorksWith::person_causing_harm
                                      : victim ? WorksWith::victim_survivor
                                               : WorksWith::both);
}

/// A label as it stands within a sentence: "Medium risk" becomes "medium risk", "LGBTQIA+" stays.
std::string within_sentence(std::string label) {
    auto const is_upper = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (label.size() > 1 && is_upper(label[0]) && !is_upper(label[1])) {
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    }
    return label;
}

std::string works_with_reason(Condition condition) {
    switch (static_cast<WorksWith>(condition.term)) {
    case WorksWith::person_causing_harm:
        return "works with victims and survivors, not with people causing harm";
    case WorksWith::victim_survivor:
        return "works with people causing harm, not with victims and survivors";
    case WorksWith::both:
        return "does not work with both people causing harm and victims and survivors";
    default:
        return "does not work with those whom the component is for";
    }
}

std::string focus_reason(Condition condition, catalogue::Vocabulary const& vocabulary) {
    std::string foci;
    auto const count = std::min<std::size_t>(vocabulary.foci.size(), 32);
    for (std::size_t i = 0; i < count; ++i) {
        if ((condition.term >> i & 1U) != 0) {
            foci += (foci.empty() ? "" : " or ") + within_sentence(vocabulary.foci[i].label);
        }
    }
    return foci.empty() ? "has another focus" : "is not about " + foci;
}

std::string risk_reason(Condition condition, catalogue::Vocabulary const& vocabulary) {
    auto const label = within_sentence(vocabulary.risk_levels.at(condition.term).label);
    bool const says_risk = label.find("risk") != std::string::npos;
    return "answers no to " + label + (says_risk ? "" : " risk");
}

} // namespace

std::vector<Condition> conditions_of(catalogue::Component const& component) {
    std::vector<Condition> conditions{{.kind = ConditionKind::type}};
    if (!component.works_with.empty()) {
        conditions.push_back({ConditionKind::works_with, asked_works_with(component)});
    }
    if (!component.foci.empty()) {
        bool const fits = component.foci.bits >> 32 == 0;
        conditions.push_back(
            {ConditionKind::focus, fits ? static_cast<std::uint32_t>(component.foci.bits) : 0});
    }
    if (component.risk) {
        conditions.push_back({ConditionKind::risk, component.risk->value});
    }
    if (component.adults == catalogue::Adults::required) {
        conditions.push_back({.kind = ConditionKind::adults});
    }
    if (component.youngest) {
        conditions.push_back(
            {ConditionKind::youngest, static_cast<std::uint32_t>(*component.youngest)});
    }
    for (std::uint32_t group = 0; group < catalogue::most_terms; ++group) {
        if (component.groups.contains({group})) {
            conditions.push_back({ConditionKind::group, group});
        }
    }
    for (auto const& ask : component.asks) {
        conditions.push_back({ConditionKind::particular, ask.particular.value});
    }
    if (component.newest_months) {
        conditions.push_back({.kind = ConditionKind::age});
    }
    conditions.push_back({.kind = ConditionKind::date});
    if (component.scope != catalogue::Scope::any) {
        conditions.push_back({ConditionKind::scope, static_cast<std::uint32_t>(component.scope)});
    }
    if (conditions.size() > 64) {
        throw base::Error{fmt::format("component '{}' has {} conditions; give it at most 64",
                                      component.code.text, conditions.size())};
    }
    return conditions;
}

std::vector<Condition> members(ConditionSet set, std::vector<Condition> const& conditions) {
    std::vector<Condition> found;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if ((set.bits >> i & 1U) != 0) {
            found.push_back(conditions[i]);
        }
    }
    return found;
}

std::string column_name(Condition condition, catalogue::Vocabulary const& vocabulary) {
    switch (condition.kind) {
    case ConditionKind::type:
        return "interventions";
    case ConditionKind::works_with:
        return "works_with";
    case ConditionKind::focus:
        return "focus";
    case ConditionKind::risk:
    case ConditionKind::definition:
        return catalogue::column_name(
            vocabulary, catalogue::question_of(vocabulary, catalogue::RiskIndex{condition.term}));
    case ConditionKind::adults:
        return catalogue::column_name(vocabulary, catalogue::adults_question());
    case ConditionKind::youngest:
        return "maximum_age";
    case ConditionKind::group:
        return catalogue::column_name(
            vocabulary, catalogue::question_of(catalogue::GroupIndex{condition.term}));
    case ConditionKind::particular:
        return vocabulary.particulars.at(condition.term).code;
    case ConditionKind::age:
        return "source_date";
    case ConditionKind::date:
        return "start_date";
    case ConditionKind::scope:
    case ConditionKind::place:
        break;
    }
    return "districts";
}

std::vector<std::string> column_names(std::vector<Condition> const& conditions,
                                      catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> names;
    names.reserve(conditions.size());
    for (auto const condition : conditions) {
        names.push_back(column_name(condition, vocabulary));
    }
    return names;
}

std::vector<std::string> settling_columns(std::vector<Condition> const& conditions,
                                          catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> names;
    auto const add = [&names](std::string name) {
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    };
    for (auto const condition : conditions) {
        add(column_name(condition, vocabulary));
        if (condition.kind == ConditionKind::youngest) {
            add("minimum_age");
            add(catalogue::column_name(vocabulary, catalogue::adults_question()));
        }
    }
    return names;
}

std::string near_miss_reason(Condition condition, catalogue::Vocabulary const& vocabulary) {
    switch (condition.kind) {
    case ConditionKind::type:
        return "is of another intervention type";
    case ConditionKind::works_with:
        return works_with_reason(condition);
    case ConditionKind::focus:
        return focus_reason(condition, vocabulary);
    case ConditionKind::risk:
        return risk_reason(condition, vocabulary);
    case ConditionKind::definition:
        return "says " + within_sentence(vocabulary.risk_levels.at(condition.term).label) +
               " and answers no to something that its definition asks";
    case ConditionKind::adults:
        return "is not for adults";
    case ConditionKind::youngest:
        return fmt::format("takes nobody aged {} or over", condition.term);
    case ConditionKind::group:
        return "has no specific provision for " +
               within_sentence(known_as(vocabulary.groups.at(condition.term)));
    case ConditionKind::particular:
        return fmt::format("states of {} something else than the component asks for",
                           within_sentence(vocabulary.particulars.at(condition.term).label));
    case ConditionKind::age:
        return "is known from too long ago";
    case ConditionKind::date:
        return "has ended or has not begun";
    case ConditionKind::scope:
        return condition.term == static_cast<std::uint32_t>(catalogue::Scope::region)
                   ? "is local, and the component asks for a region-wide service"
                   : "is region-wide, and the component asks for a local service";
    case ConditionKind::place:
        break;
    }
    return "is in a neighbouring district";
}

std::string_view code(ConditionKind kind) {
    switch (kind) {
    case ConditionKind::type:
        return "type";
    case ConditionKind::works_with:
        return "works_with";
    case ConditionKind::focus:
        return "focus";
    case ConditionKind::risk:
        return "risk";
    case ConditionKind::adults:
        return "adults";
    case ConditionKind::youngest:
        return "youngest";
    case ConditionKind::group:
        return "group";
    case ConditionKind::particular:
        return "particular";
    case ConditionKind::age:
        return "age";
    case ConditionKind::date:
        return "date";
    case ConditionKind::scope:
        return "scope";
    case ConditionKind::definition:
        return "definition";
    case ConditionKind::place:
        break;
    }
    return "place";
}

} // namespace mapper
