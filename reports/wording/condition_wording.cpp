#include "reports/wording/condition_wording.hpp"

#include "catalogue/label_text.hpp"

#include <fmt/format.h>

namespace reports {

std::string unknown_in_words(mapper::Condition condition, catalogue::Vocabulary const& vocabulary) {
    using enum mapper::ConditionKind;
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
               catalogue::within_sentence(vocabulary.groups.at(condition.term).label);
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

} // namespace reports
