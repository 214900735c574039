#include "cli/progress.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace cli {

/// Draws from a thread that begins with the first stage.
class Progress::Drawer {
public:
    explicit Drawer(ProgressScreen screen)
        : m_screen(std::move(screen))
        , m_next(std::chrono::steady_clock::now() + m_screen.patience) {}

    ~Drawer() {
        if (m_thread.joinable()) {
            {
                std::lock_guard const lock{m_mutex};
                m_ended = true;
            }
            m_woken.notify_one();
            m_thread.join();
        }
    }

    Drawer(Drawer const&) = delete;
    Drawer& operator=(Drawer const&) = delete;
    Drawer(Drawer&&) = delete;
    Drawer& operator=(Drawer&&) = delete;

    void say(Doing doing) {
        std::lock_guard const lock{m_mutex};
        m_doing = std::move(doing);
        if (!m_thread.joinable()) {
            m_thread = std::thread{[this] { draw_again_and_again(); }};
        }
    }

    void fall_silent() {
        std::lock_guard const lock{m_mutex};
        m_doing.reset();
        if (!m_drawn.empty()) {
            m_drawn.clear();
            m_screen.erase();
        }
    }

private:
    void draw_again_and_again() {
        std::unique_lock lock{m_mutex};
        while (!m_woken.wait_until(lock, m_next, [this] { return m_ended; })) {
            draw();
            m_next = std::chrono::steady_clock::now() + m_screen.between;
        }
    }

    void draw() {
        if (!m_doing) {
            return;
        }
        auto line = progress_line(*m_doing, m_screen.columns());
        if (line != m_drawn) {
            m_screen.draw(line);
            m_drawn = std::move(line);
        }
    }

    ProgressScreen m_screen;
    std::chrono::steady_clock::time_point m_next;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::optional<Doing> m_doing;
    std::string m_drawn; ///< empty: nothing is on the screen
    bool m_ended = false;
    std::thread m_thread;
};

Progress::Progress(ProgressScreen screen) {
    if (screen.draw) {
        m_drawer = std::make_unique<Drawer>(std::move(screen));
    }
}

Progress::~Progress() = default;

Progress::Stage Progress::stage(std::string what) {
    if (m_drawer) {
        m_drawer->say({.what = std::move(what)});
    }
    return Stage{*this};
}

Progress::Stage::~Stage() {
    if (m_progress.m_drawer) {
        m_progress.m_drawer->fall_silent();
    }
}

void Progress::Stage::now(std::string what, std::uint64_t done, std::uint64_t all) {
    if (m_progress.m_drawer) {
        m_progress.m_drawer->say({.what = std::move(what), .done = done, .all = all});
    }
}

} // namespace cli
