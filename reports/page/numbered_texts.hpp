#pragma once

#include "reports/json/json_writer.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reports {

/// Texts that are written once and named by their place.
class NumberedTexts {
public:
    std::size_t number_of(std::string text) {
        auto const [at, is_new] = numbers_.try_emplace(std::move(text), texts_.size());
        if (is_new) {
            texts_.push_back(&at->first);
        }
        return at->second;
    }

    void write(JsonWriter& json, std::string_view key) const {
        json.line_key(key);
        json.begin_array();
        for (auto const* const text : texts_) {
            json.text(*text);
        }
        json.end_array();
    }

private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string const*> texts_;
};

} // namespace reports
