#pragma once

#include <stdexcept>

namespace base {

/// A run that cannot go on. The text is one sentence for a person: what, where, and the way out.
/// Thrown anywhere, caught once, in main(). Bad data is not an Error but a Problem.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace base
