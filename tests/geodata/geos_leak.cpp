/// GEOS 3.11's buffer, which repairs shapes, forgets some rings where it has to try again with less
/// precision (the 2013 districts do that to it). Nothing else that leaks is let pass.
extern "C" char const* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)

extern "C" char const* __lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier)
    return "leak:geos::operation::overlay::PolygonBuilder::buildMaximalEdgeRings\n";
}
