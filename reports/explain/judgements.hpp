#pragma once

#include "reports/explain/parts.hpp"

#include <string>
#include <vector>

namespace reports {

/// How a service stands to every rule of the standards that a run was held against: what decided
/// it, or the columns that would; nothing where none were.
void explain_standards(JsonValue root, std::string const& service, ServiceLookup const& services,
                       ExplainedLines& lines);

/// The claims of a service to a risk level, beside their definitions; nothing where none are
/// defined.
void explain_risk_claims(JsonValue root, std::string const& service, ExplainedLines& lines);

/// What studies found about intervention types, by their codes.
void explain_evidence(JsonValue root, std::vector<std::string> const& types, ExplainedLines& lines);

} // namespace reports
