#include "mapper/summary.hpp"

#include "catalogue/question.hpp"
#include "mapper/standing.hpp"

namespace mapper {

void count(AnswerCounts& counts, catalogue::Answer answer) {
    switch (answer) {
    case catalogue::Answer::yes:
    case catalogue::Answer::yes_by_design:
        ++counts.yes;
        break;
    case catalogue::Answer::unknown:
        ++counts.unknown;
        break;
    case catalogue::Answer::no:
        ++counts.no;
        break;
    case catalogue::Answer::not_stated:
        ++counts.not_stated;
        break;
    }
}

Summary summary_of(Region const& region, std::size_t rows_unread) {
    auto const& vocabulary = region.vocabulary;
    Summary summary{.services = region.services.size(),
                    .rows_unread = rows_unread,
                    .by_district = std::vector<std::size_t>(region.districts.size()),
                    .by_focus = std::vector<std::size_t>(vocabulary.foci.size()),
                    .by_focus_count = std::vector<std::size_t>(vocabulary.focus_counts.size()),
                    .by_question =
                        std::vector<AnswerCounts>(catalogue::question_count(vocabulary))};
    for (auto const& service : region.services) {
        auto const& profile = service.profile;
        summary.unlocated += service.area.reach == Reach::nowhere ? 1U : 0U;
        summary.untyped += is_typed(service) ? 0U : 1U;
        summary.confidential += is_confidential(service) ? 1U : 0U;
        summary.scope_unknown += profile.in_scope == catalogue::Answer::unknown ? 1U : 0U;
        summary.region_wide += is_regional(service.area) ? 1U : 0U;
        for (auto const district : service.area.districts) {
            ++summary.by_district[district.value];
        }
        for (std::uint32_t focus = 0; focus < vocabulary.foci.size(); ++focus) {
            summary.by_focus[focus] += profile.foci.contains({focus}) ? 1U : 0U;
        }
        for (std::size_t i = 0; i < vocabulary.focus_counts.size(); ++i) {
            bool const meets = profile.foci.meets(vocabulary.focus_counts[i].any_of);
            summary.by_focus_count[i] += meets ? 1U : 0U;
        }
        for (std::size_t question = 0; question < summary.by_question.size(); ++question) {
            count(summary.by_question[question], profile.answers[question].value);
        }
    }
    return summary;
}

} // namespace mapper
