#pragma once

#include <string_view>
#include <utility>
#include <vector>

/// What the columns of a real file should be read as, as labelled by what a commissioner would want
/// before any proposal was made or tuned. Columns not named here should be kept as they are.
struct LayoutLabels {
    std::string_view file; ///< under the shared data folder
    std::vector<std::pair<std::string_view, std::string_view>> native;
};

std::vector<LayoutLabels> const& layout_labels();
