#include "catalogue/risk_definitions/risk_definition.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace catalogue {

namespace {

std::string types_listed(std::vector<TypeIndex> const& types, Vocabulary const& vocabulary) {
    std::vector<std::string_view> codes;
    for (auto const type : types) {
        codes.push_back(vocabulary.types[type.value].code);
    }
    return fmt::format("{}", fmt::join(codes, ", "));
}

template <typename Tag, typename T>
std::string set_listed(TermSet<Tag> set, std::vector<T> const& terms) {
    std::vector<std::string_view> codes;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            codes.push_back(terms[i].code);
        }
    }
    return fmt::format("{}", fmt::join(codes, ", "));
}

std::string asked_of_all(RiskCriterion const& criterion, Vocabulary const& vocabulary) {
    switch (criterion.kind) {
    case CriterionKind::types:
        return "interventions any of " + types_listed(criterion.types, vocabulary);
    case CriterionKind::works_with: {
        std::vector<std::string_view> codes;
        for (auto const side : criterion.works_with) {
            codes.push_back(code(side));
        }
        return fmt::format("works_with any of {}", fmt::join(codes, ", "));
    }
    case CriterionKind::victim_support:
        return fmt::format("victim_support at least {}", code(criterion.support_at_least));
    case CriterionKind::referral_routes:
        return "referral_routes any of " + set_listed(criterion.routes, vocabulary.referral_routes);
    case CriterionKind::particular:
        break;
    }
    return ask_text(criterion.ask, vocabulary);
}

} // namespace

std::string column_name(RiskCriterion const& criterion, Vocabulary const& vocabulary) {
    switch (criterion.kind) {
    case CriterionKind::types:
        return "interventions";
    case CriterionKind::works_with:
        return "works_with";
    case CriterionKind::victim_support:
        return "victim_support";
    case CriterionKind::referral_routes:
        return "referral_routes";
    case CriterionKind::particular:
        break;
    }
    return vocabulary.particulars[criterion.ask.particular.value].code;
}

std::string asked_in_words(RiskCriterion const& criterion, Vocabulary const& vocabulary) {
    auto asked = asked_of_all(criterion, vocabulary);
    if (!criterion.only_for.empty()) {
        asked += ", of " + types_listed(criterion.only_for, vocabulary);
    }
    return asked;
}

} // namespace catalogue
