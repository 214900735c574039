#include "cli/help_format.hpp"

#include "cli/console.hpp"
#include "reports/wording/text_layout.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>

namespace cli {

namespace {

class HelpFormat : public CLI::Formatter {
public:
    [[nodiscard]] std::string make_description(CLI::App const* command) const override {
        return reports::wrapped(command->get_description(), m_columns);
    }

    [[nodiscard]] std::string make_usage(CLI::App const* command, std::string name) const override {
        return "\n" + reports::wrapped(Formatter::make_usage(command, std::move(name)), m_columns,
                                       {.first = "", .others = "    "});
    }

    [[nodiscard]] std::string make_option(CLI::Option const* option,
                                          bool is_positional) const override {
        return reports::wrapped(make_option_name(option, is_positional) + make_option_opts(option),
                                m_columns, {.first = "  ", .others = "    "}) +
               reports::wrapped(make_option_desc(option), m_columns,
                                {.first = "      ", .others = "      "});
    }

    [[nodiscard]] std::string make_subcommand(CLI::App const* command) const override {
        constexpr int width = 16;
        auto const name = reports::padded("  " + command->get_name(), width);
        return reports::wrapped(command->get_description(), m_columns,
                                {.first = name, .others = std::string(width, ' ')});
    }

private:
    int m_columns = reports::prose_columns(output_columns());
};

} // namespace

std::shared_ptr<CLI::FormatterBase> help_format() {
    return std::make_shared<HelpFormat>();
}

} // namespace cli
