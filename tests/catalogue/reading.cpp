#include "tests/catalogue/reading.hpp"

#include "base/error.hpp"
#include "catalogue/suites/load_suite.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

catalogue::Vocabulary const& vocabulary() {
    static catalogue::Vocabulary const words = catalogue::load_suite("west-yorkshire").vocabulary;
    return words;
}

catalogue::Catalogue read(std::string_view csv, catalogue::ReadOptions const& options) {
    return read_file("s.csv", csv, options);
}

catalogue::Catalogue read_file(std::string const& name, std::string_view bytes,
                               catalogue::ReadOptions const& options) {
    std::array const texts{catalogue::NamedText{.name = name, .text = std::string{bytes}}};
    return catalogue::read_catalogue(texts, vocabulary(), options);
}

catalogue::Catalogue read_row(std::string_view columns, std::string_view cells) {
    return read(fmt::format("provider,programme,{}\nP,Q,{}\n", columns, cells));
}

std::vector<std::string> messages(catalogue::Catalogue const& catalogue) {
    std::vector<std::string> texts;
    for (auto const& problem : catalogue.problems) {
        texts.push_back(to_text(problem));
    }
    return texts;
}

std::string message(catalogue::Catalogue const& catalogue) {
    return fmt::format("{}", fmt::join(messages(catalogue), "\n"));
}

std::string error_of(std::string_view csv) {
    return error_of_file("s.csv", csv);
}

std::string error_of_file(std::string const& name, std::string_view bytes,
                          catalogue::ReadOptions const& options) {
    try {
        read_file(name, bytes, options);
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}
