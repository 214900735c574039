#pragma once

#include "mapper/disclosing/secrets.hpp"
#include "reports/files/output_folder.hpp"
#include "reports/files/text_sink.hpp"

#include <filesystem>
#include <functional>

namespace reports {

/// Writes one file, scanned for secrets as it is made, and leaves it behind only when it is whole.
/// Throws base::Error: the file exists and is not to be replaced, cannot be written, the disk is
/// full, a secret was found.
void write_export(std::filesystem::path const& file, mapper::Secrets const& secrets,
                  Existing existing, std::function<void(TextSink&)> const& write);

} // namespace reports
