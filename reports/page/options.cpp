#include "reports/page/options.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <string_view>

namespace reports {

namespace {

[[noreturn]] void refuse(std::string const& tiles) {
    throw base::Error(fmt::format("--tiles: '{}' is no address of map tiles; expected one like "
                                  "https://tiles.example.org/{{z}}/{{x}}/{{y}}.png.",
                                  tiles));
}

} // namespace

std::string tile_origin(std::string const& tiles) {
    constexpr std::string_view host_letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:";
    std::size_t begin = 0;
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (tiles.starts_with(scheme)) {
            begin = scheme.size();
        }
    }
    auto const slash = tiles.find('/', begin);
    bool const is_host = begin > 0 && slash != std::string::npos && slash > begin &&
                         tiles.find_first_not_of(host_letters, begin) == slash;
    if (!is_host) {
        refuse(tiles);
    }
    for (std::string_view const part : {"{z}", "{x}", "{y}"}) {
        if (tiles.find(part, slash) == std::string::npos) {
            refuse(tiles);
        }
    }
    return tiles.substr(0, slash);
}

} // namespace reports
