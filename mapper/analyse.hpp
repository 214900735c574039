#pragma once

#include "catalogue/files/source_sheet.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "catalogue/risk_definitions/risk_definition.hpp"
#include "catalogue/standards/standards.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "geodata/borders/neighbours.hpp"
#include "geodata/district.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/findings.hpp"
#include "mapper/policy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// All that an analysis looks at. Every index in `services` and `neighbours` is a position in
/// `districts` or in the vocabulary of the suites.
struct AnalysisInput {
    std::vector<geodata::District> districts;
    std::vector<geodata::Neighbours> neighbours;
    std::vector<Disclosed> services;
    std::vector<catalogue::SourceSheet> sheets{}; ///< those that the services' rows are in
    std::size_t rows_unread = 0;
    std::vector<base::Problem> problems;
    catalogue::Vocabulary vocabulary;
    std::vector<catalogue::Suite> suites;            ///< one or more, all of that vocabulary
    std::optional<catalogue::Standards> standards{}; ///< of that vocabulary
    std::optional<catalogue::RiskDefinitions> risk_definitions{}; ///< in that vocabulary's words
    catalogue::AnnotationFile annotations{};
    std::optional<Survey> survey{};
    Run run; ///< carries the policy
};

/// Finds everything that design section 5 defines. Linear in the number of services, and in the
/// number of services times districts where region-wide services are listed in every cell.
Findings analyse(AnalysisInput input);

} // namespace mapper
