#pragma once

#include "catalogue/standards/standards.hpp"
#include "mapper/cells/standing.hpp"
#include "mapper/policy.hpp"
#include "mapper/standards/audit.hpp"

#include <array>
#include <vector>

namespace mapper {

/// How services stand to the scope of standards.
class ScopeCheck {
public:
    /// Both must outlive it.
    ScopeCheck(catalogue::Standards const& standards, catalogue::Vocabulary const& vocabulary,
               Policy const& policy);

    struct Result {
        InScope in_scope = InScope::yes;
        ScopeAspect because = ScopeAspect::works_with; ///< the first that fails, or is not stated
        std::vector<ScopeAspect> not_stated{};         ///< all, where nothing else decides
        KindStanding kind;
    };
    [[nodiscard]] Result operator()(catalogue::Profile const& profile) const;

private:
    [[nodiscard]] KindStanding kind_of(catalogue::Profile const& profile) const;
    [[nodiscard]] KindStanding kind_by_types(catalogue::Profile const& profile) const;
    [[nodiscard]] Outcome kind(KindStanding const& standing) const;
    [[nodiscard]] Outcome works_with(catalogue::Profile const& profile) const;
    [[nodiscard]] Outcome focus(catalogue::Profile const& profile) const;
    [[nodiscard]] Outcome age(catalogue::Profile const& profile) const;

    catalogue::Standards const& m_standards;
    Policy const& m_policy;
    std::vector<catalogue::ServiceKindSet> m_kinds_of_type;   ///< one a type of the vocabulary
    std::vector<bool> m_outside_type;                         ///< the same
    std::vector<catalogue::ServiceKindSet> m_kinds_of_option; ///< of the kind column
    std::string m_kind_column;
};

/// Whether the service is of one of `kinds`.
Outcome is_of_kind(KindStanding const& standing, catalogue::ServiceKindSet kinds);

} // namespace mapper
