#pragma once

#include "base/date.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// Why a link of a service's refers_to leads nowhere.
enum class BrokenLink : std::uint8_t {
    unknown,      ///< no service of the catalogue is called so
    several,      ///< more than one is
    out_of_scope, ///< the study leaves the service out
    not_there     ///< the service has ended, or has not begun
};

struct BrokenReferral {
    ServiceIndex from;
    std::string to; ///< as written
    BrokenLink because = BrokenLink::unknown;

    friend bool operator==(BrokenReferral const&, BrokenReferral const&) = default;
};

/// Who sends people on to whom, among the services that are in service.
struct ReferralGraph {
    std::vector<std::vector<ServiceIndex>> onward; ///< one list a service, ascending, each once
    std::vector<BrokenReferral> broken;            ///< by service, in its own order
    std::vector<ServiceIndex> to_themselves;       ///< ascending, each once

    /// Whether the second is sent people by the first.
    [[nodiscard]] bool leads(ServiceIndex from, ServiceIndex to) const;
};

/// A link names a service by its id, by "provider: programme", by its programme, or by its provider
/// where that has one service only; names are compared as columns' are (base::folded). A service
/// that has ended or not begun on `as_of` links nowhere. Confidential services have no names here,
/// so nothing leads to one.
ReferralGraph referral_graph_of(std::span<Disclosed const> services,
                                std::span<Disclosed const> out_of_scope, base::Date as_of);

/// As a sentence part after the name: "is no service of this catalogue" ...
std::string_view explanation(BrokenLink because);

/// "unknown", "several", "out_of_scope", "not_there".
std::string_view code(BrokenLink because);

} // namespace mapper
