#include "base/error.hpp"
#include "geodata/threads.hpp"

#include <doctest/doctest.h>

#include <atomic>

TEST_CASE("work runs once on each thread") {
    for (unsigned const threads : {1U, 2U, 5U}) {
        std::atomic<unsigned> runs = 0;
        geodata::on_threads(threads, [&] { ++runs; });
        CHECK(runs == threads);
    }
    CHECK(geodata::thread_count() >= 1);
    CHECK(geodata::thread_count() <= 8);
}

TEST_CASE("what a thread throws is thrown on, when all are done") {
    std::atomic<int> turn = 0;
    CHECK_THROWS_AS(geodata::on_threads(3,
                                        [&] {
                                            if (turn++ == 2) {
                                                throw base::Error("no");
                                            }
                                        }),
                    base::Error);
    CHECK(turn == 3);
}
