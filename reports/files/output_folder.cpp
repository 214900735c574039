#include "reports/files/output_folder.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "reports/committee_paper/committee_paper.hpp"
#include "reports/files/scanned_file.hpp"
#include "reports/files/staging_folder.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/layers/layers.hpp"
#include "reports/page/page.hpp"
#include "reports/paper/map_files.hpp"
#include "reports/tables/tables.hpp"
#include "reports/workbook/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <fstream>
#include <future>
#include <iterator>
#include <system_error>

namespace reports {

namespace {

namespace fs = std::filesystem;

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

/// Tells how far the writing is. Several threads may tell at once.
class Told {
public:
    Told(WritingObserver const& observer, std::size_t formats)
        : observer_(observer)
        , formats_(formats) {}

    void begins(std::string_view file) const {
        if (observer_) {
            observer_(file, done_, formats_);
        }
    }

    void are_done(std::size_t formats) { done_ += formats; }

private:
    WritingObserver const& observer_;
    std::size_t formats_;
    std::atomic<std::size_t> done_ = 0;
};

/// The reports in the making. Several threads may write at once.
class Writer {
public:
    Writer(fs::path const& folder, mapper::Secrets const& secrets, Told const& told)
        : folder_(folder)
        , told_(told)
        , staging_(folder)
        , leaks_(secrets) {}

    template <typename Write>
    void write_text(std::string_view name, Write write) const {
        told_.begins(name);
        ScannedFile file(staging_.path() / name, folder_ / name, leaks_);
        write(file);
        file.finish();
    }

    void write_geopackage(std::string_view name, mapper::Findings const& findings,
                          geodata::Boundaries const& boundaries) const {
        told_.begins(name);
        auto const file = staging_.path() / name;
        try {
            write_layers(file, findings, boundaries);
        } catch (base::Error const& error) {
            throw base::Error(with_final_name(error.what()));
        }
        std::ifstream stream(file, std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(stream), {}};
        refuse_leak(folder_ / name, bytes, leaks_);
    }

    std::vector<std::string> write_maps(mapper::Findings const& findings,
                                        geodata::Boundaries const& boundaries,
                                        MapOptions const& options) const {
        auto const check = [&](std::string const& name, std::string const& texts) {
            told_.begins(name);
            refuse_leak(folder_ / name, texts, leaks_);
        };
        // What was packed is not looked through: its texts were before.
        mapper::LeakCheck const nothing{mapper::Secrets{}};
        auto const take = [&](std::string const& name, std::string const& bytes) {
            ScannedFile file(staging_.path() / name, folder_ / name,
                             name.ends_with(".svg") ? leaks_ : nothing);
            file.take(bytes);
            file.finish();
        };
        return draw_maps(findings, boundaries, options, {.check = check, .take = take});
    }

    void write_xlsx(std::string_view name, mapper::Findings const& findings) const {
        told_.begins(name);
        ScannedText texts(folder_ / name, leaks_);
        try {
            write_workbook(staging_.path() / name, findings, texts);
        } catch (base::Error const& error) {
            throw base::Error(with_final_name(error.what()));
        }
    }

    std::vector<fs::path> finish(std::vector<std::string> const& names) {
        staging_.move_to_target(names);
        std::vector<fs::path> files;
        for (auto const& name : names) {
            files.push_back(folder_ / name);
        }
        return files;
    }

private:
    /// A message as it reads once the files are where they belong.
    [[nodiscard]] std::string with_final_name(std::string message) const {
        auto const hidden = staging_.path().string();
        if (auto const at = message.find(hidden); at != std::string::npos) {
            message.replace(at, hidden.size(), folder_.string());
        }
        return message;
    }

    fs::path folder_;
    Told const& told_;
    StagingFolder staging_;
    mapper::LeakCheck leaks_;
};

std::vector<std::string> write_tables(Writer const& writer, mapper::Findings const& findings,
                                      TagRow tags) {
    std::vector<std::string> names;
    for (auto const& table : tables(findings)) {
        writer.write_text(table.file_name, [&](TextSink& sink) {
            CsvText csv{sink, tags};
            table.write({.findings = findings, .suites = findings.suites}, csv);
            csv.finish();
        });
        names.emplace_back(table.file_name);
    }
    return names;
}

MapOptions map_options(OutputOptions const& options) {
    MapOptions maps{.kinds = {}, .size = options.map_size, .attribution = options.attribution};
    for (auto const& [format, kind] : {std::pair{Format::svg, MapKind::svg},
                                       {Format::png, MapKind::png},
                                       {Format::pdf, MapKind::pdf}}) {
        if (std::ranges::find(options.formats, format) != options.formats.end()) {
            maps.kinds.push_back(kind);
        }
    }
    return maps;
}

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
        return "gpkg";
    case Format::svg:
        return "svg";
    case Format::png:
        return "png";
    case Format::pdf:
        return "pdf";
    case Format::xlsx:
        return "xlsx";
    case Format::md:
        break;
    }
    return "md";
}

void refuse_unfit(std::filesystem::path const& folder, Existing existing) {
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

std::vector<fs::path> write_reports(fs::path const& folder, mapper::Findings const& findings,
                                    geodata::Boundaries const& boundaries,
                                    mapper::Secrets const& secrets, OutputOptions const& options,
                                    WritingObserver const& observer) {
    refuse_unfit(folder, options.existing);
    auto wanted = [&options](Format format) {
        return std::ranges::find(options.formats, format) != options.formats.end();
    };
    Told told(observer, options.formats.size());
    Writer writer(folder, less_printed_sums(secrets, findings), told);
    // Side by side with those that are large when a catalogue is, which are made, scanned and
    // written.
    auto map_names = std::async(std::launch::async, [&] {
        auto const maps = map_options(options);
        if (maps.kinds.empty()) {
            return std::vector<std::string>();
        }
        auto names = writer.write_maps(findings, boundaries, maps);
        told.are_done(maps.kinds.size());
        return names;
    });
    auto table_names = std::async(std::launch::async, [&] {
        if (!wanted(Format::csv)) {
            return std::vector<std::string>();
        }
        auto names = write_tables(writer, findings, options.tags);
        told.are_done(1);
        return names;
    });
    std::vector<std::string> names;
    if (wanted(Format::json)) {
        names.emplace_back("findings.json");
        writer.write_text(names.back(),
                          [&](TextSink& sink) { write_findings_json(findings, sink); });
        told.are_done(1);
    }
    auto const written = table_names.get();
    names.insert(names.end(), written.begin(), written.end());
    // What follows looks at the districts' shapes, which no two threads may do at once.
    std::ranges::move(map_names.get(), std::back_inserter(names));
    if (wanted(Format::html)) {
        names.emplace_back("report.html");
        writer.write_text(names.back(), [&](TextSink& sink) {
            write_page(findings, boundaries, options.page, sink);
        });
        told.are_done(1);
    }
    if (wanted(Format::gpkg)) {
        names.emplace_back("gapmap.gpkg");
        writer.write_geopackage(names.back(), findings, boundaries);
        told.are_done(1);
    }
    if (wanted(Format::xlsx)) {
        names.emplace_back("gapmap.xlsx");
        writer.write_xlsx(names.back(), findings);
        told.are_done(1);
    }
    if (wanted(Format::md)) {
        constexpr std::string_view map_picture = "gap-map.png";
        bool const has_map = std::ranges::find(names, map_picture) != names.end();
        names.emplace_back("report.md");
        writer.write_text(names.back(), [&](TextSink& sink) {
            sink.take(committee_paper(findings, has_map ? map_picture : std::string_view{}));
        });
    }
    return writer.finish(names);
}

} // namespace reports
