#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace reports {

/// Throws base::Error with the way out: why what is `shown` cannot be written.
[[noreturn]] void refuse_unwritable(std::filesystem::path const& shown, std::error_code reason);

/// A hidden folder in which the files of an output folder are made: beside an output folder that is
/// not there yet, within one that is, so that moving costs no copying. Goes with all that is in it,
/// and with the parents that were made for it, unless its files were moved.
class StagingFolder {
public:
    /// Throws base::Error when no folder can be made there.
    explicit StagingFolder(std::filesystem::path const& target);
    ~StagingFolder();
    StagingFolder(StagingFolder const&) = delete;
    StagingFolder& operator=(StagingFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

    /// Moves these files and folders to the output folder, in the place of any that are there; a
    /// folder with all that is in it takes the place of one with all that is in that. Throws
    /// base::Error when one cannot be.
    void move_to_target(std::vector<std::string> const& names);

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
    std::vector<std::filesystem::path> made_parents_; ///< the outermost first
    bool target_exists_ = false;
};

} // namespace reports
