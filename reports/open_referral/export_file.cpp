#include "reports/open_referral/export_file.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "reports/files/scanned_file.hpp"
#include "reports/files/staging_folder.hpp"

#include <fmt/format.h>

namespace reports {

namespace fs = std::filesystem;

void write_export(fs::path const& file, mapper::Secrets const& secrets, Existing existing,
                  std::function<void(TextSink&)> const& write) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored)) {
        throw base::Error(
            fmt::format("{}: is a folder; give a file for the export.", file.string()));
    }
    refuse_unfit_file(file, existing);
    auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    mapper::LeakCheck const leaks{secrets};
    StagingFolder staging{folder};
    ScannedFile scanned{staging.path() / file.filename(), file, leaks};
    write(scanned);
    scanned.finish();
    staging.move_to_target({file.filename().string()});
}

} // namespace reports
