#include "mapper/cells/condition_question.hpp"

#include "catalogue/label_text.hpp"

#include <fmt/format.h>

namespace mapper {

std::string question_in_words(Condition condition, catalogue::Vocabulary const& vocabulary) {
    using enum ConditionKind;
    switch (condition.kind) {
    case type:
        return "what kind of intervention it is";
    case works_with:
        return "with whom it works";
    case focus:
        return "what its focus is";
    case risk:
    case definition:
        return "whether it takes " +
               catalogue::within_sentence(vocabulary.risk_levels.at(condition.term).label);
    case adults:
        return "whether it takes adults";
    case youngest:
        return fmt::format("whether it takes people aged {} or over", condition.term);
    case group:
        return "whether it provides for " +
               catalogue::within_sentence(known_as(vocabulary.groups.at(condition.term)));
    case particular:
        return catalogue::within_sentence(vocabulary.particulars.at(condition.term).label);
    case age:
        return "whether what it said still holds";
    case date:
        return "whether it runs now";
    case scope:
        return "whether it is local or region-wide";
    case place:
        break;
    }
    return "where it is";
}

} // namespace mapper
