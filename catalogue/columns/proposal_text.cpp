#include "catalogue/columns/column_map.hpp"
#include "catalogue/columns/propose_map.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

/// A text as TOML quotes it.
std::string in_quotes(std::string_view text) {
    std::string quoted{"\""};
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) {
            quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

/// A comment in one line.
std::string comment(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
    return "# " + text;
}

std::string head(MapProposal const& proposal) {
    auto text = comment(fmt::format("How the columns of {} could be read, from its header and {} "
                                    "row{}.",
                                    proposal.file, proposal.rows, proposal.rows == 1 ? "" : "s")) +
                "\n# A proposal: read it, correct it, and give it with --map. \"keep\" keeps a "
                "column as text,\n# by which nothing is judged; \"ignore\" leaves it out.\n\n";
    if (!proposal.sheet.empty()) {
        text += fmt::format("sheet = {}\n", in_quotes(proposal.sheet));
    }
    return text + fmt::format("header_row = {}\n", proposal.header_row);
}

std::string columns(MapProposal const& proposal) {
    std::string text{"\n[columns]\n"};
    for (auto const& [column, native, reason] : proposal.columns) {
        text += fmt::format("{} = {} {}\n", in_quotes(column), in_quotes(native), comment(reason));
    }
    return text;
}

std::string constants(MapProposal const& proposal) {
    if (proposal.missing.empty()) {
        return {};
    }
    std::string text{"\n[constants]\n# No column seems to be what follows. Name it above, or give "
                     "all rows the same here.\n"};
    for (auto const& native : proposal.missing) {
        text += fmt::format("# {} = \"\"\n", native);
    }
    return text;
}

std::string values(ProposedValues const& proposed) {
    auto text = fmt::format("\n[values.{}]\n", in_quotes(proposed.column));
    for (auto const& [value, meaning, reason] : proposed.meanings) {
        text += fmt::format("{}{} = {} {}\n", meaning.empty() ? "# " : "", in_quotes(value),
                            in_quotes(meaning), comment(reason));
    }
    return text;
}

} // namespace

std::string to_toml(MapProposal const& proposal) {
    auto text = head(proposal) + columns(proposal) + constants(proposal);
    for (auto const& proposed : proposal.values) {
        text += values(proposed);
    }
    return text;
}

} // namespace catalogue
