#include "catalogue/standards/particular.hpp"

#include "catalogue/rows/service_texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

std::string options_text(Particular const& particular, OptionSet options, std::string Term::*text,
                         std::string_view separator) {
    std::string joined;
    for (std::uint32_t i = 0; i < particular.options.size(); ++i) {
        if (options.contains({i})) {
            joined += joined.empty() ? "" : separator;
            joined += particular.options[i].*text;
        }
    }
    return joined;
}

/// Whatever the answer is, as long as something more is stated than that.
std::string stated_text(Particular const& particular, StatedParticular const& stated,
                        std::string Term::*text, std::string_view separator) {
    if (stated.number) {
        return to_text(*stated.number);
    }
    auto const options = options_text(particular, stated.options, text, separator);
    return options.empty() || stated.text.empty() ? options + stated.text
                                                  : fmt::format("{}: {}", options, stated.text);
}

} // namespace

std::optional<ParticularIndex> find_particular(Vocabulary const& vocabulary,
                                               std::string_view column) {
    auto const& particulars = vocabulary.particulars;
    auto const found = std::ranges::find(particulars, column, &Particular::code);
    return found == particulars.end()
               ? std::nullopt
               : std::optional{
                     ParticularIndex{static_cast<std::uint32_t>(found - particulars.begin())}};
}

StatedParticular const* find(StatedParticulars const& stated, ParticularIndex particular) {
    auto const found =
        std::ranges::lower_bound(stated, particular, {}, &StatedParticular::particular);
    return found != stated.end() && found->particular == particular ? &*found : nullptr;
}

void put(StatedParticulars& stated, StatedParticular particular) {
    auto const place =
        std::ranges::lower_bound(stated, particular.particular, {}, &StatedParticular::particular);
    if (place != stated.end() && place->particular == particular.particular) {
        *place = std::move(particular);
    } else {
        stated.insert(place, std::move(particular));
    }
}

std::string code_text(Particular const& particular, StatedParticular const& stated) {
    auto text = stated_text(particular, stated, &Term::code, ";");
    return text.empty() ? std::string{code(stated.answer)} : text;
}

std::string word_text(Particular const& particular, StatedParticular const& stated) {
    auto text = stated_text(particular, stated, &Term::label, "; ");
    return text.empty() ? answer_words(stated.answer) : text;
}

std::string_view code(ParticularKind kind) {
    switch (kind) {
    case ParticularKind::yes_no:
        return "yes_no";
    case ParticularKind::choice:
        return "choice";
    case ParticularKind::list:
        return "list";
    case ParticularKind::number:
        return "number";
    case ParticularKind::text:
        break;
    }
    return "text";
}

} // namespace catalogue
