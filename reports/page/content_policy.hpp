#pragma once

#include <string>
#include <string_view>

namespace reports {

/// What a Content-Security-Policy calls the text of one style or script element: "'sha256-...'".
std::string content_source(std::string_view text);

} // namespace reports
