#include "mapper/options.hpp"

#include "catalogue/questionnaire/question.hpp"

namespace mapper {

OptionLayout::OptionLayout(catalogue::Vocabulary const& vocabulary)
    : first_risk{catalogue::question_of(vocabulary, catalogue::RiskIndex{0}).value}
    , first_focus{catalogue::question_count(vocabulary)}
    , person_causing_harm{first_focus + vocabulary.foci.size()}
    , victim_survivor{person_causing_harm + 1}
    , male{victim_survivor + 1}
    , female{male + 1} {
    for (std::uint32_t i = 0; i < vocabulary.risk_levels.size(); ++i) {
        risks.insert(first_risk + i);
    }
    for (std::uint32_t i = 0; i < vocabulary.groups.size(); ++i) {
        groups.insert(catalogue::question_of(catalogue::GroupIndex{i}).value);
    }
    sexes.insert(male);
    sexes.insert(female);
}

} // namespace mapper
