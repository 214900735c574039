#include "reports/output_folder.hpp"

#include "base/error.hpp"
#include "mapper/leak.hpp"
#include "reports/findings_json.hpp"
#include "reports/layers.hpp"
#include "reports/page.hpp"
#include "reports/staging_folder.hpp"
#include "reports/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <future>
#include <iterator>
#include <system_error>

namespace reports {

namespace {

namespace fs = std::filesystem;

void refuse_unfit(fs::path const& folder, Existing existing) {
    std::error_code error;
    auto const status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) {
        return;
    }
    if (!fs::is_directory(status)) {
        throw base::Error(
            fmt::format("{}: is not a folder; give a folder for the reports.", folder.string()));
    }
    if (existing == Existing::overwrite) {
        return;
    }
    bool const empty = fs::is_empty(folder, error);
    if (error) {
        throw base::Error(fmt::format("{}: cannot be read ({}); choose another output folder.",
                                      folder.string(), error.message()));
    }
    if (!empty) {
        throw base::Error(fmt::format("{}: exists and is not empty; add --overwrite to replace the "
                                      "reports in it, or choose another output folder.",
                                      folder.string()));
    }
}

/// The secrets, less the sums of populations that these reports print: such a number is no place.
mapper::Secrets less_printed_sums(mapper::Secrets secrets, mapper::Findings const& findings) {
    for (auto const& suite : findings.suites) {
        for (auto const& joint : suite.joint_commissioning) {
            if (joint.population) {
                secrets.told_numbers.push_back(*joint.population);
            }
        }
        std::vector<std::int64_t> without(suite.suite.components.size());
        for (auto const& cell : suite.cells) {
            if (cell.status == mapper::CellStatus::gap) {
                without[cell.component.value] +=
                    findings.districts[cell.district.value].population.value_or(0);
            }
        }
        secrets.told_numbers.insert(secrets.told_numbers.end(), without.begin(), without.end());
    }
    return secrets;
}

/// The reports in the making: each is scanned before it counts as written.
class Writer {
public:
    Writer(fs::path const& folder, mapper::Secrets const& secrets)
        : folder_(folder)
        , staging_(folder)
        , leaks_(secrets) {}

    void add_text(std::string const& name, std::string_view text) {
        refuse_leak(name, text);
        write_whole(staging_.path() / name, text, folder_ / name);
        names_.push_back(name);
    }

    void add_layers(std::string const& name, mapper::Findings const& findings,
                    geodata::Boundaries const& boundaries) {
        auto const file = staging_.path() / name;
        try {
            write_layers(file, findings, boundaries);
        } catch (base::Error const& error) {
            throw base::Error(with_final_name(error.what()));
        }
        std::ifstream stream(file, std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(stream), {}};
        refuse_leak(name, bytes);
        names_.push_back(name);
    }

    std::vector<fs::path> finish() {
        staging_.move_to_target(names_);
        std::vector<fs::path> files;
        for (auto const& name : names_) {
            files.push_back(folder_ / name);
        }
        return files;
    }

private:
    void refuse_leak(std::string const& name, std::string_view bytes) const {
        if (auto const secret = leaks_.find(bytes)) {
            throw base::Error(fmt::format("{}: would hold {}, so no report was left behind; this "
                                          "is a fault in gapmap, please report it.",
                                          (folder_ / name).string(), *secret));
        }
    }

    /// A message as it reads once the files are where they belong.
    [[nodiscard]] std::string with_final_name(std::string message) const {
        auto const hidden = staging_.path().string();
        if (auto const at = message.find(hidden); at != std::string::npos) {
            message.replace(at, hidden.size(), folder_.string());
        }
        return message;
    }

    fs::path folder_;
    StagingFolder staging_;
    mapper::LeakCheck leaks_;
    std::vector<std::string> names_;
};

} // namespace

std::string_view code(Format format) {
    switch (format) {
    case Format::json:
        return "json";
    case Format::csv:
        return "csv";
    case Format::html:
        return "html";
    case Format::gpkg:
        break;
    }
    return "gpkg";
}

std::vector<fs::path> write_reports(fs::path const& folder, mapper::Findings const& findings,
                                    geodata::Boundaries const& boundaries,
                                    mapper::Secrets const& secrets, OutputOptions const& options) {
    refuse_unfit(folder, options.existing);
    auto wanted = [&options](Format format) {
        return std::ranges::find(options.formats, format) != options.formats.end();
    };
    Writer writer(folder, less_printed_sums(secrets, findings));
    // The two that are large when a catalogue is: made side by side.
    auto made_tables = std::async(std::launch::async, [&] {
        return wanted(Format::csv) ? tables(findings) : std::vector<Table>();
    });
    if (wanted(Format::json)) {
        writer.add_text("findings.json", findings_json(findings));
    }
    for (auto const& table : made_tables.get()) {
        writer.add_text(table.file_name, table.text);
    }
    if (wanted(Format::html)) {
        writer.add_text("report.html", page(findings, boundaries));
    }
    if (wanted(Format::gpkg)) {
        writer.add_layers("gapmap.gpkg", findings, boundaries);
    }
    return writer.finish();
}

} // namespace reports
