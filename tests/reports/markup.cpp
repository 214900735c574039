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

std::string text_of(std::string_view html) {
    std::string text;
    bool in_tag = false;
    for (char const letter : html) {
        bool const opens = letter == '<';
        bool const blank = in_tag || opens || letter == ' ' || letter == '\n';
        if (!blank) {
            text += letter;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
        in_tag = opens || (in_tag && letter != '>');
    }
    return text;
}

std::vector<std::string> all_between(std::string_view text, std::string_view before, char end) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at)) {
        at += before.size();
        found.emplace_back(text.substr(at, text.find(end, at) - at));
    }
    return found;
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
