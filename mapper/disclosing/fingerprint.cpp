#include "mapper/disclosing/fingerprint.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <memory>
#include <vector>

namespace mapper {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(fs::path const& file) {
    throw base::Error(fmt::format(
        "{}: cannot be read; check that it exists and that you may read it.", file.string()));
}

class Sha256 {
public:
    Sha256()
        : context_{EVP_MD_CTX_new()} {
        EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
    }

    void add(std::string_view bytes) {
        EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
    }

    std::string hexadecimal() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        EVP_DigestFinal_ex(context_.get(), digest.data(), &length);
        std::string text;
        for (unsigned at = 0; at < length; ++at) {
            text += fmt::format("{:02x}", digest[at]);
        }
        return text;
    }

private:
    struct Deleter {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Deleter> context_;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

void add_file(Sha256& sha, fs::path const& file) {
    std::unique_ptr<std::FILE, CloseFile> const input{std::fopen(file.c_str(), "rb")};
    if (!input) {
        fail(file);
    }
    std::vector<char> buffer(std::size_t{1} << 16U);
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), input.get())) {
        sha.add({buffer.data(), count});
    }
    if (std::ferror(input.get()) != 0) {
        fail(file);
    }
}

/// The files, each after its name and length, so that no two folders are of one fingerprint.
std::string fingerprint_of_files(std::vector<fs::path> files, fs::path const& base) {
    std::ranges::sort(files);
    Sha256 sha;
    for (auto const& file : files) {
        std::error_code trouble;
        auto const size = fs::file_size(file, trouble);
        if (trouble) {
            fail(file);
        }
        sha.add(fmt::format("{}\n{}\n", file.lexically_relative(base).generic_string(), size));
        add_file(sha, file);
    }
    return sha.hexadecimal();
}

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return text;
}

/// The files of a folder and of all folders in it.
std::vector<fs::path> files_within(fs::path const& folder) {
    std::vector<fs::path> files;
    std::error_code trouble;
    for (fs::recursive_directory_iterator entry{folder, trouble}, end; !trouble && entry != end;
         entry.increment(trouble)) {
        if (entry->is_regular_file()) {
            files.push_back(entry->path());
        }
    }
    if (trouble) {
        fail(folder);
    }
    return files;
}

/// A Shapefile's shapes, attributes, CRS and encoding; its indexes are left out, because reading
/// programs make them anew.
std::vector<fs::path> shapefile_parts(fs::path const& shapes) {
    std::vector<fs::path> parts;
    auto const folder = shapes.has_parent_path() ? shapes.parent_path() : fs::path{"."};
    std::error_code trouble;
    for (auto const& entry : fs::directory_iterator{folder, trouble}) {
        auto const ending = lower_case(entry.path().extension().string());
        bool const is_part =
            ending == ".shp" || ending == ".dbf" || ending == ".prj" || ending == ".cpg";
        if (is_part && entry.path().stem() == shapes.stem()) {
            parts.push_back(entry.path());
        }
    }
    return parts;
}

} // namespace

std::string fingerprint(fs::path const& file) {
    std::error_code trouble;
    if (fs::is_directory(file, trouble)) {
        return fingerprint_of_files(files_within(file), file);
    }
    if (!fs::is_regular_file(file, trouble)) {
        fail(file);
    }
    if (lower_case(file.extension().string()) == ".shp") {
        auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
        return fingerprint_of_files(shapefile_parts(file), folder);
    }
    Sha256 sha;
    add_file(sha, file);
    return sha.hexadecimal();
}

std::string uuid_of_name(std::string_view name) {
    constexpr std::array<unsigned char, 16> urls{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                                 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
    std::string bytes{urls.begin(), urls.end()};
    bytes += name;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha1(), nullptr);
    digest[6] = static_cast<unsigned char>((digest[6] & 0x0FU) | 0x50U);
    digest[8] = static_cast<unsigned char>((digest[8] & 0x3FU) | 0x80U);
    std::string uuid;
    for (std::size_t at = 0; at < 16; ++at) {
        uuid += at == 4 || at == 6 || at == 8 || at == 10 ? "-" : "";
        uuid += fmt::format("{:02x}", digest[at]);
    }
    return uuid;
}

std::string fingerprint_of_text(std::string_view text) {
    Sha256 sha;
    sha.add(text);
    return sha.hexadecimal();
}

} // namespace mapper
