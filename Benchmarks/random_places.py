"""Writes random places as instances for the benchmark: python3 random_places.py FOLDER [UNITS ...]

Practices at random in a square, as dense as a London borough; list sizes lognormal (sigma 0.5), scaled to
60,000 patients for every eight practices; neighbours by the Gabriel rule; as many localities of 50,000 to
70,000 as there are eighths of the practices. The same numbers on every machine: only random(), which
Python keeps from version to version, and no library.
"""

import json
import math
import os
import random
import sys


def place(units, seed=1):
    draw = random.Random(1000 * units + seed)
    side = 1000 * math.sqrt(units / 200 * 58.8)
    points = [(side * draw.random(), side * draw.random()) for _ in range(units)]
    # Twelve uniforms less six are as good as normal here, and the same on every machine.
    sizes = [math.exp(0.5 * (sum(draw.random() for _ in range(12)) - 6)) for _ in range(units)]
    districts = units // 8
    scale = 60_000 * districts / sum(sizes)
    sizes = [min(max(1, round(size * scale)), 60_000) for size in sizes]
    return points, sizes, districts


def gabriel(points):
    edges = []
    for one, (x, y) in enumerate(points):
        others = sorted(range(len(points)), key=lambda k: (points[k][0] - x) ** 2 + (points[k][1] - y) ** 2)
        for other in others[1:]:
            if other < one:
                continue
            a, b = (x + points[other][0]) / 2, (y + points[other][1]) / 2
            radius = ((x - points[other][0]) ** 2 + (y - points[other][1]) ** 2) / 4
            inside = any(
                k not in (one, other)
                and (points[k][0] - a) ** 2 + (points[k][1] - b) ** 2 < radius
                for k in others
            )
            if not inside:
                edges.append((one, other))
    return edges


def write(folder, units):
    points, sizes, districts = place(units)
    name = f"random-{units:04d}"
    path = os.path.join(folder, name)
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, "nodes.csv"), "w") as file:
        file.write("id,population,x,y\n")
        for number, ((x, y), size) in enumerate(zip(points, sizes)):
            file.write(f"{number},{size},{x:.1f},{y:.1f}\n")
    with open(os.path.join(path, "edges.csv"), "w") as file:
        file.write("a,b\n")
        for one, other in gabriel(points):
            file.write(f"{one},{other}\n")
    with open(os.path.join(path, "instance.json"), "w") as file:
        json.dump(
            {
                "name": name, "nodes": units, "districts": districts, "minimum": 50_000,
                "maximum": 70_000, "cost": "population_x_km", "source": "random points, lognormal list sizes",
            },
            file, indent=1,
        )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for units in [int(text) for text in sys.argv[2:]] or [50, 100, 200, 400, 800, 1000]:
        write(sys.argv[1], units)
