#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace reports {

/// A text as a safe part of a file name and an address: ASCII letters in lower case, digits and
/// single hyphens, at most 48 of them; empty where the text has none.
std::string slug(std::string_view text);

/// Gives each thing a slug of its own, the same whatever the others are: its name, and for two of
/// one name what makes them differ.
class Slugs {
public:
    /// The slug of `name`, or of `otherwise` where the name has none.
    std::string by_name(std::string_view name, std::string_view otherwise);

    /// The slug of `name` and eight digits made of `id`, so that it stays when other services come
    /// and go.
    std::string by_id(std::string_view name, std::string_view id);

private:
    std::string unused(std::string const& wanted);

    std::unordered_set<std::string> m_used;
};

} // namespace reports
