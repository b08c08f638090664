"""Writes inner_points.csv: how deep inside each municipality of the demonstration its pole of inaccessibility lies."""

import math

import shapely
from shapely import affinity
from shapely.ops import polylabel

from files import ORACLE, write
from places import territories

# In degrees of latitude: a tenth of a millimeter.
TOLERANCE = 1e-9


def depth(territory):
    """On a plane on which a degree of longitude is as short as in the middle; of several parts the roomiest."""
    _, south, _, north = territory.bounds
    narrowing = math.cos(math.radians((south + north) / 2))
    plane = affinity.scale(territory, xfact=narrowing, yfact=1, origin=(0, 0))
    parts = getattr(plane, "geoms", [plane])
    return max(polylabel(part, TOLERANCE).distance(part.boundary) for part in parts)


def main():
    known = territories()
    tool = f"shapely {shapely.__version__} polylabel"
    rows = [[code, repr(depth(known[code])), tool] for code in sorted(known)]
    write(ORACLE / "inner_points.csv", ["municipality", "depth", "tool"], rows)


if __name__ == "__main__":
    main()
