#pragma once

#include "base/date.hpp"
#include "mapper/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mapper {

/// What a service says of who pays for it, and until when. What it does not
/// state is not_stated or empty; of a confidential service all is.
struct Contract {
    catalogue::StatedParticular commissioner;
    catalogue::StatedParticular funder;
    std::optional<base::Date> end;
    std::optional<base::Date> funding_end;
    catalogue::StatedParticular annual_cost; ///< pounds
    catalogue::StatedParticular waiting_weeks;
    catalogue::StatedParticular capacity_per_year;

    friend bool operator==(Contract const&, Contract const&) = default;
};

Contract contract_of(Disclosed const& service, catalogue::Vocabulary const& vocabulary);

/// What services cost in a year as far as they say, those of one record counted once: at least so
/// many pounds. It is no judgement of what anything is worth.
struct KnownCost {
    double at_least = 0;
    std::size_t stated = 0;
    std::size_t records = 0; ///< of which `stated` say it

    friend bool operator==(KnownCost const&, KnownCost const&) = default;
};

/// Adds up what services cost, in time that grows with the services asked about alone.
class KnownCosts {
public:
    KnownCosts(std::span<Disclosed const> services, catalogue::Vocabulary const& vocabulary);

    /// Whether any service says what it costs.
    [[nodiscard]] bool any() const { return any_; }

    KnownCost of(std::span<ServiceIndex const> services);

private:
    struct Cost {
        std::uint32_t record = 0;
        bool told = false; ///< not of a confidential service
        std::optional<catalogue::AmountRange> pounds;
    };

    bool any_ = false;
    std::vector<Cost> costs_; ///< one a service
    /// When each record was last asked about, and whether it had said its cost by then.
    std::vector<std::uint64_t> asked_;
    std::vector<bool> stated_;
    std::uint64_t question_ = 0;
};

} // namespace mapper
