#include "geodata/postcodes/writer.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace geodata {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void cannot_write(fs::path const& lookup, int error) {
    throw base::Error(fmt::format("{}: cannot be written ({}); choose another place with -o.",
                                  lookup.string(), std::strerror(error)));
}

/// A file that is gone again unless it was finished.
class UnfinishedFile {
public:
    explicit UnfinishedFile(fs::path const& lookup)
        : lookup_{lookup}
        , path_{fmt::format("{}.{}.part", lookup.string(), ::getpid())}
        , file_{std::fopen(path_.c_str(), "wb")} {
        if (!file_) {
            cannot_write(lookup_, errno);
        }
    }
    UnfinishedFile(UnfinishedFile const&) = delete;
    UnfinishedFile& operator=(UnfinishedFile const&) = delete;
    ~UnfinishedFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }

    void write(std::string_view bytes) {
        if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
            cannot_write(lookup_, errno);
        }
    }

    void finish() {
        if (std::fclose(file_.release()) != 0) {
            cannot_write(lookup_, errno);
        }
        std::error_code error;
        fs::rename(path_, lookup_, error);
        if (error) {
            cannot_write(lookup_, error.value());
        }
    }

private:
    fs::path const& lookup_;
    fs::path path_;
    std::unique_ptr<std::FILE, CloseFile> file_;
};

} // namespace

void require_writable(fs::path const& lookup, ExistingLookup existing) {
    std::error_code error;
    auto const status = fs::status(lookup, error);
    if (fs::is_directory(status)) {
        throw base::Error(
            fmt::format("{} is a folder; name the look-up file to write.", lookup.string()));
    }
    if (fs::exists(status) && existing == ExistingLookup::keep) {
        throw base::Error(fmt::format("{}: is there already; choose another name, or replace it "
                                      "with --overwrite.",
                                      lookup.string()));
    }
    if (auto const folder = lookup.parent_path(); !folder.empty() && !fs::is_directory(folder)) {
        throw base::Error(
            fmt::format("{}: there is no such folder; make it first.", folder.string()));
    }
}

void write_postcode_file(fs::path const& lookup, std::span<PostcodeEntry const> entries,
                         PostcodeFileText const& text) {
    std::string_view const entry_bytes{reinterpret_cast<char const*>(entries.data()),
                                       entries.size_bytes()};
    auto const lines = to_text(text);
    PostcodeFileHeader header;
    header.entries = entries.size();
    header.text_bytes = lines.size();
    header.checksum = postcode_checksum(postcode_checksum(0, entry_bytes), lines);
    UnfinishedFile file{lookup};
    file.write({reinterpret_cast<char const*>(&header), sizeof header});
    file.write(entry_bytes);
    file.write(lines);
    file.finish();
}

} // namespace geodata
