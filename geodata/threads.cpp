#include "geodata/threads.hpp"

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace geodata {

unsigned thread_count() {
    return std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
}

void on_threads(unsigned threads, std::function<void()> const& work) {
    std::vector<std::future<void>> others;
    for (unsigned i = 1; i < threads; ++i) {
        others.push_back(std::async(std::launch::async, work));
    }
    work();
    for (auto& other : others) {
        other.get();
    }
}

} // namespace geodata
