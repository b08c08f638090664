"""Writes places.csv: in which municipality of the demonstration a point lies, and how far the outline of one is from it."""

import json
import random

import pyproj
import shapely
from shapely.ops import nearest_points

from files import DATASETS, ORACLE, write

POINTS = 240


def territories():
    path = DATASETS / "ats6-fano" / "municipalities.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["istat_code"]: shapely.geometry.shape(f["geometry"]) for f in features}


def kilometers(territory, point):
    """On the ellipsoid, to the nearest point of the outline in a plane that is true around the point."""
    local = pyproj.CRS(proj="aeqd", lat_0=point.y, lon_0=point.x, datum="WGS84")
    there = pyproj.Transformer.from_crs(4326, local, always_xy=True)
    # Between corners, a side straight in the plane is centimeters from one straight in degrees.
    outline = shapely.transform(territory.boundary, lambda xy: list(zip(*there.transform(*xy.T))))
    nearest, _ = nearest_points(outline, shapely.Point(0, 0))
    return nearest.distance(shapely.Point(0, 0)) / 1000


def main():
    random.seed(6)
    known = territories()
    codes = sorted(known)
    rows = []
    for index in range(POINTS):
        code = codes[index % len(codes)]
        west, south, east, north = known[code].bounds
        longitude = round(random.uniform(west - 0.02, east + 0.02), 6)
        latitude = round(random.uniform(south - 0.02, north + 0.02), 6)
        point = shapely.Point(longitude, latitude)
        holding = [code for code in codes if known[code].covers(point)]
        rows.append([longitude, latitude, "|".join(holding), code, repr(kilometers(known[code], point))])
    write(ORACLE / "places.csv", ["longitude", "latitude", "inside", "municipality", "km"], rows)


if __name__ == "__main__":
    main()
