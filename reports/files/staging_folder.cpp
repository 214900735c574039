#include "reports/files/staging_folder.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <ranges>

namespace reports {

namespace {

namespace fs = std::filesystem;

/// The folders above `path` that do not exist, made; the outermost first.
std::vector<fs::path> make_parents(fs::path const& path) {
    std::vector<fs::path> missing;
    std::error_code ignored;
    for (auto parent = path.parent_path(); !parent.empty() && !fs::exists(parent, ignored);
         parent = parent.parent_path()) {
        missing.insert(missing.begin(), parent);
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        std::error_code error;
        fs::create_directory(missing[i], error);
        if (error) {
            while (i-- > 0) {
                fs::remove(missing[i], ignored);
            }
            refuse_unwritable(path, error);
        }
    }
    return missing;
}

/// An absolute path without a trailing slash, so that it has a name and a parent.
fs::path with_name(fs::path const& path) {
    auto whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

void refuse_unwritable(fs::path const& shown, std::error_code reason) {
    if (reason == std::errc::no_space_on_device) {
        throw base::Error(fmt::format("{}: the disk is full; free some space, or choose another "
                                      "output folder.",
                                      shown.string()));
    }
    throw base::Error(fmt::format("{}: cannot be written ({}); choose another output folder.",
                                  shown.string(), reason.message()));
}

StagingFolder::StagingFolder(fs::path const& target)
    : target_(with_name(target)) {
    std::error_code ignored;
    target_exists_ = fs::is_directory(target_, ignored);
    made_parents_ = make_parents(target_);
    auto const parent = target_exists_ ? target_ : target_.parent_path();
    std::error_code error;
    for (int attempt = 0; path_.empty(); ++attempt) {
        auto const path = parent / fmt::format(".gapmap-{}-{}", ::getpid(), attempt);
        if (fs::create_directory(path, error)) {
            path_ = path;
        } else if (error) {
            for (auto const& made : std::views::reverse(made_parents_)) {
                fs::remove(made, ignored);
            }
            refuse_unwritable(target, error);
        }
    }
}

StagingFolder::~StagingFolder() {
    std::error_code ignored;
    if (!path_.empty()) {
        fs::remove_all(path_, ignored);
    }
    for (auto const& made : std::views::reverse(made_parents_)) {
        fs::remove(made, ignored); // only an empty one goes
    }
}

void StagingFolder::move_to_target(std::vector<std::string> const& names) {
    std::error_code error;
    if (!target_exists_) {
        fs::rename(path_, target_, error);
        if (error) {
            refuse_unwritable(target_, error);
        }
        path_.clear();
        return;
    }
    for (auto const& name : names) {
        if (fs::is_directory(target_ / name, error) && !fs::is_directory(path_ / name, error)) {
            throw base::Error(fmt::format("{}: is a folder where a report is to be written; move "
                                          "it away, or choose another output folder.",
                                          (target_ / name).string()));
        }
    }
    for (auto const& name : names) {
        // A folder cannot take the place of another: the one of before goes with this one.
        if (fs::is_directory(path_ / name, error) && fs::exists(target_ / name, error)) {
            fs::rename(target_ / name, path_ / (name + ".before"), error);
        }
        fs::rename(path_ / name, target_ / name, error);
        if (error) {
            refuse_unwritable(target_ / name, error);
        }
    }
}

} // namespace reports
