#pragma once

#include "mapper/findings.hpp"
#include "reports/files/text_sink.hpp"

#include <string_view>

namespace reports {

/// findings.json: the contract that other programs read (design section 6), UTF-8, keys in a fixed
/// order. Its schema is findings_schema().
void write_findings_json(mapper::Findings const& findings, TextSink& sink);

/// The JSON Schema (draft 7) that every findings.json satisfies.
std::string_view findings_schema();

} // namespace reports
