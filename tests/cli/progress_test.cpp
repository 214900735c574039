#include "cli/progress.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using cli::Progress;

namespace {

/// A screen that remembers what came, and can be waited for.
struct Watched {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> came;

    cli::ProgressScreen screen(std::chrono::milliseconds patience) {
        return {.columns = [] { return 80; },
                .draw = [this](std::string const& line) { add(line); },
                .erase = [this] { add("erased"); },
                .patience = patience,
                .between = std::chrono::milliseconds{1}};
    }

    void add(std::string const& what) {
        std::lock_guard const lock{mutex};
        came.push_back(what);
        changed.notify_all();
    }

    void wait_for(std::string const& line) {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return !came.empty() && came.back() == line; });
    }
};

constexpr std::chrono::milliseconds no_patience{0};
constexpr std::chrono::hours endless_patience{1};

} // namespace

TEST_CASE("a stage is drawn, drawn anew when something else is done, and erased when it ends") {
    Watched watched;
    Progress progress{watched.screen(no_patience)};
    {
        auto stage = progress.stage("Reading a.csv");
        watched.wait_for("Reading a.csv …");
        stage.now("Placing 2 services");
        watched.wait_for("Placing 2 services …");
    }
    CHECK(watched.came ==
          std::vector<std::string>{"Reading a.csv …", "Placing 2 services …", "erased"});
}

TEST_CASE("nothing is drawn before patience has run out, and so nothing erased") {
    Watched watched;
    {
        Progress progress{watched.screen(endless_patience)};
        auto stage = progress.stage("Reading a.csv");
        stage.now("Placing 2 services", 1, 2);
    }
    CHECK(watched.came.empty());
}

TEST_CASE("between stages the line is empty") {
    Watched watched;
    Progress progress{watched.screen(no_patience)};
    for (int i = 0; i < 3; ++i) {
        {
            auto const stage = progress.stage("Reading a.csv");
            watched.wait_for("Reading a.csv …");
        }
        CHECK(watched.came.back() == "erased");
    }
    CHECK(watched.came.size() == 6);
}

TEST_CASE("an error takes the line away before anybody hears of it") {
    Watched watched;
    Progress progress{watched.screen(no_patience)};
    try {
        auto const stage = progress.stage("Reading a.csv");
        watched.wait_for("Reading a.csv …");
        throw 1;
    } catch (int) {
        CHECK(watched.came.back() == "erased");
    }
}

TEST_CASE("several threads may tell of one stage") {
    Watched watched;
    Progress progress{watched.screen(no_patience)};
    {
        auto stage = progress.stage("Writing");
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&stage] {
                for (std::uint64_t done = 0; done < 1000; ++done) {
                    stage.now("Writing", done, 1000);
                }
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        stage.now("Writing the last");
        watched.wait_for("Writing the last …");
    }
    CHECK(watched.came.back() == "erased");
}
