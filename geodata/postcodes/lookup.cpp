#include "geodata/postcodes/lookup.hpp"

#include "base/error.hpp"
#include "geodata/mapped_file.hpp"
#include "geodata/postcodes/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace geodata {

namespace fs = std::filesystem;

struct PostcodeLookup::Impl {
    MappedFile file;
    std::span<PostcodeEntry const> entries;
    PostcodeFileText text;
};

namespace {

PostcodeFileHeader checked_header(std::string const& shown, std::string_view bytes) {
    PostcodeFileHeader header;
    auto const size = bytes.size();
    if (size < sizeof header ||
        !bytes.starts_with(std::string_view{postcode_magic.data(), postcode_magic.size()})) {
        throw base::Error(fmt::format(
            "{}: is no postcode look-up; make one with 'gapmap postcodes import'.", shown));
    }
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.version != postcode_file_version) {
        throw base::Error(fmt::format(
            "{}: was made by another gapmap (version {} of the file, this one reads {}); import "
            "the postcodes again.",
            shown, header.version, postcode_file_version));
    }
    auto const after = size - sizeof header;
    bool const fits = header.entries <= after / sizeof(PostcodeEntry) &&
                      header.text_bytes == after - header.entries * sizeof(PostcodeEntry);
    if (!fits || postcode_checksum(0, bytes.substr(sizeof header)) != header.checksum) {
        throw base::Error(fmt::format(
            "{}: the postcode look-up is {}; import the postcodes again.", shown,
            fits ? "damaged" : "not as long as it says, so it was cut short or added to"));
    }
    return header;
}

} // namespace

PostcodeLookup::PostcodeLookup(std::unique_ptr<Impl> impl)
    : impl_{std::move(impl)} {}

PostcodeLookup::~PostcodeLookup() = default;
PostcodeLookup::PostcodeLookup(PostcodeLookup&&) noexcept = default;
PostcodeLookup& PostcodeLookup::operator=(PostcodeLookup&&) noexcept = default;

PostcodeLookup PostcodeLookup::open(fs::path const& file) {
    auto impl =
        std::unique_ptr<Impl>{new Impl{.file = MappedFile{file}, .entries = {}, .text = {}}};
    auto const bytes = impl->file.bytes();
    auto const header = checked_header(file.string(), bytes);
    // The mapping begins on a page and the header is of two entries' length, so they are aligned.
    impl->entries = {reinterpret_cast<PostcodeEntry const*>(bytes.data() + sizeof header),
                     header.entries};
    impl->text = parse_postcode_file_text(bytes.substr(bytes.size() - header.text_bytes));
    return PostcodeLookup{std::move(impl)};
}

std::optional<Postcode> PostcodeLookup::find(PostcodeKey key) const {
    return find_all({&key, 1}).front();
}

std::vector<std::optional<Postcode>>
PostcodeLookup::find_all(std::span<PostcodeKey const> keys) const {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> ordered;
    ordered.reserve(keys.size());
    for (auto const key : keys) {
        ordered.emplace_back(static_cast<std::uint64_t>(key),
                             static_cast<std::uint32_t>(ordered.size()));
    }
    std::ranges::sort(ordered);
    std::vector<std::optional<Postcode>> found(keys.size());
    auto from = impl_->entries.begin();
    for (auto const& [key, at] : ordered) {
        from = std::ranges::lower_bound(from, impl_->entries.end(), key, {}, &PostcodeEntry::key);
        if (from == impl_->entries.end()) {
            break;
        }
        if (from->key() == key) {
            found[at] = unpacked(*from, impl_->text.districts);
        }
    }
    return found;
}

PostcodeLookupAbout PostcodeLookup::about() const {
    auto const& entries = impl_->entries;
    auto const& districts = impl_->text.districts;
    return {.source = impl_->text.source,
            .vintage = impl_->text.vintage,
            .sha256 = impl_->text.sha256,
            .postcodes = entries.size(),
            .terminated = static_cast<std::size_t>(
                std::ranges::count_if(entries, &PostcodeEntry::is_terminated)),
            .without_place = static_cast<std::size_t>(
                std::ranges::count(entries, PostcodeFrame::none, &PostcodeEntry::frame)),
            .districts = districts.size() -
                         static_cast<std::size_t>(std::ranges::count(districts, std::string{}))};
}

} // namespace geodata
