#pragma once

#include "catalogue/standards/standards.hpp"
#include "geodata/district.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mapper {

/// How a service stands to one rule of some standards. `may_apply`: what decides whether the rule
/// applies is not stated. `not_done`: not what was asked, and asked only where possible or as
/// something that could be done, so that it falls short of nothing.
enum class RuleResult : std::uint8_t {
    not_applicable,
    may_apply,
    not_stated,
    meets,
    falls_short,
    not_done
};

/// What decides whether the standards apply to a service at all, in the order in which the first
/// that fails is told.
enum class ScopeAspect : std::uint8_t { works_with, focus, kind, age };
inline constexpr ScopeAspect all_scope_aspects[] = {ScopeAspect::works_with, ScopeAspect::focus,
                                                    ScopeAspect::kind, ScopeAspect::age};
inline constexpr std::size_t scope_aspect_count = std::size(all_scope_aspects);

enum class InScope : std::uint8_t { yes, not_stated, no };

/// Of which kinds a service is known to be.
struct KindStanding {
    catalogue::ServiceKindSet kinds;
    bool open = false;         ///< perhaps of others too
    bool types_decide = false; ///< it is open, and more known intervention types would tell

    friend bool operator==(KindStanding const&, KindStanding const&) = default;
};

/// Whether the service states what decides the rule: meets, falls_short or not_done.
bool is_answered(RuleResult result);

/// What was found of one service.
struct AuditedService {
    ServiceIndex service;
    InScope in_scope = InScope::no;
    ScopeAspect because = ScopeAspect::works_with; ///< why it is outside, or the first not stated
    std::vector<ScopeAspect> scope_not_stated{};   ///< all of them; empty unless that decides
    KindStanding kind{};
    std::vector<RuleResult> results{}; ///< by rule; empty where it is outside

    friend bool operator==(AuditedService const&, AuditedService const&) = default;
};

/// How many services stand to a rule in each way.
struct RuleCounts {
    std::size_t meets = 0;
    std::size_t falls_short = 0;
    std::size_t not_done = 0;
    std::size_t not_stated = 0;
    std::size_t may_apply = 0;
    std::size_t not_applicable = 0;

    [[nodiscard]] std::size_t answered() const { return meets + falls_short + not_done; }
    [[nodiscard]] std::size_t applies_at_least() const { return answered() + not_stated; }
    [[nodiscard]] std::size_t applies_at_most() const { return applies_at_least() + may_apply; }
    [[nodiscard]] std::size_t meets_at_most() const { return meets + not_stated + may_apply; }
    friend bool operator==(RuleCounts const&, RuleCounts const&) = default;
};

/// What an audit of a catalogue against standards found. Confidential services and those that have
/// ended or not begun are not audited.
struct Audit {
    catalogue::Standards standards;
    std::vector<AuditedService> services; ///< by service
    /// By rule, of all services that were audited; each counts once.
    std::vector<RuleCounts> counts;
    /// By district and rule, of the district's own services.
    std::vector<RuleCounts> by_district;
    std::vector<RuleCounts> region_wide; ///< by rule, of the region-wide and national services
    std::size_t in_scope = 0;
    std::size_t scope_not_stated = 0;
    std::size_t outside[scope_aspect_count] = {}; ///< by the first aspect that fails
    std::size_t confidential = 0;
    std::size_t not_running = 0;

    [[nodiscard]] RuleCounts const& of(geodata::DistrictIndex district,
                                       catalogue::StandardRuleIndex rule) const {
        return by_district[district.value * counts.size() + rule.value];
    }
};

/// The rules that a service stands to in one way.
std::vector<catalogue::StandardRuleIndex> rules_of(AuditedService const& audited,
                                                   RuleResult result);

/// "meets", "does_not_meet", "not_done", "not_stated", "may_apply", "not_applicable".
std::string_view code(RuleResult result);
/// "works_with", "focus", "kind", "age".
std::string_view code(ScopeAspect aspect);

} // namespace mapper
