#pragma once

#include <string>
#include <string_view>

namespace reports {

/// A text as Markdown that shows it and nothing else, within a line or the cell of a pipe table:
/// what has a meaning there is escaped, ends of lines are spaces. Pandoc and CommonMark read it
/// alike.
std::string as_markdown(std::string_view text);

} // namespace reports
