#include "catalogue/checks/check.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "tests/bench/workload.hpp"

#include <benchmark/benchmark.h>

namespace {

/// Reading for a check, and all rules that look over rows.
void check_catalogue(benchmark::State& state) {
    auto const loaded = catalogue::load_suite("west-yorkshire");
    auto const count = static_cast<std::size_t>(state.range(0));
    std::vector<catalogue::NamedText> const texts{
        {"made-up.csv", bench::made_up_catalogue(count, loaded.vocabulary)}};
    catalogue::CheckOptions const options{.as_of = base::Date{std::chrono::year{2023} / 3 / 31},
                                          .rules = {}};
    for (auto _ : state) {
        std::vector<catalogue::CheckedSheet> sheets;
        auto catalogue = catalogue::read_catalogue(texts, loaded.vocabulary, {.checked = &sheets});
        auto problems = catalogue::check(sheets, options);
        benchmark::DoNotOptimize(problems);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(check_catalogue)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace
