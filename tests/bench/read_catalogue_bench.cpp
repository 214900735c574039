#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "tests/bench/workload.hpp"

#include <benchmark/benchmark.h>

namespace {

void read_catalogue(benchmark::State& state) {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const count = static_cast<std::size_t>(state.range(0));
    std::vector<catalogue::NamedText> const texts{
        {"made-up.csv", bench::made_up_catalogue(count, loaded.vocabulary)}};
    for (auto _ : state) {
        auto catalogue = catalogue::read_catalogue(texts, loaded.vocabulary, {});
        benchmark::DoNotOptimize(catalogue);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(texts.front().text.size()));
}
BENCHMARK(read_catalogue)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace
