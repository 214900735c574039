#include "mapper/workspace/particulars.hpp"

#include "base/error.hpp"
#include "catalogue/files/cell_text.hpp"
#include "mapper/workspace/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace mapper {

namespace {

std::string option_codes(catalogue::Particular const& particular, catalogue::OptionSet options) {
    std::string codes;
    for (std::uint32_t i = 0; i < particular.options.size(); ++i) {
        if (options.contains({i})) {
            codes += (codes.empty() ? "" : ";") + particular.options[i].code;
        }
    }
    return codes;
}

[[noreturn]] void not_in_vocabulary(std::string_view word) {
    throw base::Error(fmt::format("the workspace holds the term '{}', which its vocabulary does "
                                  "not; take a copy of it from before.",
                                  word));
}

} // namespace

void ParticularWriter::write(std::int64_t service,
                             catalogue::StatedParticulars const& particulars) {
    for (auto const& stated : particulars) {
        auto const& particular = vocabulary_.particulars[stated.particular.value];
        insert_.run(service, particular.code, code(stated.answer), code(stated.basis),
                    option_codes(particular, stated.options),
                    stated.number ? std::optional{stated.number->least} : std::nullopt,
                    stated.number ? std::optional{stated.number->greatest} : std::nullopt,
                    stated.text);
    }
}

catalogue::StatedParticular particular_in(Statement const& row,
                                          catalogue::Vocabulary const& vocabulary) {
    auto const column = row.text(1);
    auto const index = catalogue::find_particular(vocabulary, column);
    if (!index) {
        not_in_vocabulary(column);
    }
    catalogue::StatedParticular stated{.particular = *index,
                                       .answer = answer_from(row.text(2)),
                                       .basis = basis_from(row.text(3)),
                                       .options = {},
                                       .number = {},
                                       .text = row.text(7)};
    std::span const options{vocabulary.particulars[index->value].options};
    auto const codes = row.text(4);
    for (auto const option : catalogue::list_items(codes, ";")) {
        auto const at = catalogue::find_term(options, option);
        if (!at) {
            not_in_vocabulary(option);
        }
        stated.options.insert({*at});
    }
    if (!row.is_null(5)) {
        stated.number = {.least = row.number(5), .greatest = row.number(6)};
    }
    return stated;
}

} // namespace mapper
