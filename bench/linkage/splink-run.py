"""Links files with Splink as `zichtlijn link` does, by the same model, and prints what it took as one JSON object.

    python splink-run.py MODEL.json --to FOLDER [--pairs-above WEIGHT] FILE...

Writes pairs.parquet and clusters.parquet. The plan of training stands under the key `training` of the model, since
Splink's settings have no place for it.
"""

import argparse
import json
import logging
import resource
import time
from pathlib import Path

started = time.perf_counter()

from splink import DuckDBAPI, Linker  # noqa: E402  the import is part of what is measured

logging.getLogger("splink").setLevel(logging.ERROR)

arguments = argparse.ArgumentParser()
arguments.add_argument("model", type=Path)
arguments.add_argument("files", type=Path, nargs="+")
arguments.add_argument("--to", type=Path, required=True)
arguments.add_argument("--pairs-above", type=float)
arguments = arguments.parse_args()

phases = {}


def passed(phase):
    phases[phase] = time.perf_counter() - started - sum(phases.values())


settings = json.loads(arguments.model.read_text())
plan = settings.pop("training")
database = DuckDBAPI()
connection = database.duckdb_con
tables = []
for file in arguments.files:
    connection.sql(f'create table "{file.stem}" as select * from read_parquet(\'{file}\')')
    tables.append(database.register(file.stem, dataset_display_name=file.stem, table_name=f"input_{file.stem}"))
linker = Linker(tables, settings, log_level=logging.ERROR)
passed("load")

if "certain_rules" in plan:
    linker.training.estimate_probability_two_random_records_match(plan["certain_rules"], recall=plan["certain_recall"])
passed("prior")
linker.training.estimate_u_using_random_sampling(max_pairs=plan["random_pairs"])
passed("u")
for rule in plan["round_rules"]:
    linker.training.estimate_parameters_using_expectation_maximisation(
        rule, estimate_without_term_frequencies=True
    )
passed("em")

pairs = linker.inference.predict(threshold_match_weight=arguments.pairs_above)
passed("pairs")
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.95)
passed("clusters")
arguments.to.mkdir(parents=True, exist_ok=True)
pairs.to_parquet(str(arguments.to / "pairs.parquet"), overwrite=True)
clusters.to_parquet(str(arguments.to / "clusters.parquet"), overwrite=True)
linker.misc.save_model_to_json(str(arguments.to / "model.json"), overwrite=True)
passed("write")

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"seconds": sum(phases.values()), "phases": phases, "peakMemoryBytes": peak}))
