#include "catalogue/files/xml_stream.hpp"

#include "base/error.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <exception>

namespace catalogue {

namespace {

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

/// expat calls back through C, so what the handler throws is kept and thrown again outside.
struct Stream {
    XML_Parser parser;
    XmlHandler& handler;
    bool has_document_type = false;
    std::exception_ptr thrown;

    void guarded(auto&& call) {
        if (thrown) {
            return;
        }
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

void XMLCALL on_begin(void* stream, char const* name, char const** attributes) {
    auto& to = *static_cast<Stream*>(stream);
    to.guarded([&] { to.handler.begin(without_prefix(name), XmlAttributes{attributes}); });
}

void XMLCALL on_end(void* stream, char const* name) {
    auto& to = *static_cast<Stream*>(stream);
    to.guarded([&] { to.handler.end(without_prefix(name)); });
}

void XMLCALL on_text(void* stream, char const* text, int length) {
    auto& to = *static_cast<Stream*>(stream);
    to.guarded([&] { to.handler.text({text, static_cast<std::size_t>(length)}); });
}

void XMLCALL on_document_type(void* stream, char const* /*name*/, char const* /*system*/,
                              char const* /*open*/, int /*has_subset*/) {
    auto& to = *static_cast<Stream*>(stream);
    to.has_document_type = true;
    XML_StopParser(to.parser, XML_FALSE);
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (auto const* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        if (without_prefix(*pair) == name) {
            return pair[1];
        }
    }
    return std::nullopt;
}

std::size_t XmlAttributes::count(std::string_view name) const {
    auto const digits = text(name);
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

void read_xml(std::string const& name, ReadBlock const& read, XmlHandler& handler) {
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> const parser{
        XML_ParserCreate(nullptr), XML_ParserFree};
    Stream stream{.parser = parser.get(), .handler = handler, .thrown = {}};
    XML_SetUserData(parser.get(), &stream);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
    std::array<char, 1 << 16> block{};
    bool more = true;
    while (more) {
        auto const size = read(block.data(), block.size());
        more = size > 0;
        if (XML_Parse(parser.get(), block.data(), static_cast<int>(size), more ? 0 : 1) ==
            XML_STATUS_OK) {
            continue;
        }
        if (stream.thrown) {
            std::rethrow_exception(stream.thrown);
        }
        if (stream.has_document_type) {
            throw base::Error(fmt::format("{} has a document type, which no spreadsheet program "
                                          "writes; open the file in one and save it again.",
                                          name));
        }
        throw base::Error(fmt::format("{} is damaged ({}, line {}); open the file in a "
                                      "spreadsheet program and save it again.",
                                      name, XML_ErrorString(XML_GetErrorCode(parser.get())),
                                      XML_GetCurrentLineNumber(parser.get())));
    }
}

} // namespace catalogue
