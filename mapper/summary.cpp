#include "mapper/summary.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/standing.hpp"

#include <bit>

namespace mapper {

void count(AnswerCounts& counts, catalogue::Answer answer) {
    switch (answer) {
    case catalogue::Answer::yes_by_design:
        ++counts.by_design;
        [[fallthrough]];
    case catalogue::Answer::yes:
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

namespace {

/// A plain yes to a group that the service was made for, as its column designed_for says.
void count_made_for(Summary& summary, catalogue::Profile const& profile,
                    catalogue::Vocabulary const& vocabulary) {
    for (std::uint32_t group = 0; !profile.designed_for.empty() && group < vocabulary.groups.size();
         ++group) {
        auto const question = catalogue::question_of(catalogue::GroupIndex{group});
        bool const plain_yes = profile.answers[question.value].value == catalogue::Answer::yes;
        if (plain_yes && profile.designed_for.contains({group})) {
            ++summary.by_question[question.value].by_design;
        }
    }
}

} // namespace

Summary summary_of(Region const& region, std::size_t rows_unread) {
    auto const& vocabulary = region.vocabulary;
    Summary summary{.services = region.services.size(),
                    .rows_unread = rows_unread,
                    .by_district = std::vector<std::size_t>(region.districts.size()),
                    .by_focus = std::vector<std::size_t>(vocabulary.foci.size()),
                    .by_focus_count = std::vector<std::size_t>(vocabulary.focus_counts.size()),
                    .by_question = std::vector<AnswerCounts>(catalogue::question_count(vocabulary)),
                    .by_type = std::vector<std::size_t>(vocabulary.types.size()),
                    .by_approach = std::vector<std::size_t>(vocabulary.approaches.size())};
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
        summary.focus_unknown += catalogue::may_be(profile.foci_answer) ? 1U : 0U;
        for (std::size_t i = 0; i < vocabulary.focus_counts.size(); ++i) {
            bool const meets = profile.foci.meets(vocabulary.focus_counts[i].any_of);
            summary.by_focus_count[i] += meets ? 1U : 0U;
        }
        for (auto const type : profile.types) {
            ++summary.by_type[type.value];
        }
        for (auto bits = profile.approaches.bits; bits != 0; bits &= bits - 1) {
            ++summary.by_approach[static_cast<std::size_t>(std::countr_zero(bits))];
        }
        for (std::size_t question = 0; question < summary.by_question.size(); ++question) {
            count(summary.by_question[question], profile.answers[question].value);
        }
        count_made_for(summary, profile, vocabulary);
    }
    return summary;
}

} // namespace mapper
