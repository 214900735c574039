#include "catalogue/standards/particular_ask.hpp"

#include "catalogue/toml/toml_terms.hpp"

#include <fmt/format.h>

#include <span>

namespace catalogue {

namespace {

/// Whether every option is one of the particular's.
bool read_options(TomlFields& fields, Particular const& particular, ParticularAsk& ask) {
    bool all_known = true;
    for (auto const& option : fields.texts("any_of")) {
        if (auto const index = find_term(std::span{particular.options}, option.text)) {
            ask.any_of.insert(OptionIndex{*index});
        } else {
            all_known = false;
            fields.report().error(
                "unknown-term", option.line, "any_of",
                fmt::format("'{}' is not an option of {}", option.text, particular.code),
                nearest_code(option.text, particular.options));
        }
    }
    return all_known;
}

bool fits(ParticularAsk const& ask, Particular const& particular) {
    switch (particular.kind) {
    case ParticularKind::choice:
    case ParticularKind::list:
        return !ask.any_of.empty() && !ask.at_least;
    case ParticularKind::number:
        return ask.any_of.empty() && ask.at_least;
    case ParticularKind::yes_no:
    case ParticularKind::text:
        break;
    }
    return ask.any_of.empty() && !ask.at_least;
}

} // namespace

Answer answer_to(ParticularAsk const& ask, StatedParticulars const& stated) {
    auto const* const found = find(stated, ask.particular);
    if (found == nullptr) {
        return Answer::unknown;
    }
    if (ask.any_of.meets(found->options)) {
        return Answer::yes;
    }
    if (may_be(found->answer)) {
        return Answer::unknown;
    }
    if (ask.at_least) {
        if (!found->number) { // a plain yes or no is no number
            return Answer::unknown;
        }
        if (found->number->greatest < *ask.at_least) {
            return Answer::no;
        }
        return found->number->least >= *ask.at_least ? Answer::yes : Answer::unknown;
    }
    return ask.any_of.empty() && is_yes(found->answer) ? Answer::yes : Answer::no;
}

std::string ask_text(ParticularAsk const& ask, Vocabulary const& vocabulary) {
    auto const& particular = vocabulary.particulars[ask.particular.value];
    auto text = particular.code;
    if (ask.at_least) {
        text += fmt::format(" at least {}", *ask.at_least);
    }
    bool first = true;
    for (std::uint32_t i = 0; i < particular.options.size(); ++i) {
        if (ask.any_of.contains({i})) {
            text += (first ? " " : " or ") + particular.options[i].code;
            first = false;
        }
    }
    return text;
}

std::optional<ParticularAsk> read_particular_ask(TomlFields& fields, Vocabulary const& vocabulary) {
    auto const word = fields.required_text("particular");
    auto const index = find_particular(vocabulary, word.text);
    ParticularAsk ask;
    if (auto const least = fields.number("at_least")) {
        ask.at_least = least->value;
    }
    if (!index) {
        fields.texts("any_of");
        if (!word.text.empty()) {
            fields.report().error("unknown-term", word.line, "particular",
                                  fmt::format("'{}' is not a particular of the vocabulary {}",
                                              word.text, vocabulary.code),
                                  nearest_code(word.text, vocabulary.particulars));
        }
        return std::nullopt;
    }
    ask.particular = *index;
    auto const& particular = vocabulary.particulars[index->value];
    bool const all_known = read_options(fields, particular, ask);
    if (all_known && !fits(ask, particular)) {
        fields.report().error(
            "bad-ask", fields.line(), "particular",
            fmt::format("{} is a particular of the kind {}, of which this cannot be asked",
                        particular.code, code(particular.kind)),
            "ask any_of its options of a choice or a list, at_least of a number, and nothing more "
            "of another");
        return std::nullopt;
    }
    return ask;
}

} // namespace catalogue
