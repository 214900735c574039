#include "catalogue/builtin_texts.hpp"

#include "catalogue/embedded.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

std::span<BuiltinText const> builtin_suites() {
    static std::array const texts{
        BuiltinText{"west-yorkshire", embedded_west_yorkshire_toml()},
        BuiltinText{"home-office-2023", embedded_home_office_2023_toml()},
        BuiltinText{"respect-seven", embedded_respect_seven_toml()},
    };
    return texts;
}

std::span<BuiltinText const> builtin_vocabularies() {
    static std::array const texts{
        BuiltinText{"people-causing-harm-2023", embedded_people_causing_harm_2023_toml()},
    };
    return texts;
}

std::span<BuiltinText const> builtin_outlines() {
    static std::array const texts{
        BuiltinText{"bournemouth-2025", embedded_bournemouth_2025_toml()},
    };
    return texts;
}

std::span<BuiltinText const> builtin_standards() {
    static std::array const texts{
        BuiltinText{"home-office-2023", embedded_standards_home_office_2023_toml()},
    };
    return texts;
}

std::span<BuiltinText const> builtin_risk_definitions() {
    static std::array const texts{
        BuiltinText{"discussion-2023", embedded_discussion_2023_toml()},
    };
    return texts;
}

std::span<BuiltinText const> builtin_helplines() {
    static std::array const texts{
        BuiltinText{"national-2026", embedded_national_2026_toml()},
    };
    return texts;
}

std::optional<std::string_view> find_builtin(std::span<BuiltinText const> texts,
                                             std::string_view code) {
    auto const found = std::ranges::find(texts, code, &BuiltinText::code);
    return found == texts.end() ? std::nullopt : std::optional{found->text};
}

} // namespace catalogue
