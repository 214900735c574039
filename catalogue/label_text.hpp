#pragma once

#include <string>

namespace catalogue {

/// A label as it stands within a sentence: "ethnic minority groups" from "Ethnic minority groups";
/// a word of capitals stays.
std::string within_sentence(std::string label);

} // namespace catalogue
