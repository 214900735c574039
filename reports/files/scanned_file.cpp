#include "reports/files/scanned_file.hpp"

#include "base/error.hpp"
#include "reports/files/staging_folder.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <utility>

namespace reports {

namespace {

std::error_code last_error() {
    return {errno, std::generic_category()};
}

} // namespace

void refuse_leak(std::filesystem::path const& shown, std::string_view bytes,
                 mapper::LeakCheck const& leaks) {
    if (auto const secret = leaks.find(bytes)) {
        throw base::Error(fmt::format("{}: would hold {}, so no report was left behind; this is a "
                                      "fault in gapmap, please report it.",
                                      shown.string(), *secret));
    }
}

ScannedFile::ScannedFile(std::filesystem::path const& file, std::filesystem::path shown,
                         mapper::LeakCheck const& leaks)
    : shown_(std::move(shown))
    , leaks_(leaks)
    , opened_(std::fopen(file.c_str(), "wb")) {
    if (!opened_) {
        refuse_unwritable(shown_, last_error());
    }
}

ScannedFile::~ScannedFile() {
    if (pending_written_.valid()) {
        pending_written_.wait();
    }
}

void ScannedFile::write_pending(mapper::LeakCheck const* leaks) {
    if (leaks != nullptr) {
        refuse_leak(shown_, pending_, *leaks);
    }
    if (std::fwrite(pending_.data(), 1, pending_.size(), opened_.get()) != pending_.size()) {
        refuse_unwritable(shown_, last_error());
    }
}

void ScannedFile::take(std::string_view piece) {
    begin(piece, &leaks_);
}

void ScannedFile::take_own(std::string_view piece) {
    begin(piece, nullptr);
}

void ScannedFile::begin(std::string_view piece, mapper::LeakCheck const* leaks) {
    if (pending_written_.valid()) {
        pending_written_.get();
    }
    pending_ = piece;
    pending_written_ = std::async(std::launch::async, [this, leaks] { write_pending(leaks); });
}

void ScannedFile::finish() {
    if (pending_written_.valid()) {
        pending_written_.get();
    }
    // Closing may be the first to find that the disk is full.
    if (std::fclose(opened_.release()) != 0) {
        refuse_unwritable(shown_, last_error());
    }
}

} // namespace reports
