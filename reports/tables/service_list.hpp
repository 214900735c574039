#pragma once

#include "mapper/findings.hpp"
#include "reports/tables/table_rows.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// The services of a cell in one text: for programs all of them by their ids, for people the first
/// few by name, a line each. What is said of a service may be put after it.
class ServiceList {
public:
    /// Written into `text`, whose room is used again for every row. `table` has them all.
    ServiceList(std::string& text, ReadBy reader, std::size_t all, std::string_view table)
        : m_text(text)
        , m_table(table)
        , m_reader(reader)
        , m_all(all) {
        m_text.clear();
    }

    /// A service by its id, or by its name with its id after it; a confidential one has no name.
    /// Whether there was room for it; where there is none the text says how many are left out.
    bool add(mapper::Disclosed const& service);

private:
    std::string& m_text;
    std::string_view m_table;
    ReadBy m_reader;
    std::size_t m_all;
    std::size_t m_count = 0;
};

/// A cell of nothing but services.
void services_cell(TableRows& rows, mapper::Findings const& findings,
                   std::vector<mapper::ServiceIndex> const& services, std::string_view table);

} // namespace reports
