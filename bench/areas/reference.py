"""Local statistics of areas by PySAL, and the scan written out plainly in NumPy.

    python reference.py DATA.json      numbers for the boundaries, places, counts and sizes of a file
    python reference.py --carolina     the counties of North Carolina of libpysal.examples as such a file

Prints one JSON object. The scan looks at every circle without any short cut.
"""

import json
import sys
import time
import warnings

import libpysal
import numpy as np
import shapely
from esda.getisord import G_Local
from esda.moran import Moran_Local
from esda.smoothing import Empirical_Bayes, Spatial_Empirical_Bayes, assuncao_rate

warnings.filterwarnings("ignore")


def numbers_of(data):
    polygons = [shapely.geometry.shape(boundary) for boundary in data["boundaries"]]
    places = np.array(data["places"], dtype=float)
    counts = np.array(data["counts"], dtype=float)
    sizes = np.array(data["sizes"], dtype=float)
    queen = libpysal.weights.Queen.from_iterable(polygons)
    rook = libpysal.weights.Rook.from_iterable(polygons)
    nearest = libpysal.weights.KNN.from_array(places, k=data["nearest"])
    band = libpysal.weights.DistanceBand.from_array(places, threshold=data["band"], binary=True)
    standardised = assuncao_rate(counts, sizes)
    started = time.perf_counter()
    star = G_Local(standardised - standardised.min(), copy_of(queen), transform="B", star=True,
                   permutations=data["permutations"], seed=data["seed"], n_jobs=1)
    moran = Moran_Local(standardised, copy_of(queen), transformation="r",
                        permutations=data["permutations"], seed=data["seed"], n_jobs=1)
    seconds = time.perf_counter() - started
    return {
        "queen": lists_of(queen),
        "rook": lists_of(rook),
        "nearest": lists_of(nearest),
        "band": lists_of(band),
        "globalBayes": flat(Empirical_Bayes(counts, sizes).r),
        "localBayes": flat(Spatial_Empirical_Bayes(counts, sizes, copy_of(queen)).r),
        "standardised": flat(standardised),
        "gi": flat(star.Zs),
        "moran": flat(moran.Is),
        "quadrant": [int(quadrant) for quadrant in moran.q],
        "moranChance": flat(moran.p_sim),
        "seconds": seconds,
        "scan": scan(places, counts, sizes, data["mostShare"]),
    }


def scan(places, counts, sizes, most_share):
    """The likeliest circle: centre, members, observed, expected and log-likelihood ratio."""
    total = counts.sum()
    expected = sizes / sizes.sum() * total
    best = {"ratio": 0.0}
    for centre in range(len(places)):
        distances = np.sqrt(((places - places[centre]) ** 2).sum(axis=1))
        for radius in np.unique(distances):
            inside = distances <= radius
            c, e = counts[inside].sum(), expected[inside].sum()
            if e > most_share * total or c <= e or e >= total:
                continue
            ratio = c * np.log(c / e) + (0 if c == total else (total - c) * np.log((total - c) / (total - e)))
            if ratio > best["ratio"] + 1e-12:
                best = {"ratio": float(ratio), "centre": centre, "observed": float(c), "expected": float(e),
                        "areas": sorted(int(area) for area in np.flatnonzero(inside))}
    return best


def carolina():
    """Sudden infant deaths among live births, 1974 to 1984, by county."""
    import geopandas

    frame = geopandas.read_file(libpysal.examples.get_path("sids2.shp"))
    return {
        "names": list(frame["NAME"]),
        "boundaries": [shapely.geometry.mapping(shapely.geometry.MultiPolygon([g]) if g.geom_type == "Polygon" else g)
                       for g in frame.geometry],
        "places": [[g.centroid.x, g.centroid.y] for g in frame.geometry],
        "counts": [int(a + b) for a, b in zip(frame["SID74"], frame["SID79"])],
        "sizes": [int(a + b) for a, b in zip(frame["BIR74"], frame["BIR79"])],
    }


def copy_of(weights):
    return libpysal.weights.W(weights.neighbors, id_order=list(range(weights.n)), silence_warnings=True)


def lists_of(weights):
    return [sorted(int(other) for other in weights.neighbors[area]) for area in range(weights.n)]


def flat(numbers):
    return [float(number) for number in np.asarray(numbers).ravel()]


if sys.argv[1] == "--carolina":
    print(json.dumps(carolina()))
else:
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(numbers_of(json.load(file))))
