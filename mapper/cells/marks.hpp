#pragma once

#include "mapper/cells/candidates.hpp"
#include "mapper/cells/cell.hpp"

#include <cstdint>
#include <span>

namespace mapper {

/// The marks of a provided cell but for when it ends; see Marks for what each means. `matches` are
/// the positions of the cell's matching services among the candidates, one at least.
Marks marks_of(Region const& region, std::span<Candidate const> candidates,
               std::span<std::uint32_t const> matches);

} // namespace mapper
