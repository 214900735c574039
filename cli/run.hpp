#pragma once

namespace cli {

/// Runs one command line. Returns 0 when the run completed, 1 when it could not (one sentence on
/// standard error) or `check` found what --fail-on names, 2 for a wrong command line.
int run(int argc, char const* const* argv);

} // namespace cli
