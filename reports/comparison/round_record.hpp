#pragma once

#include "mapper/rounds/round.hpp"

#include <string>
#include <string_view>

namespace reports {

/// What a findings.json says of a run, as it is compared with another's. Throws base::Error when
/// the document is no findings.json; `name` is what messages call it.
mapper::Round read_round(std::string_view findings_json, std::string const& name);

} // namespace reports
