#include "reports/directory/slug.hpp"

#include "mapper/disclosing/fingerprint.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr std::size_t longest = 48;
constexpr std::size_t id_digits = 8;

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_safe(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

} // namespace

std::string slug(std::string_view text) {
    std::string made;
    for (char const written : text) {
        char const letter = lower(written);
        if (is_safe(letter)) {
            made += letter;
        } else if (!made.empty() && made.back() != '-' && written != '\'') {
            made += '-';
        }
        if (made.size() == longest) {
            break;
        }
    }
    while (!made.empty() && made.back() == '-') {
        made.pop_back();
    }
    return made;
}

std::string Slugs::by_name(std::string_view name, std::string_view otherwise) {
    auto const wanted = slug(name);
    return unused(wanted.empty() ? slug(otherwise) : wanted);
}

std::string Slugs::by_id(std::string_view name, std::string_view id) {
    auto const named = slug(name);
    auto const digits = mapper::fingerprint_of_text(id).substr(0, id_digits);
    return unused(fmt::format("{}-{}", named.empty() ? "service" : named, digits));
}

std::string Slugs::unused(std::string const& wanted) {
    auto made = wanted;
    for (int number = 2; !m_used.insert(made).second; ++number) {
        made = fmt::format("{}-{}", wanted, number);
    }
    return made;
}

} // namespace reports
