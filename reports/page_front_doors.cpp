#include "reports/embedded.hpp"
#include "reports/page_sections.hpp"
#include "reports/page_view.hpp"
#include "reports/page_wording.hpp"
#include "reports/referral_picture.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr std::size_t most_names = 6;
constexpr std::size_t most_lines = 40;
constexpr std::size_t most_pictures = 12;

std::string name_of(mapper::Findings const& findings, mapper::ServiceIndex service) {
    return mapper::display_name(findings.services[service.value]);
}

std::string door_in_words(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    if (!door.services.empty()) {
        return services_listed(findings, door.services, most_names);
    }
    return door.possible.empty()
               ? "none found in this catalogue"
               : "not known: " + services_listed(findings, door.possible, most_names);
}

/// "in 1 step: A; in 2 steps: B, C".
std::string reached_in_words(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    std::string text;
    for (auto first = door.reached.begin(); first != door.reached.end();) {
        auto const steps = first->steps;
        auto const next =
            std::find_if(first, door.reached.end(),
                         [&](mapper::Reached const& other) { return other.steps != steps; });
        std::vector<mapper::ServiceIndex> services;
        std::transform(first, next, std::back_inserter(services),
                       [](mapper::Reached const& reached) { return reached.service; });
        text +=
            fmt::format("{}in {}: {}", text.empty() ? "" : "; ", count_of(steps, "step", "steps"),
                        services_listed(findings, services, most_names));
        first = next;
    }
    return text;
}

View row(mapper::Findings const& findings, mapper::FrontDoor const& door, std::string where) {
    auto const others = services_listed(findings, door.not_reached, most_names);
    bool const is_clear = door.may_lead_on.empty();
    return {.texts = {{"where", std::move(where)},
                      {"door", door_in_words(findings, door)},
                      {"reached", reached_in_words(findings, door)},
                      {"apart", is_clear ? others : std::string{}},
                      {"unclear", is_clear ? std::string{} : others}},
            .lists = {}};
}

class Section {
public:
    explicit Section(mapper::Findings const& findings)
        : m_findings{findings}
        , m_doors{findings.front_doors} {
        for (std::size_t i = 0; i < m_doors.by_district.size(); ++i) {
            add(m_doors.by_district[i], findings.districts[i].name);
        }
        add(m_doors.region_wide, "region-wide");
        add_links();
    }

    std::string text() {
        auto const ends = services_listed(m_findings, m_doors.send_nobody_on, most_lines);
        return render(
            embedded_front_doors_mustache(),
            {.texts = {{"not_stated", count_of(m_doors.not_stated, "service does", "services do")},
                       {"ends", ends}},
             .lists = {{"has_not_stated", shown_if(m_doors.not_stated > 0)},
                       {"rows", m_rows},
                       {"pictures", m_pictures},
                       {"has_broken", shown_if(!m_broken.empty())},
                       {"broken", m_broken},
                       {"has_one_way", shown_if(!m_one_way.empty())},
                       {"one_way", m_one_way},
                       {"has_ends", shown_if(!m_doors.send_nobody_on.empty())},
                       {"has_more", shown_if(m_left_out)}}});
    }

private:
    void add(mapper::FrontDoor const& door, std::string const& where) {
        m_rows.push_back(row(m_findings, door, where));
        if (door.reached.empty()) {
            return;
        }
        if (m_pictures.size() == most_pictures) {
            m_left_out = true;
            return;
        }
        auto const id = fmt::format("referrals-{}", m_pictures.size() + 1);
        m_pictures.push_back({.texts = {{"where", where},
                                        {"picture", referral_picture(m_findings, door, where, id)}},
                              .lists = {}});
    }

    void add_line(Views& lines, View line) {
        if (lines.size() < most_lines) {
            lines.push_back(std::move(line));
        } else {
            m_left_out = true;
        }
    }

    void add_links() {
        auto const& graph = m_doors.referrals;
        for (auto const& broken : graph.broken) {
            add_line(m_broken, {.texts = {{"from", name_of(m_findings, broken.from)},
                                          {"to", broken.to},
                                          {"because", std::string{explanation(broken.because)}}},
                                .lists = {}});
        }
        for (std::uint32_t from = 0; from < graph.onward.size(); ++from) {
            for (auto const to : graph.onward[from]) {
                if (!graph.leads(to, {from})) {
                    add_line(m_one_way, {.texts = {{"from", name_of(m_findings, {from})},
                                                   {"to", name_of(m_findings, to)}},
                                         .lists = {}});
                }
            }
        }
    }

    mapper::Findings const& m_findings;
    mapper::FrontDoors const& m_doors;
    Views m_rows;
    Views m_pictures;
    Views m_broken;
    Views m_one_way;
    bool m_left_out = false;
};

} // namespace

std::string front_doors_section(mapper::Findings const& findings) {
    return Section{findings}.text();
}

} // namespace reports
