#include "mapper/groups/every_group.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/region.hpp"

namespace mapper {

namespace {

bool says_yes_to_all(catalogue::Profile const& profile, std::uint32_t groups) {
    for (std::uint32_t group = 0; group < groups; ++group) {
        auto const question = catalogue::question_of(catalogue::GroupIndex{group});
        if (!catalogue::is_yes(profile.answers[question.value].value)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<EveryGroup> every_group_of(Region const& region) {
    std::vector<EveryGroup> found;
    auto const groups = static_cast<std::uint32_t>(region.vocabulary.groups.size());
    if (groups < 2 || region.vocabulary.every_group_caution.text.empty()) {
        return found;
    }
    for (std::uint32_t i = 0; i < region.services.size(); ++i) {
        auto const& profile = region.services[i].profile;
        if (!says_yes_to_all(profile, groups)) {
            continue;
        }
        EveryGroup one{.service = {i}, .evidenced = {}, .designed = profile.designed_for};
        for (std::uint32_t group = 0; group < groups; ++group) {
            auto const question = catalogue::question_of(catalogue::GroupIndex{group});
            if (profile.answers[question.value].basis == catalogue::Basis::evidenced) {
                one.evidenced.insert({group});
            }
        }
        found.push_back(one);
    }
    return found;
}

} // namespace mapper
