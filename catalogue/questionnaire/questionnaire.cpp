#include "catalogue/questionnaire/questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace catalogue {

namespace {

/// A name that every file system takes: ASCII letters in lower case, digits and hyphens.
std::string file_stem(std::string const& provider) {
    constexpr std::size_t longest = 60;
    std::string stem;
    for (char const c : provider) {
        char const letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        bool const kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (kept && stem.size() < longest) {
            stem += letter;
        } else if (!stem.empty() && stem.back() != '-') {
            stem += '-';
        }
    }
    while (!stem.empty() && stem.back() == '-') {
        stem.pop_back();
    }
    return stem.empty() ? "provider" : stem;
}

/// Whether all services of it are confidential.
bool is_hidden(Questionnaire const& questionnaire, Catalogue const& catalogue) {
    return std::ranges::all_of(questionnaire.services, [&](std::size_t service) {
        return catalogue.services[service].visibility == Visibility::confidential;
    });
}

/// "meadow.xlsx", or "meadow-2.xlsx" where that is taken.
std::string free_name(std::string const& stem, std::set<std::string>& taken) {
    auto name = stem + ".xlsx";
    for (std::size_t number = 2; !taken.insert(name).second; ++number) {
        name = fmt::format("{}-{}.xlsx", stem, number);
    }
    return name;
}

} // namespace

std::vector<Questionnaire> questionnaires_of(Catalogue const& catalogue) {
    std::map<std::string, std::vector<Questionnaire>> by_provider;
    for (std::size_t at = 0; at < catalogue.services.size(); ++at) {
        auto const provider = catalogue.services[at].provider;
        auto& parts = by_provider[catalogue.providers[provider.value]];
        if (parts.empty() || parts.back().services.size() == most_services) {
            parts.push_back({.file_name = {}, .provider = provider, .services = {}});
        }
        parts.back().services.push_back(at);
    }
    std::set<std::string> taken;
    std::vector<Questionnaire> questionnaires;
    for (auto& [provider, parts] : by_provider) {
        bool const hidden = std::ranges::all_of(
            parts, [&](Questionnaire const& part) { return is_hidden(part, catalogue); });
        for (auto& part : parts) {
            part.file_name = free_name(hidden ? "confidential" : file_stem(provider), taken);
            questionnaires.push_back(std::move(part));
        }
    }
    return questionnaires;
}

} // namespace catalogue
