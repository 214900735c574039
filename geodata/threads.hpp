#pragma once

#include <functional>

namespace geodata {

/// How many threads a piece of heavy work is spread over: the machine's, at most eight.
unsigned thread_count();

/// Calls `work` once on each of `threads` threads, this one among them, and waits. What any of them
/// throws is thrown here. The work shares itself out, as by an atomic counter.
void on_threads(unsigned threads, std::function<void()> const& work);

} // namespace geodata
