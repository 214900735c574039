#pragma once

#include "mapper/analyse.hpp"
#include "reports/files/text_sink.hpp"

#include <cstddef>
#include <string>

namespace reports {

/// How many services an export holds, and how many it leaves out because they are confidential.
struct OrukCounts {
    std::size_t written = 0;
    std::size_t confidential = 0;
};

/// Writes the services as one page of Open Referral UK 3.0: public ones in full, district ones
/// without any place but their service areas. What Open Referral has no field for are attributes of
/// the taxonomy "gapmap", so that a catalogue read from the page says the same. Ordered by id; the
/// same services give the same bytes. `crs` is that of the services' sites.
OrukCounts write_oruk(mapper::AnalysisInput const& input, std::string const& crs, TextSink& sink);

} // namespace reports
