#pragma once

#include <string_view>

namespace catalogue {

/// The column that says whether a public directory may list a service, and the only text of it that
/// lets one: "no", "not known" and a blank do not. Kept as a detail, and so told of public services
/// alone.
inline constexpr std::string_view publish_column = "publish";
inline constexpr std::string_view may_publish = "yes";

} // namespace catalogue
