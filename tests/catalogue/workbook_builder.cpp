#include "tests/catalogue/workbook_builder.hpp"

#include "catalogue/files/column_letters.hpp"

#include <cpl_vsi.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
constexpr std::string_view sheet_schema =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relationship_schema =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void write_part(std::string const& archive, std::string const& name, std::string_view text) {
    auto* const file = VSIFOpenL(fmt::format("{}/{}", archive, name).c_str(), "wb");
    REQUIRE(file != nullptr);
    REQUIRE(VSIFWriteL(text.data(), 1, text.size(), file) == text.size());
    VSIFCloseL(file);
}

} // namespace

std::string zip(std::vector<std::pair<std::string, std::string>> const& parts) {
    std::string const path = "/vsimem/made-by-a-test.zip";
    auto* const archive = VSIFOpenL(("/vsizip/" + path).c_str(), "wb");
    REQUIRE(archive != nullptr);
    for (auto const& [name, text] : parts) {
        write_part("/vsizip/" + path, name, text);
    }
    VSIFCloseL(archive);
    vsi_l_offset size = 0;
    auto* const bytes = VSIGetMemFileBuffer(path.c_str(), &size, FALSE);
    std::string result{reinterpret_cast<char const*>(bytes), size};
    VSIUnlink(path.c_str());
    return result;
}

std::string text_cell(std::string_view place, std::string_view text) {
    return fmt::format("<c r=\"{}\" t=\"inlineStr\"><is><t>{}</t></is></c>", place, text);
}

std::string number_cell(std::string_view place, std::string_view number, int style) {
    return fmt::format("<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, style, number);
}

std::string sheet_row(int number, std::string_view cells) {
    return fmt::format("<row r=\"{}\">{}</row>", number, cells);
}

std::string text_rows(int first, std::vector<std::vector<std::string>> const& rows) {
    std::string text;
    for (int number = first; auto const& row : rows) {
        std::string cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto const place = fmt::format("{}{}", catalogue::column_letters(i), number);
            cells += row[i].empty() ? "" : text_cell(place, row[i]);
        }
        text += sheet_row(number, cells);
        ++number;
    }
    return text;
}

std::string xlsx(std::vector<XlsxSheet> const& sheets, std::string_view properties) {
    std::string listed;
    std::string relationships;
    std::string types;
    std::vector<std::pair<std::string, std::string>> worksheets;
    for (std::size_t i = 1; auto const& sheet : sheets) {
        listed += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\" {}/>", sheet.name,
                              i, i, sheet.attributes);
        relationships += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/worksheet\" "
                                     "Target=\"worksheets/sheet{}.xml\"/>",
                                     i, relationship_schema, i);
        types += fmt::format("<Override PartName=\"/xl/worksheets/sheet{}.xml\" "
                             "ContentType=\"application/vnd.openxmlformats-officedocument."
                             "spreadsheetml.worksheet+xml\"/>",
                             i);
        worksheets.emplace_back(
            fmt::format("xl/worksheets/sheet{}.xml", i),
            fmt::format("{}<worksheet xmlns=\"{}\"><sheetData>{}</sheetData>{}</worksheet>", head,
                        sheet_schema, sheet.rows, sheet.after_rows));
        ++i;
    }
    std::vector<std::pair<std::string, std::string>> parts{
        {"[Content_Types].xml",
         fmt::format("{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                     "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                     "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                     "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{}</Types>",
                     head, types)},
        {"xl/workbook.xml",
         fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\">{}<sheets>{}</sheets></workbook>",
                     head, sheet_schema, relationship_schema, properties, listed)},
        {"xl/_rels/workbook.xml.rels",
         fmt::format("{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                     "relationships\">{}<Relationship Id=\"rId99\" Type=\"{}/styles\" "
                     "Target=\"styles.xml\"/></Relationships>",
                     head, relationships, relationship_schema)},
        {"xl/styles.xml",
         fmt::format("{}<styleSheet xmlns=\"{}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
                     "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
                     head, sheet_schema)}};
    parts.insert(parts.end(), worksheets.begin(), worksheets.end());
    return zip(parts);
}

std::string ods(std::string_view tables, std::string_view styles, std::string_view manifest) {
    constexpr std::string_view schema = "urn:oasis:names:tc:opendocument:xmlns";
    return zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"META-INF/manifest.xml",
                 fmt::format("{}<manifest:manifest xmlns:manifest=\"{}:manifest:1.0\">{}"
                             "</manifest:manifest>",
                             head, schema, manifest)},
                {"content.xml",
                 fmt::format("{0}<office:document-content xmlns:office=\"{1}:office:1.0\" "
                             "xmlns:style=\"{1}:style:1.0\" xmlns:text=\"{1}:text:1.0\" "
                             "xmlns:table=\"{1}:table:1.0\" office:version=\"1.2\">"
                             "<office:automatic-styles>{2}</office:automatic-styles><office:body>"
                             "<office:spreadsheet>{3}</office:spreadsheet></office:body>"
                             "</office:document-content>",
                             head, schema, styles, tables)}});
}

std::string ods_cell(std::string_view text) {
    return fmt::format("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p>"
                       "</table:table-cell>",
                       text);
}
