#include "mapper/provision.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/standing.hpp"
#include "mapper/summary.hpp"

namespace mapper {

std::vector<ProvisionRow> provision_of(Region const& region) {
    auto const type_count = region.vocabulary.types.size();
    auto const risk_count = region.vocabulary.risk_levels.size();
    auto const regional_place = region.districts.size();
    std::vector<AnswerCounts> table((regional_place + 1) * type_count * risk_count);
    auto const at = [&](std::size_t place, std::size_t type) {
        return (place * type_count + type) * risk_count;
    };
    for (auto const& service : region.services) {
        if (service.area.reach == Reach::nowhere ||
            in_service(service.profile, region.policy.as_of) == Outcome::no) {
            continue;
        }
        auto const count_at = [&](std::size_t place) {
            for (auto const type : service.profile.types) {
                for (std::uint32_t risk = 0; risk < risk_count; ++risk) {
                    auto const question =
                        catalogue::question_of(region.vocabulary, catalogue::RiskIndex{risk});
                    count(table[at(place, type.value) + risk],
                          service.profile.answers[question.value].value);
                }
            }
        };
        if (is_regional(service.area)) {
            count_at(regional_place);
        } else {
            for (auto const district : service.area.districts) {
                count_at(district.value);
            }
        }
    }
    std::vector<ProvisionRow> rows;
    for (std::uint32_t place = 0; place <= regional_place; ++place) {
        for (std::uint32_t type = 0; type < type_count; ++type) {
            for (std::uint32_t risk = 0; risk < risk_count; ++risk) {
                auto const& answers = table[at(place, type) + risk];
                if (answers != AnswerCounts{}) {
                    rows.push_back({.district = place < regional_place
                                                    ? std::optional{geodata::DistrictIndex{place}}
                                                    : std::nullopt,
                                    .type = {type},
                                    .risk = {risk},
                                    .answers = answers});
                }
            }
        }
    }
    return rows;
}

} // namespace mapper
