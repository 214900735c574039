#include "tests/reports/markup.hpp"

#include <cpl_error.h>
#include <cpl_minixml.h>

namespace tests {

bool well_formed(std::string const& xml) {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    CPLXMLNode* root = CPLParseXMLString(xml.c_str());
    bool const read = root != nullptr && CPLGetLastErrorType() == CE_None;
    CPLDestroyXMLNode(root);
    CPLPopErrorHandler();
    return read;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos;
         at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::string element_of_id(std::string const& html, std::string_view id) {
    std::string const mark = "id=\"" + std::string{id} + "\"";
    std::size_t const at = html.find(mark);
    if (at == html.npos) {
        return {};
    }
    std::size_t const open = html.rfind('<', at);
    std::string const name = html.substr(open + 1, html.find_first_of(" >", open) - open - 1);
    std::size_t const close = html.find("</" + name + ">", at);
    return html.substr(open, close - open);
}

} // namespace tests
