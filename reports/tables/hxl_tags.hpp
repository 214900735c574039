#pragma once

#include <string>
#include <string_view>

namespace reports {

/// The HXL tag of a column of the tables, by its name, which means the same in all of them:
/// "#adm2+code" of "district". A column that a vocabulary names (a group, a risk level) and a mark
/// are "#status" with the name as an attribute.
std::string hxl_tag(std::string_view column);

} // namespace reports
