#pragma once

#include "reports/terminal/lines.hpp"

#include <string>
#include <string_view>

namespace reports {

/// What is asked about a run. `subject` is a district (code or name), "region", or a service (id,
/// programme, or "provider: programme"); `topic` is a component's code, "front-door", or empty for
/// a service; `group` a group's code, or empty.
struct Asked {
    std::string subject;
    std::string topic;
    std::string group;
};

/// Why a finding is what it is: the rule, the rows that decided it, the near misses, and what one
/// changed answer would make of it. Its answer comes first. Throws base::Error when the
/// document is no findings.json or is cut short, and, with the nearest, when it holds no such
/// subject, topic or group; `name` is what messages call the document.
std::string explain_finding(std::string_view findings_json, std::string const& name,
                            Asked const& asked, Terminal const& terminal);

} // namespace reports
