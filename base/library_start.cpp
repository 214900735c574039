#include "base/library_start.hpp"

#include <mutex>

namespace base {

void start_library_once(void (*start)()) {
    static std::once_flag once;
    std::call_once(once, start);
}

} // namespace base
