#include "reports/embedded.hpp"
#include "reports/page/referral_picture.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/front_door_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr std::size_t most_lines = 40;
constexpr std::size_t most_pictures = 12;

std::string name_of(mapper::Findings const& findings, mapper::ServiceIndex service) {
    return mapper::display_name(findings.services[service.value]);
}

View row(FrontDoorWords const& words) {
    return {.texts = {{"where", words.where},
                      {"door", words.door},
                      {"reached", words.reached},
                      {"apart", words.apart},
                      {"unclear", words.unclear}},
            .lists = {}};
}

class Section {
public:
    explicit Section(mapper::Findings const& findings)
        : m_findings{findings}
        , m_doors{findings.front_doors} {
        for (auto const& words : front_doors_in_words(findings)) {
            m_rows.push_back(row(words));
        }
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
                       {"doors", doors_not_stated_in_words(m_doors.door_not_stated)},
                       {"ends", ends}},
             .lists = {{"has_doors", shown_if(m_doors.door_not_stated > 0)},
                       {"has_not_stated", shown_if(m_doors.not_stated > 0)},
                       {"rows", m_rows},
                       {"pictures", m_pictures},
                       {"has_broken", shown_if(!m_broken.empty())},
                       {"broken", m_broken},
                       {"has_untold", shown_if(!m_untold.empty())},
                       {"untold", m_untold},
                       {"has_one_way", shown_if(!m_one_way.empty())},
                       {"one_way", m_one_way},
                       {"has_ends", shown_if(!m_doors.send_nobody_on.empty())},
                       {"has_more", shown_if(m_left_out)}}});
    }

private:
    void add(mapper::FrontDoor const& door, std::string const& where) {
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
        for (auto const& service : m_findings.services) {
            if (service.referrals.untold > 0) {
                add_line(m_untold,
                         {.texts = {{"from", mapper::display_name(service)},
                                    {"untold", untold_in_words(service.referrals.untold)}},
                          .lists = {}});
            }
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
    Views m_untold;
    Views m_one_way;
    bool m_left_out = false;
};

} // namespace

std::string front_doors_section(mapper::Findings const& findings) {
    return Section{findings}.text();
}

} // namespace reports
