#pragma once

#include <memory>

namespace CLI {
class FormatterBase;
}

namespace cli {

/// How --help is laid out: each option over what it means, in lines of the terminal's width.
std::shared_ptr<CLI::FormatterBase> help_format();

} // namespace cli
