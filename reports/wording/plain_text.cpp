#include "reports/wording/plain_text.hpp"

#include <utf8proc.h>

namespace reports {

namespace {

bool is_direction_control(utf8proc_int32_t code_point) {
    return code_point == 0x061C || (code_point >= 0x200E && code_point <= 0x200F) ||
           (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_invisible(utf8proc_int32_t code_point) {
    return code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

} // namespace

std::string without_direction_controls(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        utf8proc_int32_t code_point = -1;
        auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
        auto const read =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
        auto const size = read > 0 ? static_cast<std::size_t>(read) : 1;
        if (read > 0 && utf8proc_category(code_point) == UTF8PROC_CATEGORY_CC) {
            kept += ' '; // a line break within a cell parts words
        } else if (read > 0 && !is_direction_control(code_point) && !is_invisible(code_point)) {
            kept += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return kept;
}

} // namespace reports
