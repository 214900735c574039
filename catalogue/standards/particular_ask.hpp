#pragma once

#include "catalogue/answer.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <optional>
#include <string>

namespace catalogue {

/// What is asked of one particular: any of some options, an amount at least, or else a yes.
struct ParticularAsk {
    ParticularIndex particular;
    OptionSet any_of;
    std::optional<double> at_least;

    friend bool operator==(ParticularAsk const&, ParticularAsk const&) = default;
};

/// Yes, no, or unknown where it is not stated, not known or not understood, or a range of which
/// only a part is enough.
Answer answer_to(ParticularAsk const& ask, StatedParticulars const& stated);

/// "accreditation held or seeking", "sessions at least 26", "records".
std::string ask_text(ParticularAsk const& ask, Vocabulary const& vocabulary);

/// Reads `particular`, and `any_of` or `at_least` where it has any. None where it was reported.
std::optional<ParticularAsk> read_particular_ask(TomlFields& fields, Vocabulary const& vocabulary);

} // namespace catalogue
