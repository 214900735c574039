#include "mapper/standards/audit_of.hpp"

#include "mapper/standards/audit_scope.hpp"
#include "mapper/standards/standard_criterion.hpp"

#include <algorithm>
#include <utility>

namespace mapper {

namespace {

using catalogue::StandardCriterion;
using catalogue::StandardRule;

void count(RuleCounts& counts, RuleResult result) {
    switch (result) {
    case RuleResult::meets:
        ++counts.meets;
        break;
    case RuleResult::falls_short:
        ++counts.falls_short;
        break;
    case RuleResult::not_done:
        ++counts.not_done;
        break;
    case RuleResult::not_stated:
        ++counts.not_stated;
        break;
    case RuleResult::may_apply:
        ++counts.may_apply;
        break;
    case RuleResult::not_applicable:
        ++counts.not_applicable;
        break;
    }
}

/// All of several: no where one is no, else unknown where one is.
Outcome both(Outcome a, Outcome b) {
    if (a == Outcome::no || b == Outcome::no) {
        return Outcome::no;
    }
    return a == Outcome::unknown || b == Outcome::unknown ? Outcome::unknown : Outcome::yes;
}

class Auditor {
public:
    Auditor(Region const& region, Audit& audit)
        : m_region{region}
        , m_audit{audit}
        , m_scope{audit.standards, region.vocabulary, region.policy}
        , m_particulars(region.vocabulary.particulars.size())
        , m_results(audit.standards.rules.size()) {
        auto const rules = m_results.size();
        audit.counts.resize(rules);
        audit.region_wide.resize(rules);
        audit.by_district.resize(rules * region.districts.size());
        audit.services.reserve(region.services.size());
    }

    void audit() {
        for (std::uint32_t i = 0; i < m_region.services.size(); ++i) {
            auto const& service = m_region.services[i];
            if (is_confidential(service)) {
                ++m_audit.confidential;
            } else if (in_service(service.profile, m_region.policy.as_of) == Outcome::no) {
                ++m_audit.not_running;
            } else {
                audit_one({i});
            }
        }
    }

private:
    void audit_one(ServiceIndex index) {
        auto const& service = m_region[index];
        auto const scope = m_scope(service.profile);
        AuditedService audited{.service = index,
                               .in_scope = scope.in_scope,
                               .because = scope.because,
                               .scope_not_stated = scope.not_stated,
                               .kind = scope.kind};
        if (scope.in_scope == InScope::no) {
            ++m_audit.outside[static_cast<std::size_t>(scope.because)];
            std::ranges::fill(m_results, RuleResult::not_applicable);
        } else {
            ++(scope.in_scope == InScope::yes ? m_audit.in_scope : m_audit.scope_not_stated);
            m_particulars.take(service.profile);
            apply_rules(service.profile, scope);
            audited.results = m_results;
        }
        count_at(service.area);
        m_audit.services.push_back(std::move(audited));
    }

    void apply_rules(catalogue::Profile const& profile, ScopeCheck::Result const& scope) {
        auto const in_scope = scope.in_scope == InScope::yes ? Outcome::yes : Outcome::unknown;
        for (std::uint32_t i = 0; i < m_results.size(); ++i) {
            auto const& rule = m_audit.standards.rules[i];
            auto const of_kind =
                rule.kinds.empty() ? Outcome::yes : is_of_kind(scope.kind, rule.kinds);
            auto const applies = both(both(in_scope, of_kind), all_of(rule.when, profile));
            m_results[i] = result_of(rule, applies, profile);
        }
    }

    RuleResult result_of(StandardRule const& rule, Outcome applies,
                         catalogue::Profile const& profile) const {
        if (applies != Outcome::yes) {
            return applies == Outcome::no ? RuleResult::not_applicable : RuleResult::may_apply;
        }
        auto const met = all_of(rule.met_by, profile);
        if (met == Outcome::unknown) {
            return RuleResult::not_stated;
        }
        if (met == Outcome::yes) {
            return RuleResult::meets;
        }
        return can_fall_short(rule.strength) ? RuleResult::falls_short : RuleResult::not_done;
    }

    Outcome all_of(std::vector<StandardCriterion> const& criteria,
                   catalogue::Profile const& profile) const {
        auto outcome = Outcome::yes;
        for (auto const& criterion : criteria) {
            outcome = both(outcome, outcome_of(criterion, profile, m_particulars,
                                               m_region.vocabulary, m_region.policy));
        }
        return outcome;
    }

    /// In the totals once, and in the district's own or the region-wide row.
    void count_at(Area const& area) {
        count_in(m_audit.counts.data());
        if (is_regional(area)) {
            count_in(m_audit.region_wide.data());
        }
        for (auto const district : area.districts) {
            count_in(m_audit.by_district.data() + district.value * m_results.size());
        }
    }

    void count_in(RuleCounts* counts) const {
        for (std::size_t i = 0; i < m_results.size(); ++i) {
            count(counts[i], m_results[i]);
        }
    }

    Region const& m_region;
    Audit& m_audit;
    ScopeCheck m_scope;
    ParticularTable m_particulars;
    std::vector<RuleResult> m_results; ///< of the service at hand, by rule
};

} // namespace

Audit audit_of(Region const& region, catalogue::Standards standards) {
    Audit audit;
    audit.standards = std::move(standards);
    Auditor{region, audit}.audit();
    return audit;
}

} // namespace mapper
