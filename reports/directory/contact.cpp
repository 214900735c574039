#include "reports/directory/contact.hpp"

#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/cell_text.hpp"

#include <algorithm>

namespace reports {

namespace {

constexpr std::string_view dialled = "0123456789+";

/// What a telephone dials for a number; empty where it is none.
std::string dialled_for(std::string_view number) {
    if (number.find_first_not_of("0123456789+ ()x-") != std::string_view::npos ||
        !catalogue::is_phone(number)) {
        return {};
    }
    std::string target;
    for (char const letter : number) {
        if (dialled.find(letter) != std::string_view::npos) {
            target += letter;
        } else if (letter == 'x') {
            target += ";ext=";
        }
    }
    return target;
}

bool is_linked(std::string_view address) {
    auto const scheme = catalogue::in_lower_case(address.substr(0, 8));
    return (scheme.starts_with("http://") || scheme == "https://") &&
           catalogue::is_website(address) &&
           address.find_first_of(" \t\r\n<>\"'`\\{}|^") == std::string_view::npos;
}

/// "a b@c?d=e" could say more to a mail program than an address.
bool is_mailed(std::string_view address) {
    return catalogue::is_email(address) &&
           address.find_first_of(" \t\r\n<>\"'`\\?&%#:/") == std::string_view::npos;
}

template <typename Target>
std::vector<Contact> contacts(std::string_view cell, std::string_view separators, Target target) {
    std::vector<Contact> found;
    if (catalogue::says_nothing(cell)) {
        return found;
    }
    for (auto const item : catalogue::list_items(cell, separators)) {
        found.push_back({.text = std::string{item}, .target = target(item)});
    }
    return found;
}

} // namespace

std::vector<Contact> phones_of(std::string_view cell) {
    return contacts(cell, ";,", dialled_for);
}

std::vector<Contact> websites_of(std::string_view cell) {
    return contacts(cell, ";", [](std::string_view item) {
        return is_linked(item) ? std::string{item} : std::string{};
    });
}

std::vector<Contact> emails_of(std::string_view cell) {
    return contacts(cell, ";,", [](std::string_view item) {
        return is_mailed(item) ? std::string{item} : std::string{};
    });
}

} // namespace reports
