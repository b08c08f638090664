"""Writes values.csv: every score of every node, where two tools agree on it."""

import node_ego
import node_groups
import node_linear
import node_paths
from agreement import Agreement
from files import ORACLE, write
from reading import all_readings

# M. O. Jackson, "Social and Economic Networks", 2008, section 1.2.1: three decimals, the fifteen tied families.
PUBLISHED = {"Guadagni": "0.255", "Medici": "0.522", "Strozzi": "0.103"}


def main():
    agreement = Agreement()
    for reading in all_readings():
        for family in (node_paths, node_linear, node_ego, node_groups):
            for measure, (applies, tools) in family.MEASURES.items():
                if applies(reading):
                    values = {tool: values(reading) for tool, values in tools.items()}
                    agreement.add(reading.columns, measure, reading.nodes, values)
    start = ["florentine-15", "false", "none", "betweenness"]
    agreement.rows += [[*start, node, value, "published"] for node, value in PUBLISHED.items()]
    write(ORACLE / "values.csv", ["network", "directed", "weight", "metric", "id", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
