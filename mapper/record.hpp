#pragma once

#include "mapper/disclosed.hpp"

#include <vector>

namespace mapper {

/// Sets `record` of services that are not confidential and are sorted by id: those of one provider
/// and programme (as folded names), or of one id as written, have the same number, which is the
/// position of the first of them.
void number_records(std::vector<Disclosed>& services);

} // namespace mapper
