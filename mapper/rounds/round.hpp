#pragma once

#include "base/date.hpp"
#include "catalogue/profile.hpp"
#include "mapper/cells/cell.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace mapper {

/// What the findings of a run say of a service. Of a confidential one only its placeholder.
struct RoundService {
    std::string id;
    std::string provider{};
    std::string programme{};
    catalogue::Visibility visibility = catalogue::Visibility::district;
    Reach reach = Reach::local;
    std::vector<std::string> districts{}; ///< codes; empty unless reach is local
    std::vector<std::string> types{};     ///< "unknown" among them where there may be others
    std::map<std::string, std::string> answers{}; ///< by column; what is not stated is not there
    std::map<std::string, std::string> bases{};   ///< of those, by column
    std::string source_date{};
    catalogue::Dates dates{};
    catalogue::Status status = catalogue::Status::not_stated;
};

/// A component by what it asks; `asks` holds every part of its definition, as text.
struct RoundComponent {
    std::string code;
    std::string label;
    std::vector<std::string> types;
    std::vector<std::string> columns; ///< that answer what it asks
    std::map<std::string, std::string> asks;
};

/// Services are positions in Round::services.
struct RoundCell {
    CellStatus status = CellStatus::gap;
    Heard heard = Heard::yes;
    std::vector<std::uint32_t> services;
    std::vector<std::uint32_t> possible;
};

struct RoundSuite {
    std::string code;
    std::string title;
    std::vector<RoundComponent> components;
    std::vector<RoundCell> cells; ///< by district, then component
};

struct RoundDistrict {
    std::string code;
    std::string name;
};

/// What a run asked under, as its findings name it.
struct RoundPolicy {
    base::Date as_of;
    std::string evidence;
    std::string stale;
    std::size_t stale_after_months = 0;
    std::string risk_claims = "stated";
    std::string risk_definitions{}; ///< their code; empty where claims count as stated
};

/// The findings of a run, as they are compared with another's.
struct Round {
    std::string name;
    RoundPolicy policy;
    std::vector<RoundDistrict> districts;
    std::vector<RoundService> services;
    std::vector<RoundService> out_of_scope{}; ///< id, provider and programme of them
    std::vector<RoundSuite> suites;
    std::vector<std::string> levels_and_groups{}; ///< the columns of risk levels and of groups
};

inline bool is_confidential(RoundService const& service) {
    return service.visibility == catalogue::Visibility::confidential;
}

/// "Caring Dads: The Journey Project", or the id.
std::string display_name(RoundService const& service);

} // namespace mapper
