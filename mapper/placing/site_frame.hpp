#pragma once

#include "mapper/disclosing/secrets.hpp"
#include "mapper/placing/point_index.hpp"

#include <mutex>
#include <optional>
#include <vector>

namespace mapper {

/// The secret sites in one coordinate system, and the sites there that public rows tell.
struct SiteFrame {
    PointIndex secret;
    PointIndex told;
    std::vector<double> single; ///< sorted: both coordinates of confidential sites
    std::vector<double> told_single;
    double binary_tolerance = 0;

    [[nodiscard]] bool may_be_half(double value, double tolerance) const;
    [[nodiscard]] bool is_secret_pair(geodata::Point point, double tolerance) const;
    [[nodiscard]] bool is_secret_single(double value, double tolerance) const;
    [[nodiscard]] bool is_secret_single(double value) const; ///< to the last bit
};

/// The frames in metres: the analysis CRS, and the National Grid as rows write it where that is
/// another.
std::vector<SiteFrame> metre_frames(Secrets const& secrets);

/// The frame in degrees. Outputs seldom hold degrees and carrying many sites into them takes time,
/// so it is made when the first number turns up that can be one. Any thread may ask.
class DegreeFrame {
public:
    explicit DegreeFrame(Secrets const& secrets);

    [[nodiscard]] bool empty() const;

    /// Whether some secret site may have this for its longitude or latitude.
    [[nodiscard]] bool may_be_half(double value) const;

    [[nodiscard]] SiteFrame const& get() const;

private:
    struct Range {
        double least = 0;
        double most = 0;
        [[nodiscard]] bool contains(double value) const { return value >= least && value <= most; }
    };

    void find_ranges() const;

    Secrets sites_; ///< only the sites and their CRS
    mutable std::once_flag ranged_;
    mutable Range longitudes_;
    mutable Range latitudes_;
    mutable std::once_flag made_;
    mutable std::optional<SiteFrame> frame_;
};

} // namespace mapper
