#pragma once

#include "reports/explain/parts.hpp"

#include <string>
#include <vector>

namespace reports {

/// How a service stands to every rule of the standards that a run was held against: what decided
/// it, or the columns that would; nothing where none were.
void explain_standards(JsonValue root, std::string const& service, ServiceLookup const& services,
                       ExplainedLines& lines);

/// The claims of a service to a risk level, beside their definitions, with each criterion that is
/// not met, its source and what the service answers; nothing where none are defined.
void explain_risk_claims(JsonValue root, std::string const& service, ServiceLookup const& services,
                         ExplainedLines& lines);

/// The claim of one service to one level, as above; empty where it makes none.
std::string risk_claim_in_words(JsonValue root, std::string const& service, std::string const& risk,
                                ServiceLookup const& services);

/// What studies found about intervention types and approaches, by their codes.
void explain_evidence(JsonValue root, std::vector<std::string> const& types,
                      std::vector<std::string> const& approaches, ExplainedLines& lines);

} // namespace reports
