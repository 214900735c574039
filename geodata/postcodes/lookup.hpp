#pragma once

#include "geodata/postcodes/postcode.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geodata {

/// What a look-up file holds.
struct PostcodeLookupAbout {
    std::string source;  ///< the directory's file or folder name
    std::string vintage; ///< "May 2025", or empty where its name does not say
    std::string sha256;  ///< of the directory
    std::size_t postcodes = 0;
    std::size_t terminated = 0;
    std::size_t without_place = 0;
    std::size_t districts = 0;
};

/// A postcode directory that was imported, mapped into memory. Any thread may ask it.
class PostcodeLookup {
public:
    /// Throws base::Error when there is no such file, it is no look-up, it is damaged or cut short,
    /// or a newer gapmap made it.
    static PostcodeLookup open(std::filesystem::path const& file);

    ~PostcodeLookup();
    PostcodeLookup(PostcodeLookup&&) noexcept;
    PostcodeLookup& operator=(PostcodeLookup&&) noexcept;

    [[nodiscard]] std::optional<Postcode> find(PostcodeKey key) const;

    /// One answer a key, in the order of the keys; quicker than one by one, because they are looked
    /// up in the order of the file.
    [[nodiscard]] std::vector<std::optional<Postcode>>
    find_all(std::span<PostcodeKey const> keys) const;

    [[nodiscard]] PostcodeLookupAbout about() const;

private:
    struct Impl;
    explicit PostcodeLookup(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace geodata
