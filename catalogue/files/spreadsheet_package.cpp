#include "catalogue/files/spreadsheet_package.hpp"

#include "base/error.hpp"

#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

namespace catalogue {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view zip_mark = "PK\x03\x04";
constexpr std::string_view office_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The name under which older Office containers hold a workbook with a password, in UTF-16.
constexpr std::string_view encrypted_package = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

struct CloseFolder {
    void operator()(VSIDIR* folder) const { VSICloseDir(folder); }
};

/// What GDAL says of an archive is said again here in one sentence.
class Silence {
public:
    Silence() {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    ~Silence() { CPLPopErrorHandler(); }
    Silence(Silence const&) = delete;
    Silence& operator=(Silence const&) = delete;

    [[nodiscard]] static bool hid_an_error() { return CPLGetLastErrorType() >= CE_Failure; }
};

/// Says whether the manifest of an OpenDocument file speaks of encryption.
struct EncryptionFinder : XmlHandler {
    bool found = false;

    void begin(std::string_view name, XmlAttributes const& /*attributes*/) override {
        found = found || name == "encryption-data";
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

[[noreturn]] void refuse_password(std::string const& name) {
    throw base::Error(fmt::format(
        "{}: the workbook is protected with a password; save a copy without one.", name));
}

} // namespace

bool looks_like_spreadsheet(std::string_view bytes) {
    return bytes.starts_with(zip_mark) || bytes.starts_with(office_mark);
}

SpreadsheetPackage::SpreadsheetPackage(std::string name, std::string_view bytes,
                                       PackageLimits const& limits)
    : m_name(std::move(name)) {
    Silence const silence;
    if (bytes.starts_with(office_mark)) {
        if (bytes.find(encrypted_package) != std::string_view::npos) {
            refuse_password(m_name);
        }
        m_kind = SpreadsheetKind::xls;
        mount_as_file(bytes);
        return;
    }
    mount(bytes);
    try {
        list_parts();
        m_kind = kind_of_zip();
        name_by_kind();
        require_within(limits, bytes.size());
        EncryptionFinder encryption;
        if (m_kind == SpreadsheetKind::ods && has_part("META-INF/manifest.xml")) {
            read_part("META-INF/manifest.xml", encryption);
        }
        if (encryption.found) {
            refuse_password(m_name);
        }
    } catch (...) {
        unmount();
        throw;
    }
}

SpreadsheetPackage::~SpreadsheetPackage() {
    unmount();
}

void SpreadsheetPackage::unmount() const {
    if (m_file == -1) {
        VSIUnlink(m_path.c_str());
        return;
    }
    close(m_file);
    std::error_code ignored; // the folder holds a link and nothing else
    fs::remove_all(fs::path{m_path}.parent_path(), ignored);
}

bool SpreadsheetPackage::has_part(std::string_view part) const {
    return std::ranges::find(m_parts, part, &Part::name) != m_parts.end();
}

void SpreadsheetPackage::mount(std::string_view bytes) {
    static std::atomic<unsigned> count{0};
    m_path = fmt::format("/vsimem/gapmap-{}", count++);
    // GDAL reads only, though its parameter is not const.
    auto* const data = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data()));
    VSIFCloseL(VSIFileFromMemBuffer(m_path.c_str(), data, bytes.size(), FALSE));
}

/// The reader of XLS wants a file with a name that ends so: a link to a file in memory, so that
/// nothing of a catalogue comes to lie on a disk.
void SpreadsheetPackage::mount_as_file(std::string_view bytes) {
    auto folder = (fs::temp_directory_path() / "gapmap-XXXXXX").string();
    m_file = memfd_create("gapmap", MFD_CLOEXEC);
    bool const made = m_file != -1 && mkdtemp(folder.data()) != nullptr;
    for (auto left = bytes; made && !left.empty();) {
        auto const written = write(m_file, left.data(), left.size());
        if (written <= 0) {
            break;
        }
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    m_path = (fs::path{folder} / "workbook.xls").string();
    std::error_code trouble;
    if (made) {
        fs::create_symlink(fmt::format("/proc/self/fd/{}", m_file), m_path, trouble);
    }
    if (!made || trouble || fs::file_size(m_path, trouble) != bytes.size()) {
        unmount();
        throw base::Error(fmt::format("{}: there is no room to open the workbook; make some in the "
                                      "folder for temporary files, or save the sheet as XLSX.",
                                      m_name));
    }
}

/// GDAL looks at the ending before it looks at the bytes.
void SpreadsheetPackage::name_by_kind() {
    auto const* const ending = m_kind == SpreadsheetKind::xlsx ? ".xlsx" : ".ods";
    auto const named = m_path + ending;
    VSIRename(m_path.c_str(), named.c_str());
    m_path = named;
}

void SpreadsheetPackage::list_parts() {
    std::unique_ptr<VSIDIR, CloseFolder> const folder{
        VSIOpenDir(fmt::format("/vsizip/{{{}}}", m_path).c_str(), -1, nullptr)};
    while (auto const* entry = folder ? VSIGetNextDirEntry(folder.get()) : nullptr) {
        m_parts.push_back({.name = entry->pszName, .size = entry->nSize});
    }
}

SpreadsheetKind SpreadsheetPackage::kind_of_zip() const {
    if (m_parts.empty()) {
        throw base::Error(
            fmt::format("{}: the file begins as a workbook, but is damaged or cut short; get it "
                        "again, or save it again.",
                        m_name));
    }
    if (has_part("[Content_Types].xml") && has_part("xl/workbook.xml")) {
        return SpreadsheetKind::xlsx;
    }
    if (has_part("content.xml") && has_part("mimetype")) {
        return SpreadsheetKind::ods;
    }
    throw base::Error(fmt::format("{}: this is a zip archive and no workbook; unpack it and name "
                                  "the file in it.",
                                  m_name));
}

void SpreadsheetPackage::require_within(PackageLimits const& limits, std::size_t packed) const {
    std::size_t unpacked = 0;
    for (auto const& part : m_parts) {
        unpacked += std::min(part.size, limits.unpacked + 1); // cannot overflow
    }
    bool const suspect = unpacked > limits.never_suspect && unpacked / limits.ratio > packed;
    if (unpacked > limits.unpacked || suspect) {
        throw base::Error(fmt::format(
            "{}: the workbook would unpack from {} to {} bytes, more than is read here; save the "
            "sheet as CSV.",
            m_name, packed, unpacked));
    }
}

void SpreadsheetPackage::read_part(std::string const& part, XmlHandler& handler) const {
    Silence const silence;
    auto const said = std::ranges::find(m_parts, part, &Part::name);
    std::unique_ptr<VSILFILE, CloseFile> const file{
        VSIFOpenL(fmt::format("/vsizip/{{{}}}/{}", m_path, part).c_str(), "rb")};
    if (said == m_parts.end() || !file) {
        throw base::Error(fmt::format("{}: the part '{}' of the workbook is missing or damaged; "
                                      "open the file in a spreadsheet program and save it again.",
                                      m_name, part));
    }
    std::size_t left = said->size;
    auto const read = [&](char* block, std::size_t size) {
        auto const length = VSIFReadL(block, 1, size, file.get());
        if (Silence::hid_an_error()) {
            throw base::Error(fmt::format("{}: the part '{}' of the workbook is damaged; get the "
                                          "file again, or save it again.",
                                          m_name, part));
        }
        if (length > left) {
            throw base::Error(fmt::format("{}: the part '{}' of the workbook is larger than the "
                                          "archive says; save it again.",
                                          m_name, part));
        }
        left -= length;
        return length;
    };
    read_xml(fmt::format("{}: the part '{}' of the workbook", m_name, part), read, handler);
}

} // namespace catalogue
