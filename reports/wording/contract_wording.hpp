#pragma once

#include "mapper/timeline/contract.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace reports {

/// What a contract states, as a row of a table: each part empty where it is not stated, and
/// "unknown" where that is what is stated.
struct ContractInWords {
    std::string commissioner;
    std::string funder;
    std::string end;         ///< 2024-03-31
    std::string funding_end; ///< 2024-03-31
    std::string annual_cost; ///< digits alone, "12000-15000" of a range
    std::string waiting_weeks;
    std::string capacity;
    std::string routes; ///< codes parted by ";", the last "unknown" where there may be others

    [[nodiscard]] bool empty() const { return *this == ContractInWords{}; }
    friend bool operator==(ContractInWords const&, ContractInWords const&) = default;
};

/// As ContractInWords::routes.
std::string route_codes(catalogue::Profile const& profile, catalogue::Vocabulary const& vocabulary);

ContractInWords contract_in_words(mapper::Disclosed const& service,
                                  catalogue::Vocabulary const& vocabulary);

/// "£120,000".
std::string pounds(std::uint64_t amount);

/// "£120,000", "£120,000 to £150,000".
std::string pounds(catalogue::AmountRange amount);

/// "at least £120,000 a year; 3 of 5 do not say"; empty where nobody says.
std::string cost_in_words(mapper::KnownCost const& cost);

} // namespace reports
