#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// Writes a file whole. Throws base::Error, calling the file `shown`, when it cannot be: the disk
/// is full, the place is not writable.
void write_whole(std::filesystem::path const& file, std::string_view text,
                 std::filesystem::path const& shown);

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

    /// Moves these files to the output folder, in the place of any that are there. Throws
    /// base::Error when one cannot be.
    void move_to_target(std::vector<std::string> const& file_names);

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
    std::vector<std::filesystem::path> made_parents_; ///< the outermost first
    bool target_exists_ = false;
};

} // namespace reports
