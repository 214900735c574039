#pragma once

#include "catalogue/standards/load_standards.hpp"
#include "mapper/standards/audit.hpp"
#include "tests/mapper/builders.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The built-in standards of the Home Office, 2023.
catalogue::LoadedStandards const& home_office();

catalogue::TypeIndex type_called(std::string_view code);

/// A behaviour change programme for adults causing domestic abuse between partners, in groups, as
/// its row says, made up. Each call of a member changes one thing.
struct Audited {
    mapper::Disclosed made = service("s").of({type_called("dapp")});

    Audited();

    catalogue::StatedParticular stated(std::string_view column) const;
    Audited& answers(std::string_view column, catalogue::Answer answer);
    Audited& lists(std::string_view column, std::vector<std::string> const& options);
    Audited& counts(std::string_view column, double least, std::optional<double> greatest = {});
    Audited& forgets(std::string_view column);
    Audited& of(std::vector<catalogue::TypeIndex> types);
};

Audited with_support(catalogue::VictimSupport support);

/// Of services that answer every question with yes.
mapper::Audit audit_of(std::vector<mapper::Disclosed> services, mapper::Policy policy = {});

std::uint32_t position_of(std::string_view rule);

/// What one service by itself comes to.
mapper::RuleResult result(std::string_view rule, Audited const& audited,
                          mapper::Policy policy = {});

} // namespace tests
