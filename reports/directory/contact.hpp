#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// One way to reach a service, as it is shown, and what a link to it holds; without a `target` it
/// is shown as text and is no link.
struct Contact {
    std::string text;
    std::string target;

    friend bool operator==(Contact const&, Contact const&) = default;
};

/// The telephone numbers of a cell, parted by ; or ,. Only what is made of digits, spaces,
/// brackets, hyphens, + and an x before an extension becomes a link ("01632960001;ext=2").
std::vector<Contact> phones_of(std::string_view cell);

/// The web addresses of a cell, parted by ;. Only http and https become links.
std::vector<Contact> websites_of(std::string_view cell);

/// The email addresses of a cell, parted by ; or ,.
std::vector<Contact> emails_of(std::string_view cell);

} // namespace reports
