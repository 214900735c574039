#pragma once

#include "base/date.hpp"
#include "geodata/district.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mapper {

/// A service about which a questionnaire was sent. A confidential one has no id and no provider.
struct Asked {
    std::string service_id;
    std::string provider;
    base::Date asked_on;
    Reach reach = Reach::nowhere;
    std::vector<geodata::DistrictIndex> districts; ///< as Area::districts

    friend bool operator==(Asked const&, Asked const&) = default;
};

struct ReturnCounts {
    std::size_t asked = 0;
    std::size_t returned = 0;

    [[nodiscard]] std::size_t outstanding() const { return asked - returned; }
    friend bool operator==(ReturnCounts const&, ReturnCounts const&) = default;
};

/// A provider of whose services some are not answered; `contacts` are what any of its public
/// services say.
struct Reminder {
    std::string provider;
    std::vector<std::string> services;
    base::Date asked_on; ///< the earliest
    std::vector<std::string> contacts;

    friend bool operator==(Reminder const&, Reminder const&) = default;
};

/// How far a round of questionnaires has come. A service counts once in the total and in each
/// district that it reaches by itself; one that was answered counts as asked, whoever asked it.
struct ReturnsOverview {
    std::vector<ReturnCounts> by_district; ///< one a district
    ReturnCounts region_wide;
    ReturnCounts nowhere; ///< placed in no district
    ReturnCounts total;
    std::vector<Reminder> reminders; ///< by provider
    std::size_t confidential_outstanding = 0;
};

ReturnsOverview returns_of(std::span<Asked const> asked, std::span<Disclosed const> services,
                           std::size_t districts);

} // namespace mapper
