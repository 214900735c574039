#pragma once

namespace cli {

/// Whether what is written there appears on a terminal that colours and erases (TERM is not dumb).
bool is_terminal(int descriptor);

/// What COLUMNS says, else the width of the terminal, else 80.
int columns_of(int descriptor);

} // namespace cli
