#include "geodata/boundaries/field_guess.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <unordered_set>

namespace geodata {

namespace {

bool has_values(Field const& field) {
    return std::any_of(field.values.begin(), field.values.end(),
                       [](std::string const& value) { return !value.empty(); });
}

/// How surely a name is that of a code field; the smaller the surer.
enum class Rank { vintage, gss, code, identifier, none };

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// What stands before "cd" or "code" in a folded name; none when it ends otherwise.
std::optional<std::string_view> code_stem(std::string_view folded) {
    for (std::string_view const ending : {"code", "cd"}) {
        if (folded.ends_with(ending)) {
            return folded.substr(0, folded.size() - ending.size());
        }
    }
    return std::nullopt;
}

Rank rank_of(std::string const& name) {
    auto const folded = base::folded(name);
    auto const stem = code_stem(folded);
    if (stem && stem->size() > 2 && is_digit(stem->back()) && is_digit((*stem)[stem->size() - 2])) {
        return Rank::vintage;
    }
    if (folded == "gss" || folded == "gsscode" || folded == "gssid") {
        return Rank::gss;
    }
    if (stem && !folded.ends_with("postcode")) {
        return Rank::code;
    }
    return folded == "id" ? Rank::identifier : Rank::none;
}

bool are_all_different(std::vector<std::string> const& values) {
    std::unordered_set<std::string_view> const distinct(values.begin(), values.end());
    return distinct.size() == values.size() && !distinct.contains("");
}

} // namespace

std::optional<std::size_t> guess_code_field(std::span<Field const> fields,
                                            std::string const& file) {
    auto best = Rank::none;
    for (auto const& field : fields) {
        best = has_values(field) ? std::min(best, rank_of(field.name)) : best;
    }
    if (best == Rank::none) {
        return std::nullopt;
    }
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (rank_of(fields[i].name) == best && has_values(fields[i])) {
            candidates.push_back(i);
        }
    }
    auto const unusable = [&](std::size_t i) { return !are_all_different(fields[i].values); };
    if (!std::all_of(candidates.begin(), candidates.end(), unusable)) {
        std::erase_if(candidates, unusable);
    }
    for (auto const other : candidates) {
        if (fields[other].values != fields[candidates.front()].values) {
            throw base::Error(fmt::format("{}: {} and {} could both be the code field; say which "
                                          "with --code-field (fields: {}).",
                                          file, fields[candidates.front()].name, fields[other].name,
                                          list_fields(fields)));
        }
    }
    return candidates.front();
}

std::optional<std::size_t> guess_name_field(std::span<Field const> fields,
                                            std::string const& code_field) {
    auto const code = base::folded(code_field);
    auto const stem = code_stem(code);
    auto const partner = [&](std::string const& name) {
        return stem && !stem->empty() && name.starts_with(*stem) &&
               (name == std::string{*stem} + "nm" || name == std::string{*stem} + "name");
    };
    auto const plain = [](std::string const& name) { return name == "name"; };
    auto const ending = [](std::string const& name) {
        return name.ends_with("name") || (name.ends_with("nm") && name.size() > 2);
    };
    auto const first = [&](auto const& fits) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fits(base::folded(fields[i].name))) {
                return i;
            }
        }
        return std::nullopt;
    };
    auto found = first(partner);
    found = found ? found : first(plain);
    return found ? found : first(ending);
}

bool is_called_code(std::string const& name) {
    return rank_of(name) <= Rank::code;
}

std::string list_fields(std::span<Field const> fields) {
    std::string list;
    for (auto const& field : fields) {
        list += (list.empty() ? "" : ", ") + field.name;
    }
    return list.empty() ? "none" : list;
}

} // namespace geodata
