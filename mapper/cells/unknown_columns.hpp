#pragma once

#include "mapper/cells/condition.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// The columns to ask about where a condition is not known of a service: those that column_name()
/// gives, but "status" for date, as a blank date is open and leaves nothing in question, and for an
/// age "adults", or "maximum_age" of a service that is not for adults, which alone can settle it.
class UnknownColumns {
public:
    UnknownColumns(std::vector<Condition> const& conditions,
                   catalogue::Vocabulary const& vocabulary);

    /// Of the condition at a position of those given.
    [[nodiscard]] std::string_view of(std::size_t condition,
                                      catalogue::Profile const& profile) const;

    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    std::vector<std::string> m_names;
    std::vector<bool> m_is_age;
};

} // namespace mapper
