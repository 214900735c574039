#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace catalogue {

/// Whether a file lists organisations, or services and places: it decides what a bare name is.
enum class ListedThing : std::uint8_t { services, organisations };

/// The native column that directories usually mean by a name that is none of its synonyms, because
/// elsewhere it could mean something else: a library's name, a title, an organisation's id. For
/// proposals only.
std::optional<std::string_view> usual_column(std::string_view name, ListedThing listed);

} // namespace catalogue
