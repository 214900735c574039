#pragma once

#include "catalogue/toml/toml_fields.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>

namespace catalogue {

/// Sees that among the terms of one kind no code, label or synonym means two of them.
class WordOwners {
public:
    /// Reports the words of a term that already mean another.
    void claim(Term const& term, std::string_view key, std::size_t line, TomlReport& report);

private:
    std::map<std::string, std::string> m_owners; ///< code by folded word
};

} // namespace catalogue
