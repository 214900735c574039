#include "base/library_start.hpp"

namespace base {

std::mutex& library_start() {
    static std::mutex mutex;
    return mutex;
}

} // namespace base
