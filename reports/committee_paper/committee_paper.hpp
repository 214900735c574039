#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <string_view>

namespace reports {

/// report.md: the findings as Markdown, short enough for a committee, which Pandoc turns into a
/// Word document. `picture` is the file name of a map that lies beside it; none where it is empty.
/// `attribution` of the boundaries as given, or empty.
std::string committee_paper(mapper::Findings const& findings, std::string_view picture,
                            std::string const& attribution = {});

} // namespace reports
