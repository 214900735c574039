#include "mapper/cells/unknown_columns.hpp"

#include "catalogue/questionnaire/question.hpp"

namespace mapper {

namespace {

std::string name_of(Condition condition, catalogue::Vocabulary const& vocabulary) {
    switch (condition.kind) {
    case ConditionKind::date:
        return "status";
    case ConditionKind::youngest:
        return catalogue::column_name(vocabulary, catalogue::adults_question());
    default:
        return column_name(condition, vocabulary);
    }
}

} // namespace

UnknownColumns::UnknownColumns(std::vector<Condition> const& conditions,
                               catalogue::Vocabulary const& vocabulary) {
    for (auto const condition : conditions) {
        m_names.push_back(name_of(condition, vocabulary));
        m_is_age.push_back(condition.kind == ConditionKind::youngest);
    }
}

std::string_view UnknownColumns::of(std::size_t condition,
                                    catalogue::Profile const& profile) const {
    if (m_is_age[condition] &&
        profile.answers[catalogue::adults_question().value].value == catalogue::Answer::no) {
        return "maximum_age";
    }
    return m_names[condition];
}

} // namespace mapper
