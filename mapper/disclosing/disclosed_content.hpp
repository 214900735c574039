#pragma once

#include "mapper/disclosing/disclosed.hpp"

#include <string>

namespace mapper {

/// What is disclosed of a service besides its id, source and record, as bytes: equal for equal
/// content, and an order over different content that does not depend on the order of rows.
std::string content_key(Disclosed const& service);

} // namespace mapper
