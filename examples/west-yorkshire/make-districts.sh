#!/bin/sh
# Makes districts.geojson from Natural Earth's 1:10m first-order admin map (public domain), as the
# Debian package qgis-common ships it. Needs ogr2ogr (Debian package gdal-bin).
# usage: ./make-districts.sh [world_map.gpkg]
set -eu

map=${1:-/usr/share/qgis/resources/data/world_map.gpkg}
here=$(cd "$(dirname "$0")" && pwd)
note='Natural Earth 1:10m, generalised, not for placing addresses near borders'

if [ ! -f "$map" ]; then
    echo "$map: there is no such file; install qgis-common or name a world_map.gpkg." >&2
    exit 1
fi

rm -f "$here/districts.geojson"
ogr2ogr -f GeoJSON "$here/districts.geojson" "$map" \
    -nln 'West Yorkshire districts (generalised)' \
    -lco RFC7946=YES -lco COORDINATE_PRECISION=6 -lco "DESCRIPTION=$note" \
    -dialect SQLITE -sql "
        SELECT CASE name
                   WHEN 'Bradford' THEN 'E08000032'
                   WHEN 'Calderdale' THEN 'E08000033'
                   WHEN 'Kirklees' THEN 'E08000034'
                   WHEN 'Leeds' THEN 'E08000035'
                   WHEN 'Wakefield' THEN 'E08000036'
               END AS code,
               name, '$note' AS source, geom
        FROM states_provinces
        WHERE iso_a2 = 'GB' AND woe_name = 'West Yorkshire'
          AND name IN ('Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield')
        ORDER BY code"
