#pragma once

#include "catalogue/files/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

enum class SpreadsheetKind : std::uint8_t { xlsx, ods, xls };

/// How large a workbook may be when it is unpacked: in bytes, and, beyond `never_suspect` bytes, as
/// a multiple of the packed file. A sheet of a million empty rows unpacks to about thirty times its
/// size; what is made to overwhelm its reader, to about a thousand times.
struct PackageLimits {
    std::size_t unpacked = std::size_t{1} << 29U;
    std::size_t never_suspect = std::size_t{1} << 26U;
    std::size_t ratio = 200;
};

/// Whether bytes begin as a zip archive or as a file of the older Office.
bool looks_like_spreadsheet(std::string_view bytes);

/// The parts of a spreadsheet file in memory, of which GDAL can open `path()`. The bytes must
/// outlive it.
class SpreadsheetPackage {
public:
    /// Throws base::Error, beginning with `name`, when the bytes are no workbook, are protected
    /// with a password, or would unpack to more than the limits.
    SpreadsheetPackage(std::string name, std::string_view bytes, PackageLimits const& limits);
    ~SpreadsheetPackage();
    SpreadsheetPackage(SpreadsheetPackage const&) = delete;
    SpreadsheetPackage& operator=(SpreadsheetPackage const&) = delete;

    [[nodiscard]] SpreadsheetKind kind() const { return m_kind; }
    [[nodiscard]] std::string const& name() const { return m_name; }
    [[nodiscard]] std::string const& path() const { return m_path; }
    [[nodiscard]] bool has_part(std::string_view part) const;

    /// Reads a part of a zip as XML. Throws when it is damaged, or larger than the archive says.
    void read_part(std::string const& part, XmlHandler& handler) const;

private:
    struct Part {
        std::string name;
        std::size_t size = 0;
    };

    void mount(std::string_view bytes);
    void mount_as_file(std::string_view bytes);
    void unmount() const;
    void name_by_kind();
    void list_parts();
    void require_within(PackageLimits const& limits, std::size_t packed) const;
    [[nodiscard]] SpreadsheetKind kind_of_zip() const;

    std::string m_name;
    std::string m_path;
    int m_file = -1; ///< in memory, of XLS
    SpreadsheetKind m_kind = SpreadsheetKind::xlsx;
    std::vector<Part> m_parts;
};

} // namespace catalogue
