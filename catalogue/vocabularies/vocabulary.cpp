#include "catalogue/vocabularies/vocabulary.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>

namespace catalogue {

template <typename T>
std::optional<std::uint32_t> find_term(std::span<T const> terms, std::string_view text) {
    auto const wanted = base::folded(text);
    auto means_it = [&wanted](Term const& term) {
        return base::folded(term.code) == wanted || base::folded(term.label) == wanted ||
               std::ranges::find(term.synonyms, wanted, [](std::string const& synonym) {
                   return base::folded(synonym);
               }) != term.synonyms.end();
    };
    auto const found = std::ranges::find_if(terms, means_it);
    if (wanted.empty() || found == terms.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - terms.begin());
}

template std::optional<std::uint32_t> find_term(std::span<Term const>, std::string_view);
template std::optional<std::uint32_t> find_term(std::span<InterventionType const>,
                                                std::string_view);
template std::optional<std::uint32_t> find_term(std::span<Approach const>, std::string_view);
template std::optional<std::uint32_t> find_term(std::span<RiskLevel const>, std::string_view);
template std::optional<std::uint32_t> find_term(std::span<Group const>, std::string_view);
template std::optional<std::uint32_t> find_term(std::span<ReferralRoute const>, std::string_view);

std::string const& known_as(Group const& group) {
    return group.public_label.empty() ? group.label : group.public_label;
}

} // namespace catalogue
