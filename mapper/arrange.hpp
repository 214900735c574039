#pragma once

#include "mapper/disclosing/disclosed.hpp"

#include <vector>

namespace mapper {

/// Puts services into the order of a run, whatever order they come in: by id, then by content,
/// confidential ones last. Ids that two services share are told apart by their row; confidential
/// services are numbered anew by what is disclosed of them; `record` is set: the same provider and
/// programme, or the same id as written, are one record, and every confidential service is its own.
std::vector<Disclosed> arranged(std::vector<Disclosed> services);

} // namespace mapper
