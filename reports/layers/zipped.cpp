#include "reports/layers/zipped.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace reports {

namespace {

constexpr zip_uint16_t first_day = 0x21; ///< 1 January 1980, as DOS counts days

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Discard>;
using Archive = std::unique_ptr<zip_t, Discard>;

void require(bool done) {
    if (!done) {
        throw base::Error("The project for QGIS cannot be packed; there may be too little memory.");
    }
}

} // namespace

std::string zipped(std::string const& file_name, std::string const& text) {
    Source const bytes{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    require(bytes != nullptr);
    zip_source_keep(bytes.get()); // for the archive, which gives up its own
    Archive archive{zip_open_from_source(bytes.get(), ZIP_TRUNCATE, nullptr)};
    require(archive != nullptr);
    Source content{zip_source_buffer(archive.get(), text.data(), text.size(), 0)};
    require(content != nullptr);
    auto const place =
        zip_file_add(archive.get(), file_name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    require(place >= 0);
    static_cast<void>(content.release()); // the archive's from now on
    auto const index = static_cast<zip_uint64_t>(place);
    require(zip_file_set_dostime(archive.get(), index, 0, first_day, 0) == 0);
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());

    require(zip_source_open(bytes.get()) == 0);
    zip_stat_t about{};
    require(zip_source_stat(bytes.get(), &about) == 0 && (about.valid & ZIP_STAT_SIZE) != 0);
    std::string packed(about.size, '\0');
    auto const read = zip_source_read(bytes.get(), packed.data(), packed.size());
    zip_source_close(bytes.get());
    require(read == static_cast<zip_int64_t>(packed.size()));
    return packed;
}

} // namespace reports
