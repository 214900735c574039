#pragma once

#include <mutex>

namespace base {

/// Held while a library is made ready that cannot be made ready by two threads at once (GDAL's list
/// of formats), because floors that do not know each other both need it.
std::mutex& library_start();

} // namespace base
