#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/people_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

std::string share(std::size_t part, std::size_t whole) {
    return whole == 0 ? "–" : fmt::format("{} of {}", grouped(part), grouped(whole));
}

View front_door_view(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    return {.texts = {{"services", services_listed(findings, door.services, 3)},
                      {"possible", services_listed(findings, door.possible, 3)}},
            .lists = {{"stated", shown_if(!door.services.empty())},
                      {"maybe", shown_if(door.services.empty() && !door.possible.empty())},
                      {"none", shown_if(door.services.empty() && door.possible.empty())}}};
}

View district_view(SuitePart const& part, std::size_t i) {
    mapper::Findings const& findings = part.findings;
    geodata::District const& district = findings.districts[i];
    mapper::Comprehensiveness const& has = part.suite.comprehensiveness[i];
    auto const words = joined(mapper::annotations_of(
        findings.annotations, geodata::DistrictIndex{static_cast<std::uint32_t>(i)}, ""));
    return {.texts = {{"name", district.name},
                      {"said", words},
                      {"code", district.code.text},
                      {"population", district.population
                                         ? grouped(static_cast<std::uint64_t>(*district.population))
                                         : "not known"},
                      {"services", grouped(findings.summary.by_district[i])},
                      {"provided", share(has.provided, has.assessed)},
                      {"locally", share(has.provided_locally, has.assessed)},
                      {"unclear", grouped(has.unclear)},
                      {"gaps", grouped(has.assessed - has.provided - has.unclear)}},
            .lists = {
                {"has_said", shown_if(!words.empty())},
                {"unanswered", shown_if(findings.heard[i] == mapper::Heard::unanswered)},
                {"front_door", {front_door_view(findings, findings.front_doors.by_district[i])}}}};
}

} // namespace

std::string districts_section(SuitePart const& part) {
    Views rows;
    for (std::size_t i = 0; i < part.findings.districts.size(); ++i) {
        rows.push_back(district_view(part, i));
    }
    return render(embedded_districts_mustache(),
                  {.texts = {{"anchor", part.anchor},
                             {"region_wide", count_of(part.findings.summary.region_wide,
                                                      "service is", "services are")}},
                   .lists = {{"has_region_wide", shown_if(part.findings.summary.region_wide > 0)},
                             {"rows", std::move(rows)}}});
}

} // namespace reports
