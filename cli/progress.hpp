#pragma once

#include "cli/progress_line.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace cli {

/// A line that is drawn over and over, and taken away again without trace.
struct ProgressScreen {
    std::function<int()> columns;
    std::function<void(std::string const& line)> draw;
    std::function<void()> erase;
    std::chrono::milliseconds patience{1000}; ///< before anything is drawn
    std::chrono::milliseconds between{100};   ///< two drawings
};

/// The screen on standard error; without a way to draw where that is no terminal that can erase a
/// line.
ProgressScreen standard_error_screen();

/// Says what a run is doing when it takes long. A stage is drawn while it lives, by a thread of its
/// own, and erased when it ends: so nothing may be printed within a stage. One stage at a time.
class Progress {
public:
    class Stage {
    public:
        Stage(Stage const&) = delete;
        Stage& operator=(Stage const&) = delete;
        Stage(Stage&&) = delete;
        Stage& operator=(Stage&&) = delete;
        ~Stage();

        /// What it does by now; from any thread.
        void now(std::string what, std::uint64_t done = 0, std::uint64_t all = 0);

    private:
        friend class Progress;
        explicit Stage(Progress& progress)
            : m_progress(progress) {}
        Progress& m_progress;
    };

    /// Patience is counted from here.
    explicit Progress(ProgressScreen screen);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

    [[nodiscard]] Stage stage(std::string what);

private:
    class Drawer;
    std::unique_ptr<Drawer> m_drawer; ///< none where nothing can be drawn
};

} // namespace cli
