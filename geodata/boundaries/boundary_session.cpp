#include "geodata/boundaries/boundary_session.hpp"

#include "base/error.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

void CPL_STDCALL pass_on(CPLErr kind, CPLErrorNum /*number*/, char const* text) {
    auto& listener = *static_cast<GdalListener*>(CPLGetErrorHandlerUserData());
    std::string words = text;
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (kind >= CE_Failure) {
        listener.hear_error(std::move(words));
    } else if (kind == CE_Warning) {
        listener.hear_warning(std::move(words));
    }
}

} // namespace

GdalListener::GdalListener(std::string file)
    : file_(std::move(file)) {
    CPLPushErrorHandlerEx(pass_on, this);
}

GdalListener::~GdalListener() {
    CPLPopErrorHandler();
}

void GdalListener::hear_error(std::string words) {
    if (error_.empty()) {
        error_ = std::move(words);
    }
}

void GdalListener::hear_warning(std::string words) {
    if (std::find(warnings_.begin(), warnings_.end(), words) == warnings_.end()) {
        warnings_.push_back(std::move(words));
    }
}

void GdalListener::fail(std::string_view what) const {
    throw base::Error(fmt::format("{}: {}.", file_, what));
}

void GdalListener::fail_if_said(std::string_view what) const {
    if (!error_.empty()) {
        fail(fmt::format("{} ({}); export it again, best as a GeoPackage", what, error_));
    }
}

GdalSetting::GdalSetting(char const* key, char const* value)
    : key_(key) {
    CPLSetThreadLocalConfigOption(key, value);
}

GdalSetting::~GdalSetting() {
    CPLSetThreadLocalConfigOption(key_, nullptr);
}

} // namespace geodata
