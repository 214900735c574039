#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace base {

/// An identifier that people wrote: a service id, a district code. Each Tag makes a type of its
/// own, so that one kind cannot be passed for another.
template <typename Tag>
struct Id {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    friend auto operator<=>(Id const&, Id const&) = default;
};

/// A position in one known list (the districts of a run, the types of a vocabulary), from 0. Cheap
/// to store and compare where an Id would be a string.
template <typename Tag>
struct Index {
    std::uint32_t value = 0;

    friend auto operator<=>(Index const&, Index const&) = default;
};

} // namespace base

template <typename Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> const& id) const noexcept {
        return std::hash<std::string>{}(id.text);
    }
};

template <typename Tag>
struct std::hash<base::Index<Tag>> {
    std::size_t operator()(base::Index<Tag> index) const noexcept { return index.value; }
};
