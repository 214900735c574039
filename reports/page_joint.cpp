#include "reports/embedded.hpp"
#include "reports/page_sections.hpp"
#include "reports/page_view.hpp"
#include "reports/page_wording.hpp"

namespace reports {

namespace {

constexpr std::size_t most_cases = 60;
constexpr std::size_t most_districts = 20;

View case_view(SuitePart const& part, mapper::JointCommissioning const& joint) {
    auto const& component = part.suite.suite.components[joint.component.value];
    return {
        .texts = {{"component", component.label},
                  {"tier", tier_note(part.suite.suite, component)},
                  {"districts", districts_listed(part.findings, joint.districts, most_districts)},
                  {"scope", joint.scope == mapper::JointScope::region_wide
                                ? "region-wide case"
                                : count_of(joint.districts.size(), "neighbour", "neighbours")},
                  {"population", joint.population
                                     ? grouped(static_cast<std::uint64_t>(*joint.population))
                                     : "not known"}},
        .lists = {}};
}

} // namespace

std::string joint_section(SuitePart const& part) {
    Views cases;
    for (mapper::JointCommissioning const& joint : part.suite.joint_commissioning) {
        if (cases.size() == most_cases) {
            break;
        }
        cases.push_back(case_view(part, joint));
    }
    std::size_t const more = part.suite.joint_commissioning.size() - cases.size();
    return render(embedded_joint_mustache(),
                  {.texts = {{"anchor", part.anchor}, {"more", grouped(more)}},
                   .lists = {{"any", shown_if(!cases.empty())},
                             {"has_more", shown_if(more > 0)},
                             {"cases", std::move(cases)}}});
}

} // namespace reports
