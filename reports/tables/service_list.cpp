#include "reports/tables/service_list.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

bool ServiceList::add(mapper::Disclosed const& service) {
    constexpr std::size_t most = 10;
    bool const people = m_reader == ReadBy::people;
    if (people && m_count == most) {
        m_text += fmt::format("\nand {} more: see {}", grouped(m_all - most), m_table);
        return false;
    }
    if (m_count++ > 0) {
        m_text += people ? "\n" : "; ";
    }
    auto const name = people ? mapper::display_name(service) : service.id;
    m_text += name;
    if (name != service.id) {
        m_text += " (";
        m_text += service.id;
        m_text += ')';
    }
    return true;
}

void services_cell(TableRows& rows, mapper::Findings const& findings,
                   std::vector<mapper::ServiceIndex> const& services, std::string_view table) {
    if (rows.read_by() == ReadBy::programs) {
        for (auto const service : services) {
            rows.list_item(findings.services[service.value].id);
        }
        rows.list_cell();
        return;
    }
    std::string text;
    ServiceList list{text, rows.read_by(), services.size(), table};
    for (auto const service : services) {
        if (!list.add(findings.services[service.value])) {
            break;
        }
    }
    rows.cell(text);
}

} // namespace reports
