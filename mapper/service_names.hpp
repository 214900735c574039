#pragma once

#include "mapper/disclosing/disclosed.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mapper {

/// Finds services by the names that people write: by id, by "provider: programme", by programme, or
/// by provider, compared as columns' names are (base::folded). Confidential services have no names
/// here. The services must outlive it.
class ServiceNames {
public:
    explicit ServiceNames(std::span<Disclosed const> services);

    /// Those of the first kind of name that any service has; empty when none is called so.
    [[nodiscard]] std::span<ServiceIndex const> find(std::string_view text) const;

private:
    using Named = std::unordered_map<std::string, std::vector<ServiceIndex>>;

    Named by_id_;
    Named by_whole_name_;
    Named by_programme_;
    Named by_provider_;
};

} // namespace mapper
