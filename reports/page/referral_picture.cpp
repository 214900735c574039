#include "reports/page/referral_picture.hpp"

#include "reports/embedded.hpp"
#include "reports/page/view.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace reports {

namespace {

using mapper::ServiceIndex;

// In units of the picture, of which a letter is about 7 wide and at most 10.
constexpr int node_width = 240;
constexpr int node_height = 42;
constexpr int column_step = node_width + 60;
constexpr int row_step = node_height + 12;
constexpr int top = 34;
constexpr int label_columns = 28;
constexpr std::size_t most_nodes = 12;
constexpr std::uint32_t most_steps = 4;

struct Column {
    std::string heading;
    std::string_view kind; ///< the class that the page's style knows
    std::vector<ServiceIndex> services;
};

struct Place {
    int x = 0;
    int y = 0;
};

std::vector<Column> columns_of(mapper::FrontDoor const& door) {
    std::vector<Column> columns{
        {.heading = "Front door", .kind = "door", .services = door.services}};
    for (auto const& reached : door.reached) {
        auto const column = std::min(reached.steps, most_steps);
        while (columns.size() <= column) {
            auto const step = columns.size();
            columns.push_back({.heading = step == most_steps ? fmt::format("{} steps or more", step)
                                                             : count_of(step, "step", "steps"),
                               .kind = "reached",
                               .services = {}});
        }
        columns[column].services.push_back(reached.service);
    }
    if (!door.not_reached.empty()) {
        columns.push_back({.heading = door.may_lead_on.empty() ? "No way found" : "Way not known",
                           .kind = door.may_lead_on.empty() ? "apart" : "open",
                           .services = door.not_reached});
    }
    return columns;
}

/// Lays out the columns and joins what is drawn.
class Picture {
public:
    Picture(mapper::Findings const& findings, mapper::FrontDoor const& door)
        : m_findings{findings}
        , m_columns{columns_of(door)} {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            add_column(m_columns[i], static_cast<int>(i) * column_step);
        }
    }

    std::string text(std::string_view name, std::string_view id) {
        auto const last = static_cast<int>(m_columns.size()) - 1;
        return render(embedded_referrals_mustache(),
                      {.texts = {{"id", std::string{id}},
                                 {"name", std::string{name}},
                                 {"described", described()},
                                 {"width", fmt::format("{}", last * column_step + node_width + 2)},
                                 {"height", fmt::format("{}", m_bottom)}},
                       .lists = {{"headings", m_headings},
                                 {"nodes", m_nodes},
                                 {"more", m_more},
                                 {"links", links()}}});
    }

private:
    void add_column(Column const& column, int x) {
        m_headings.push_back(
            {.texts = {{"x", fmt::format("{}", x)}, {"words", column.heading}}, .lists = {}});
        auto const shown = std::min(column.services.size(), most_nodes);
        for (std::size_t i = 0; i < shown; ++i) {
            add_node(column, column.services[i], {x, top + static_cast<int>(i) * row_step});
        }
        auto bottom = top + static_cast<int>(shown) * row_step;
        if (shown < column.services.size()) {
            m_more.push_back(
                {.texts = {{"x", fmt::format("{}", x)},
                           {"y", fmt::format("{}", bottom + 14)},
                           {"words",
                            fmt::format("and {} more", grouped(column.services.size() - shown))}},
                 .lists = {}});
            bottom += row_step;
        }
        m_bottom = std::max(m_bottom, bottom);
    }

    void add_node(Column const& column, ServiceIndex service, Place place) {
        m_places.emplace(service, place);
        auto const& whose = m_findings.services[service.value];
        bool const is_named = !whose.provider.empty();
        m_nodes.push_back(
            {.texts = {{"x", fmt::format("{}", place.x + 1)},
                       {"y", fmt::format("{}", place.y)},
                       {"text_x", fmt::format("{}", place.x + 9)},
                       {"first_y", fmt::format("{}", place.y + 18)},
                       {"second_y", fmt::format("{}", place.y + 34)},
                       {"kind", std::string{column.kind}},
                       {"first", truncated(is_named ? whose.provider : whose.id, label_columns)},
                       {"second", truncated(whose.programme, label_columns)},
                       {"name", mapper::display_name(whose)}},
             .lists = {}});
    }

    [[nodiscard]] Views links() const {
        Views links;
        for (auto const& [from, start] : m_places) {
            for (auto const to : m_findings.front_doors.referrals.onward[from.value]) {
                auto const end = m_places.find(to);
                if (end != m_places.end() && start.x < end->second.x) {
                    links.push_back(link(start, end->second));
                }
            }
        }
        return links;
    }

    static View link(Place from, Place to) {
        auto const start_x = from.x + node_width + 1;
        auto const start_y = from.y + node_height / 2;
        auto const end_y = to.y + node_height / 2;
        auto const bend = start_x + (to.x - start_x) / 2;
        return {.texts = {{"path", fmt::format("M{} {}C{} {} {} {} {} {}", start_x, start_y, bend,
                                               start_y, bend, end_y, to.x - 5, end_y)},
                          {"tip", fmt::format("M{} {}l-7 -4v8z", to.x + 1, end_y)}},
                .lists = {}};
    }

    [[nodiscard]] std::string described() const {
        std::string text;
        for (auto const& column : m_columns) {
            text += fmt::format("{}{}: {}", text.empty() ? "" : ". ", column.heading,
                                count_of(column.services.size(), "service", "services"));
        }
        return text;
    }

    mapper::Findings const& m_findings;
    std::vector<Column> m_columns;
    std::map<ServiceIndex, Place> m_places;
    Views m_headings;
    Views m_nodes;
    Views m_more;
    int m_bottom = top;
};

} // namespace

std::string referral_picture(mapper::Findings const& findings, mapper::FrontDoor const& door,
                             std::string_view name, std::string_view id) {
    return Picture{findings, door}.text(name, id);
}

} // namespace reports
