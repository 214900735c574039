#pragma once

#include <string_view>

namespace catalogue {

/// Whether a column holds a field of Open Referral that the engine keeps and does not judge by:
/// "fees", "organization.description", "location.name". Such a column is not worth a mention.
bool is_open_referral_column(std::string_view name);

} // namespace catalogue
