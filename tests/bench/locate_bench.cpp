#include "geodata/borders/neighbours.hpp"
#include "geodata/locate.hpp"
#include "tests/bench/workload.hpp"

#include <benchmark/benchmark.h>

namespace {

void locate(benchmark::State& state) {
    auto const boundaries = bench::made_up_districts(500);
    auto const points = bench::made_up_points(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto located = geodata::locate(boundaries, points);
        benchmark::DoNotOptimize(located);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(locate)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

void find_neighbours(benchmark::State& state) {
    auto const boundaries = bench::made_up_districts(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto neighbours = geodata::find_neighbours(boundaries);
        benchmark::DoNotOptimize(neighbours);
    }
}
BENCHMARK(find_neighbours)->Arg(50)->Arg(500)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
