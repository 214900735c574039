#include "geodata/geometry/geos_context.hpp"

#include <geos_c.h>

#include <utility>

namespace geodata {

namespace {

void keep_message(char const* text, void* message) {
    *static_cast<std::string*>(message) = text;
}

class Context {
public:
    Context()
        : handle_(GEOS_init_r()) {
        GEOSContext_setErrorMessageHandler_r(handle_, keep_message, &message_);
        GEOSContext_setNoticeMessageHandler_r(handle_, keep_message, &message_);
    }
    ~Context() { GEOS_finish_r(handle_); }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }
    std::string take_message() { return std::exchange(message_, {}); }

private:
    GEOSContextHandle_t handle_;
    std::string message_;
};

Context& this_thread() {
    thread_local Context context;
    return context;
}

} // namespace

GEOSContextHandle_HS* geos_context() {
    return this_thread().handle();
}

std::string take_geos_message() {
    return this_thread().take_message();
}

} // namespace geodata
