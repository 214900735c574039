#pragma once

#include <string>
#include <string_view>

namespace catalogue {

/// The text without a byte order mark. Throws base::Error, naming the line, when it is not UTF-8 or
/// holds a NUL byte; `name` is the file as messages call it.
std::string_view require_utf8(std::string const& name, std::string_view text);

} // namespace catalogue
