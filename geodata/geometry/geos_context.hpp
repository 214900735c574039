#pragma once

#include <string>

struct GEOSContextHandle_HS;

namespace geodata {

/// This thread's GEOS context. Its messages are kept, never printed.
GEOSContextHandle_HS* geos_context();

/// What GEOS last said in this thread, and forgets it.
std::string take_geos_message();

} // namespace geodata
