#include "geodata/geometry/projection.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>

namespace geodata {

namespace {

struct ContextDeleter {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct PjDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};

using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Pj = std::unique_ptr<PJ, PjDeleter>;

/// Silent, and never on the network: a grid that is not installed is not fetched.
Context make_context() {
    Context context{proj_context_create()};
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    return context;
}

/// Null when PROJ knows no such CRS.
Pj find_crs(PJ_CONTEXT* context, std::string const& crs) {
    Pj pj{proj_create(context, crs.c_str())};
    if (pj && proj_is_crs(pj.get()) == 0) {
        pj.reset();
    }
    return pj;
}

Pj known_crs(PJ_CONTEXT* context, std::string const& crs) {
    auto pj = find_crs(context, crs);
    if (!pj) {
        throw base::Error(fmt::format(
            "'{}' is not a coordinate reference system that PROJ knows; give one like EPSG:27700.",
            crs));
    }
    return pj;
}

bool are_same(PJ_CONTEXT* context, Pj const& one, Pj const& other) {
    return proj_is_equivalent_to_with_ctx(context, one.get(), other.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

} // namespace

struct Projection::Impl {
    Context context;
    Pj transformation;
};

Projection::Projection(std::string const& from, std::string const& to) {
    auto context = make_context();
    auto const source = known_crs(context.get(), from);
    if (from == to) {
        return;
    }
    auto const target = known_crs(context.get(), to);
    if (are_same(context.get(), source, target)) {
        return;
    }
    Pj const raw{proj_create_crs_to_crs_from_pj(context.get(), source.get(), target.get(), nullptr,
                                                nullptr)};
    Pj transformation;
    if (raw) {
        transformation.reset(proj_normalize_for_visualization(context.get(), raw.get()));
    }
    if (!transformation) {
        throw base::Error(
            fmt::format("PROJ knows no way from '{}' to '{}'; give another CRS.", from, to));
    }
    impl_ = std::make_unique<Impl>(
        Impl{.context = std::move(context), .transformation = std::move(transformation)});
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

std::optional<Point> Projection::operator()(Point position) const {
    if (!impl_) {
        return position;
    }
    auto const image = proj_trans(impl_->transformation.get(), PJ_FWD,
                                  proj_coord(position.x, position.y, 0, HUGE_VAL));
    if (!std::isfinite(image.xy.x) || !std::isfinite(image.xy.y)) {
        return std::nullopt;
    }
    return Point{image.xy.x, image.xy.y};
}

bool is_crs(std::string const& crs) {
    auto const context = make_context();
    return find_crs(context.get(), crs) != nullptr;
}

bool is_geographic(std::string const& crs) {
    auto const context = make_context();
    auto pj = known_crs(context.get(), crs);
    if (proj_get_type(pj.get()) == PJ_TYPE_BOUND_CRS) {
        pj.reset(proj_get_source_crs(context.get(), pj.get()));
    }
    auto const type = proj_get_type(pj.get());
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

bool same_crs(std::string const& one, std::string const& other) {
    if (one == other) {
        return true;
    }
    auto const context = make_context();
    auto const first = find_crs(context.get(), one);
    auto const second = find_crs(context.get(), other);
    return first && second && are_same(context.get(), first, second);
}

} // namespace geodata
