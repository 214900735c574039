#pragma once

namespace base {

/// Runs `start` the first time that anybody asks, while whoever else asks waits. It is for GDAL's
/// list of formats, which two threads cannot fill at once: floors that do not know each other all
/// need it, and all give the same function.
void start_library_once(void (*start)());

} // namespace base
