#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "geodata/borders/neighbours.hpp"
#include "mapper/analyse.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "tests/bench/workload.hpp"

#include <benchmark/benchmark.h>

#include <chrono>

namespace {

mapper::AnalysisInput made_up_input(std::size_t services) {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const boundaries = bench::made_up_districts(50);
    std::vector<catalogue::NamedText> const texts{
        {"made-up.csv", bench::made_up_catalogue(services, loaded.vocabulary)}};
    auto disclosure =
        mapper::disclose(catalogue::read_catalogue(texts, loaded.vocabulary, {}), boundaries);
    mapper::AnalysisInput input;
    input.districts = boundaries.districts;
    input.neighbours = geodata::find_neighbours(boundaries);
    input.services = std::move(disclosure.services);
    input.vocabulary = loaded.vocabulary;
    input.suites = {loaded.suite};
    input.run.policy.as_of = std::chrono::year{2024} / 6 / 1;
    return input;
}

void analyse(benchmark::State& state) {
    auto const input = made_up_input(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        auto copy = input;
        state.ResumeTiming();
        auto findings = mapper::analyse(std::move(copy));
        benchmark::DoNotOptimize(findings);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(analyse)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

void match(benchmark::State& state) {
    auto const input = made_up_input(1000);
    for (auto _ : state) {
        for (auto const& service : input.services) {
            for (auto const& component : input.suites.front().components) {
                benchmark::DoNotOptimize(mapper::match(service.profile, service.area.reach,
                                                       component, input.vocabulary,
                                                       input.run.policy));
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * 1000 *
                            static_cast<std::int64_t>(input.suites.front().components.size()));
}
BENCHMARK(match);

} // namespace
