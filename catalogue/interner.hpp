#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace catalogue {

/// Hashes strings and views alike, so that a map of strings is searched without making one.
struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// Gives each distinct text a position in a list of texts, in order of first use. The list must
/// outlive it.
class Interner {
public:
    explicit Interner(std::vector<std::string>& texts)
        : m_texts(texts) {}

    std::uint32_t index_of(std::string_view text) {
        if (auto const found = m_indexes.find(text); found != m_indexes.end()) {
            return found->second;
        }
        auto const index = static_cast<std::uint32_t>(m_texts.size());
        m_texts.emplace_back(text);
        m_indexes.emplace(text, index);
        return index;
    }

private:
    std::vector<std::string>& m_texts;
    StringMap<std::uint32_t> m_indexes;
};

} // namespace catalogue
