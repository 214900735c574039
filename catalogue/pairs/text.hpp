#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// How contacts and names are compared when two rows may be one service.

/// The words of a name in lower case, each without a plural's s, in order: no punctuation, no "the"
/// and "and" ("&"), no legal form (Ltd, CIC, PLC). "Barnardo's" is "barnardo".
std::vector<std::string> pair_words(std::string_view name);

/// The digits of the first telephone number, the country code of the United Kingdom written as 0
/// and an extension left out. Empty when there is none.
std::string pair_phone(std::string_view text);

/// A web address without what is written in several ways: scheme, www, capitals, a trailing slash
/// or a fragment. Empty when there is none.
std::string pair_page(std::string_view text);

/// The host of such an address.
std::string_view host_of(std::string_view page);

} // namespace catalogue
