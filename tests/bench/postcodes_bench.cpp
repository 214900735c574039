#include "geodata/postcodes/import.hpp"
#include "geodata/postcodes/lookup.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace {

constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";

/// The n-th of 8 million made-up postcodes, in their order.
std::string made_up_postcode(std::size_t n) {
    auto const letter = [&n] {
        char const c = letters[n % letters.size()];
        n /= letters.size();
        return c;
    };
    auto const digit = [&n] {
        auto const number = n % 10;
        n /= 10;
        return number;
    };
    auto const unit_end = letter();
    auto const unit = letter();
    auto const sector = digit();
    auto const district = digit();
    auto const area_end = letter();
    return fmt::format("{}{}{} {}{}{}", letters[n % letters.size()], area_end, district, sector,
                       unit, unit_end);
}

/// A look-up of 1.7 million, with no file left behind.
geodata::PostcodeLookup made_up_lookup() {
    constexpr std::size_t postcodes = 1'700'000;
    auto const base = std::filesystem::temp_directory_path() / fmt::format("gapmap-{}", ::getpid());
    auto const source = base.string() + ".csv";
    auto const file = base.string() + ".postcodes";
    {
        std::ofstream out{source};
        out << "pcds,doterm,east1m,north1m,lad25cd\n";
        for (std::size_t n = 0; n < postcodes; ++n) {
            out << made_up_postcode(n * 4) << ",," << 100000 + n % 500000 << ','
                << 100000 + n % 900000 << ",E08000035\n";
        }
    }
    geodata::import_postcodes(source, "", file, geodata::ExistingLookup::replace);
    auto lookup = geodata::PostcodeLookup::open(file);
    std::filesystem::remove(source);
    std::filesystem::remove(file);
    return lookup;
}

/// Half of them are there.
void find_postcodes(benchmark::State& state) {
    auto const lookup = made_up_lookup();
    std::mt19937 random{42};
    std::vector<geodata::PostcodeKey> keys;
    for (std::int64_t at = 0; at < state.range(0); ++at) {
        keys.push_back(*geodata::postcode_key(made_up_postcode(random() % 3'400'000 * 2)));
    }
    for (auto _ : state) {
        auto found = lookup.find_all(keys);
        benchmark::DoNotOptimize(found);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(find_postcodes)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace
