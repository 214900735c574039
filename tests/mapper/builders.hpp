#pragma once

#include "base/date.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Fixtures for the analysis: a small vocabulary, services and components made by a chain of words,
/// and districts on a line, each the neighbour of the next.
namespace tests {

/// Positions in the small vocabulary.
namespace type {
inline constexpr catalogue::TypeIndex programme{0};
inline constexpr catalogue::TypeIndex helpline{1};
inline constexpr catalogue::TypeIndex parenting{2};
inline constexpr catalogue::TypeIndex tagging{3};
} // namespace type
namespace risk {
inline constexpr catalogue::RiskIndex high{0};
inline constexpr catalogue::RiskIndex medium{1};
inline constexpr catalogue::RiskIndex low{2};
} // namespace risk
namespace group {
inline constexpr catalogue::GroupIndex children{0};
inline constexpr catalogue::GroupIndex ethnic_minority{1};
inline constexpr catalogue::GroupIndex lgbtqia{2};
} // namespace group
namespace focus {
inline constexpr catalogue::FocusIndex da{0};
inline constexpr catalogue::FocusIndex sv{1};
inline constexpr catalogue::FocusIndex cse{2};
} // namespace focus
namespace route {
inline constexpr catalogue::RouteIndex self{0};
inline constexpr catalogue::RouteIndex police{1};
inline constexpr catalogue::RouteIndex probation{2};
} // namespace route
namespace particular {
inline constexpr catalogue::ParticularIndex accreditation{0}; ///< held or seeking
inline constexpr catalogue::ParticularIndex places{1};        ///< an amount
} // namespace particular

/// programme, helpline, parenting, tagging; high, medium, low; children, ethnic_minority, lgbtqia;
/// DA, SV, CSE, and the last two together as sv_or_cse; self, police, probation; accreditation,
/// places.
catalogue::Vocabulary small_vocabulary();

base::Date day(std::string_view text);

/// 31 March 2023: the as-of date of every fixture.
base::Date as_of();

/// A service that answers yes to everything: a programme for people causing harm, on DA, local to
/// the first district, of its own record. Each call of a member changes one thing.
struct ServiceBuilder {
    mapper::Disclosed made;

    explicit ServiceBuilder(std::string id);

    ServiceBuilder& at(std::vector<std::uint32_t> districts);
    ServiceBuilder& inferred_at(std::vector<std::uint32_t> districts);
    ServiceBuilder& region_wide();
    ServiceBuilder& nowhere();
    ServiceBuilder& confidential();
    ServiceBuilder& of(std::vector<catalogue::TypeIndex> types);
    ServiceBuilder& untyped(catalogue::Answer answer);
    ServiceBuilder& by(std::string provider, std::string programme);
    ServiceBuilder& record(std::uint32_t number);
    ServiceBuilder& adults(catalogue::Answer answer);
    ServiceBuilder& takes(catalogue::RiskIndex risk, catalogue::Answer answer);
    ServiceBuilder& every_risk(catalogue::Answer answer);
    ServiceBuilder& serves(catalogue::GroupIndex group, catalogue::Answer answer);
    ServiceBuilder& every_group(catalogue::Answer answer);
    ServiceBuilder& designed_for(catalogue::GroupIndex group);
    ServiceBuilder& about(std::vector<catalogue::FocusIndex> foci);
    ServiceBuilder& focus_is(catalogue::Answer answer);
    ServiceBuilder& works_with(catalogue::WorksWith with);
    ServiceBuilder& with_basis(catalogue::Basis basis); ///< of every answer
    ServiceBuilder& starts(std::string_view date);
    ServiceBuilder& ends(std::string_view date);
    ServiceBuilder& funded_until(std::string_view date);
    ServiceBuilder& sourced(std::string_view date);
    ServiceBuilder& status(catalogue::Status status);
    ServiceBuilder& routes(std::vector<catalogue::RouteIndex> routes,
                           catalogue::Answer others = catalogue::Answer::yes);
    ServiceBuilder& victim_support(catalogue::VictimSupport support);
    ServiceBuilder& ages(std::optional<int> minimum, std::optional<int> maximum);
    ServiceBuilder& sex(catalogue::Sex sex);
    ServiceBuilder& accredited(std::uint32_t option);
    ServiceBuilder& places(double least, std::optional<double> greatest = {});
    ServiceBuilder& front_door(catalogue::Answer answer);
    ServiceBuilder& refers(std::vector<std::string> names); ///< to nobody where none is given

    operator mapper::Disclosed() const { return made; }
};

ServiceBuilder service(std::string id);

/// Asks for a type and nothing else.
struct ComponentBuilder {
    catalogue::Component made;

    explicit ComponentBuilder(std::string code);

    ComponentBuilder& of(std::vector<catalogue::TypeIndex> types);
    ComponentBuilder& risk(catalogue::RiskIndex risk);
    ComponentBuilder& about(std::vector<catalogue::FocusIndex> foci);
    ComponentBuilder& for_adults();
    ComponentBuilder& works_with(std::vector<catalogue::WorksWith> with);
    ComponentBuilder& serves(catalogue::GroupIndex group);
    ComponentBuilder& minimum(std::uint32_t services);
    ComponentBuilder& local();
    ComponentBuilder& statutory();

    operator catalogue::Component() const { return made; }
};

ComponentBuilder component(std::string code);

/// Two districts in a row, "A" and "B", with 1000 people each, unless another number is asked for.
/// Services are numbered as records by their position when they have no number of their own.
mapper::AnalysisInput analysis_input(std::vector<mapper::Disclosed> services,
                                     std::vector<catalogue::Component> components,
                                     std::uint32_t districts = 2);

} // namespace tests
