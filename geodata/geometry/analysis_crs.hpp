#pragma once

#include "geodata/geometry/geometry.hpp"

#include <string>

namespace geodata {

/// What a boundary file says of its CRS, and what its coordinates allow.
struct CrsEvidence {
    std::string given; ///< by --boundary-crs; over the file's own
    std::string own;   ///< the file's; empty when it names none
    Envelope extent;   ///< of all coordinates, as they stand in the file
};

enum class CrsOrigin { given, own, assumed };

struct SourceCrs {
    std::string crs;
    CrsOrigin origin = CrsOrigin::own;
};

/// The CRS that a file's coordinates are in. A file that names none is taken to be in degrees
/// (EPSG:4326) if its coordinates can be. Throws base::Error when the CRS is unknown to PROJ or
/// says degrees of coordinates that cannot be; `file` is for its words.
SourceCrs choose_source_crs(CrsEvidence const& evidence, std::string const& file);

/// The CRS that a run measures and locates in: the British National Grid when the file is in it
/// already or the middle of the districts lies in the United Kingdom, else an equal-area projection
/// centred on them. Throws base::Error when that middle has no longitude and latitude.
std::string choose_analysis_crs(std::string const& source_crs, Envelope const& extent,
                                std::string const& file);

} // namespace geodata
