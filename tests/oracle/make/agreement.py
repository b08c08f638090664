"""Values of two tools, written only where both say the same."""

import math


class Disagreement(SystemExit):
    pass


def same(x, y, tolerance):
    if x is None or y is None:
        return x is y
    return math.isclose(x, y, rel_tol=tolerance, abs_tol=1e-13)


class Agreement:
    """Collects rows, and the largest difference of two tools for each measure."""

    def __init__(self):
        self.rows, self.largest = [], {}

    def add(self, start, measure, ids, tools, tolerance=1e-9):
        """`tools` is `{tool: values}`, the values in the order of the ids; None is undefined.

        Where tools give the same float they share a row, their names joined by `|`. A tool without values was not asked.
        """
        tools = {tool: values for tool, values in tools.items() if values is not None}
        if len(tools) < 2:
            raise SystemExit(f"{measure}: one tool alone agrees with nobody")
        first = next(iter(tools))
        for tool, values in tools.items():
            if len(values) != len(ids):
                raise SystemExit(f"{start} {measure}: {tool} has {len(values)} values for {len(ids)}")
        for place, name in enumerate(ids):
            cells = {tool: number(values[place]) for tool, values in tools.items()}
            for tool, value in cells.items():
                if not same(cells[first], value, tolerance):
                    raise Disagreement(f"{start} {measure} of {name}: {first} says {cells[first]!r}, {tool} {value!r}")
                if value is not None:
                    key = (measure, first, tool)
                    self.largest[key] = max(self.largest.get(key, 0.0), abs(value - cells[first]))
            for value in dict.fromkeys(cells.values()):
                saying = [tool for tool, said in cells.items() if said == value]
                self.rows.append([*start, measure, *as_cells(name), text(value), "|".join(saying)])

    def report(self):
        for (measure, first, tool), difference in self.largest.items():
            if tool != first:
                print(f"  {measure}: {first} and {tool} differ by {difference:.1e} at most")


def as_cells(name):
    return [name] if isinstance(name, str) else list(name)


def number(value):
    """A float, or None where there is none; minus zero is zero."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value) + 0.0


def text(value):
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
