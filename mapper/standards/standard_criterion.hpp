#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/standards/standards.hpp"
#include "mapper/cells/standing.hpp"
#include "mapper/policy.hpp"

#include <vector>

namespace mapper {

/// The particulars of one service by their position; null where nothing is stated.
class ParticularTable {
public:
    explicit ParticularTable(std::size_t particulars)
        : m_stated(particulars) {}

    /// The profile must outlive what is looked up.
    void take(catalogue::Profile const& profile);
    [[nodiscard]] catalogue::StatedParticular const*
    operator[](catalogue::ParticularIndex particular) const {
        return m_stated[particular.value];
    }

private:
    std::vector<catalogue::StatedParticular const*> m_stated;
    std::vector<std::size_t> m_filled;
};

/// How a service answers a criterion, under the run's policies: yes, no, or unknown.
Outcome outcome_of(catalogue::StandardCriterion const& criterion, catalogue::Profile const& profile,
                   ParticularTable const& particulars, catalogue::Vocabulary const& vocabulary,
                   Policy const& policy);

/// Whether the service's row answers its column at all, if only with unknown.
bool is_stated(catalogue::StandardCriterion const& criterion, catalogue::Profile const& profile,
               ParticularTable const& particulars);

} // namespace mapper
