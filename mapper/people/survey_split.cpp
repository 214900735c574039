#include "mapper/people/survey_split.hpp"

#include "mapper/people/survey.hpp"

#include <algorithm>
#include <cstdint>

namespace mapper {

namespace {

enum class Shown : std::uint8_t { yes, no };

/// What is left out of one row or column whose total is known.
struct LeftOut {
    std::size_t counts = 0;
    std::size_t people = 0;
    bool all_small = true;

    void add(std::size_t count) {
        ++counts;
        people += count;
        all_small = all_small && count < least_responses;
    }

    /// Whether the total less what is told leaves one possibility for any count: a single one, or
    /// several of which everyone knows that each is below the least, at either end of what they can
    /// add up to.
    [[nodiscard]] bool can_be_worked_out() const {
        if (counts == 0) {
            return false;
        }
        bool const at_an_end =
            people == 0 || (all_small && people == counts * (least_responses - 1));
        return counts == 1 || at_an_end || people < least_responses;
    }
};

class Split {
public:
    Split(SurveyCounts const& counts, std::vector<bool> const& told)
        : counts_{counts}
        , shown_(counts.size(), std::vector<Shown>(width(), Shown::yes)) {
        for (std::size_t row = 0; row < counts_.size(); ++row) {
            for (std::size_t column = 0; column < width(); ++column) {
                if (!told[column] || counts_[row][column] < least_responses) {
                    shown_[row][column] = Shown::no;
                }
            }
        }
        while (hide_more()) {
        }
    }

    [[nodiscard]] std::vector<std::vector<std::optional<std::size_t>>> told() const {
        std::vector<std::vector<std::optional<std::size_t>>> told;
        for (std::size_t row = 0; row < counts_.size(); ++row) {
            auto& line = told.emplace_back(width());
            for (std::size_t column = 0; column < width(); ++column) {
                if (shown_[row][column] == Shown::yes) {
                    line[column] = counts_[row][column];
                }
            }
        }
        return told;
    }

private:
    [[nodiscard]] std::size_t width() const { return counts_.empty() ? 0 : counts_.front().size(); }

    /// Hides one more count of each row and column that gives something away; whether any was
    /// hidden.
    bool hide_more() {
        bool hidden = false;
        for (std::size_t row = 0; row < counts_.size(); ++row) {
            hidden = hide_one(width(), [&](std::size_t at) { return Cell{row, at}; }) || hidden;
        }
        for (std::size_t column = 0; column < width(); ++column) {
            hidden = hide_one(counts_.size(),
                              [&](std::size_t at) {
                                  return Cell{at, column};
                              }) ||
                     hidden;
        }
        return hidden;
    }

    struct Cell {
        std::size_t row = 0;
        std::size_t column = 0;
    };

    /// The least of a line's counts that are shown, the first of equals, where what is left out of
    /// the line can be worked out.
    template <typename CellAt>
    bool hide_one(std::size_t length, CellAt cell_at) {
        LeftOut left_out;
        std::optional<Cell> least;
        for (std::size_t at = 0; at < length; ++at) {
            auto const [row, column] = cell_at(at);
            auto const count = counts_[row][column];
            if (shown_[row][column] == Shown::no) {
                left_out.add(count);
            } else if (!least || count < counts_[least->row][least->column]) {
                least = Cell{row, column};
            }
        }
        if (!least || !left_out.can_be_worked_out()) {
            return false;
        }
        shown_[least->row][least->column] = Shown::no;
        return true;
    }

    SurveyCounts const& counts_;
    std::vector<std::vector<Shown>> shown_;
};

} // namespace

std::vector<std::vector<std::optional<std::size_t>>> safe_split(SurveyCounts const& counts,
                                                                std::vector<bool> const& told) {
    return Split{counts, told}.told();
}

} // namespace mapper
