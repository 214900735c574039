#include "reports/files/output_folder.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "reports/committee_paper/committee_paper.hpp"
#include "reports/files/scanned_file.hpp"
#include "reports/files/staging_folder.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/layers/geopackage.hpp"
#include "reports/layers/vector_file.hpp"
#include "reports/page/page.hpp"
#include "reports/paper/map_files.hpp"
#include "reports/tables/tables.hpp"
#include "reports/workbook/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>

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
class Announcer {
public:
    Announcer(WritingObserver const& observer, std::size_t formats)
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

/// The reports in the making, each under its usual name, or the one there is under the name that
/// was given for it. Several threads may write at once.
class Writer {
public:
    Writer(OutputTarget const& target, mapper::Secrets const& secrets, Announcer const& announcer)
        : folder_(target.file ? target.path.parent_path() : target.path)
        , only_name_(target.file ? target.path.filename().string() : std::string())
        , staging_(folder_.empty() ? fs::path(".") : folder_)
        , leaks_(secrets)
        , announcer_(announcer) {}

    [[nodiscard]] std::string name_of(std::string_view usual) const {
        return only_name_.empty() ? std::string(usual) : only_name_;
    }

    template <typename Write>
    std::string write_text(std::string_view usual_name, Write write) const {
        auto name = name_of(usual_name);
        announcer_.begins(name);
        ScannedFile file(staging_.path() / name, folder_ / name, leaks_);
        write(file);
        file.finish();
        return name;
    }

    /// What another library writes and what can be looked through as it is.
    template <typename Write>
    std::string write_whole(std::string_view usual_name, Write write) const {
        auto name = name_of(usual_name);
        announcer_.begins(name);
        auto const file = staging_.path() / name;
        with_final_name([&] { write(file); });
        std::ifstream stream(file, std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(stream), {}};
        refuse_leak(folder_ / name, bytes, leaks_);
        return name;
    }

    /// What another library packs: it tells the texts before.
    template <typename Write>
    std::string write_packed(std::string_view usual_name, Write write) const {
        auto name = name_of(usual_name);
        announcer_.begins(name);
        ScannedText told(folder_ / name, leaks_);
        with_final_name([&] { write(staging_.path() / name, told); });
        return name;
    }

    std::vector<std::string> write_maps(mapper::Findings const& findings,
                                        geodata::Boundaries const& boundaries,
                                        MapOptions const& options) const {
        auto const check = [&](std::string const& name, std::string const& texts) {
            announcer_.begins(name_of(name));
            refuse_leak(folder_ / name_of(name), texts, leaks_);
        };
        // What was packed is not looked through: its texts were before.
        mapper::LeakCheck const nothing{mapper::Secrets{}};
        auto const take = [&](std::string const& usual_name, std::string const& bytes) {
            auto const name = name_of(usual_name);
            ScannedFile file(staging_.path() / name, folder_ / name,
                             usual_name.ends_with(".svg") ? leaks_ : nothing);
            file.take(bytes);
            file.finish();
        };
        auto names = draw_maps(findings, boundaries, options, {.check = check, .take = take});
        std::ranges::transform(names, names.begin(),
                               [&](auto const& name) { return name_of(name); });
        return names;
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
    /// Messages read as they do once the files are where they belong.
    template <typename Write>
    void with_final_name(Write write) const {
        try {
            write();
        } catch (base::Error const& error) {
            std::string message = error.what();
            auto const hidden = (staging_.path() / "").string();
            if (auto const at = message.find(hidden); at != std::string::npos) {
                message.replace(at, hidden.size(), (folder_ / "").string());
            }
            throw base::Error(message);
        }
    }

    fs::path folder_;
    std::string only_name_; ///< empty: the usual names
    StagingFolder staging_;
    mapper::LeakCheck leaks_;
    Announcer const& announcer_;
};

/// The tables of the run, or the one that is asked for.
std::vector<std::string> write_tables(Writer const& writer, mapper::Findings const& findings,
                                      std::string const& part, TagRow tags) {
    std::vector<std::string> names;
    for (auto const& table :
         part.empty() ? tables(findings) : std::vector{table_called(part, findings)}) {
        names.push_back(writer.write_text(table.file_name, [&](TextSink& sink) {
            CsvText csv{sink, tags};
            table.write({.findings = findings, .suites = findings.suites}, csv);
            csv.finish();
        }));
    }
    return names;
}

/// A map's layers, or the one that is asked for, a file each.
std::vector<std::string> write_layer_files(Writer const& writer, mapper::Findings const& findings,
                                           geodata::Boundaries const& boundaries,
                                           OutputTarget const& target, Format format,
                                           OutputOptions const& options,
                                           std::vector<std::string>& notes) {
    std::vector<std::string> names;
    for (auto const layer_name : map_layer_names) {
        if (!target.part.empty() && target.part != layer_name) {
            continue;
        }
        auto const layer = map_layer(findings, layer_name);
        std::size_t left_out = 0;
        auto const usual_name = fmt::format("{}.{}", layer_name, code(format));
        names.push_back(writer.write_whole(usual_name, [&](fs::path const& path) {
            VectorFile file{
                path, format == Format::fgb ? VectorFormat::flatgeobuf : VectorFormat::geojson,
                findings.run.crs, boundaries, layer_notes(findings, options.attribution)};
            left_out = file.write(layer);
            file.finish();
        }));
        if (left_out > 0) {
            notes.push_back(fmt::format("{}: {} of {} features have no place on a map and are not "
                                        "in it, as FlatGeobuf has no room for such; GeoJSON has.",
                                        names.back(), left_out, layer.features.size()));
        }
    }
    return names;
}

MapOptions map_options(std::vector<Format> const& formats, OutputTarget const& target,
                       OutputOptions const& options) {
    MapOptions maps{.kinds = {},
                    .set = target.file ? MapSet::gap_map : MapSet::all,
                    .size = options.map_size,
                    .attribution = options.attribution};
    for (auto const& [format, kind] : {std::pair{Format::svg, MapKind::svg},
                                       {Format::png, MapKind::png},
                                       {Format::pdf, MapKind::pdf}}) {
        if (std::ranges::find(formats, format) != formats.end()) {
            maps.kinds.push_back(kind);
        }
    }
    return maps;
}

} // namespace

Written write_reports(OutputTarget const& target, mapper::Findings const& findings,
                      geodata::Boundaries const& boundaries, mapper::Secrets const& secrets,
                      OutputOptions const& options, WritingObserver const& observer) {
    target.file ? refuse_unfit_file(target.path, options.existing)
                : refuse_unfit(target.path, options.existing);
    auto const formats = target.file ? std::vector{*target.file} : options.formats;
    auto wanted = [&formats](Format format) {
        return std::ranges::find(formats, format) != formats.end();
    };
    Announcer announcer(observer, formats.size());
    Writer writer(target, less_printed_sums(secrets, findings), announcer);
    // Side by side with those that are large when a catalogue is, which are made, scanned and
    // written.
    auto map_names = std::async(std::launch::async, [&] {
        auto const maps = map_options(formats, target, options);
        auto names = maps.kinds.empty() ? std::vector<std::string>()
                                        : writer.write_maps(findings, boundaries, maps);
        announcer.are_done(maps.kinds.size());
        return names;
    });
    auto table_names = std::async(std::launch::async, [&] {
        if (!wanted(Format::csv)) {
            return std::vector<std::string>();
        }
        auto names = write_tables(writer, findings, target.part, options.tags);
        announcer.are_done(1);
        return names;
    });
    Written written;
    std::vector<std::string> names;
    if (wanted(Format::json)) {
        names.push_back(writer.write_text(
            "findings.json", [&](TextSink& sink) { write_findings_json(findings, sink); }));
        announcer.are_done(1);
    }
    std::ranges::move(table_names.get(), std::back_inserter(names));
    // What follows looks at the districts' shapes, which no two threads may do at once.
    std::ranges::move(map_names.get(), std::back_inserter(names));
    if (wanted(Format::html)) {
        names.push_back(writer.write_text("report.html", [&](TextSink& sink) {
            auto page = options.page;
            page.attribution = options.attribution;
            write_page(findings, boundaries, page, sink);
        }));
        announcer.are_done(1);
    }
    if (wanted(Format::gpkg)) {
        constexpr std::string_view layers = "gapmap.gpkg";
        std::vector<LayerStyle> styles;
        names.push_back(writer.write_whole(layers, [&](fs::path const& file) {
            styles = write_geopackage(file, findings, boundaries, options.attribution);
        }));
        writer.write_packed(layers, [&](fs::path const& file, TextSink& told) {
            add_qgis_project(file, findings, boundaries, options.attribution, styles, told);
        });
        announcer.are_done(1);
    }
    for (auto const format : {Format::geojson, Format::fgb}) {
        if (wanted(format)) {
            std::ranges::move(write_layer_files(writer, findings, boundaries, target, format,
                                                options, written.notes),
                              std::back_inserter(names));
            announcer.are_done(1);
        }
    }
    if (wanted(Format::xlsx)) {
        names.push_back(
            writer.write_packed("gapmap.xlsx", [&](fs::path const& file, TextSink& told) {
                write_workbook(file, findings, told);
            }));
        announcer.are_done(1);
    }
    if (wanted(Format::md)) {
        constexpr std::string_view map_picture = "gap-map.png";
        bool const has_map = std::ranges::find(names, map_picture) != names.end();
        names.push_back(writer.write_text("report.md", [&](TextSink& sink) {
            sink.take(committee_paper(findings, has_map ? map_picture : std::string_view{},
                                      options.attribution));
        }));
    }
    written.files = writer.finish(names);
    return written;
}

} // namespace reports
