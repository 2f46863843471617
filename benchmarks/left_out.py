"""Judge whole reports with each cluster aligned by weights that were learned from all others.

usage: python benchmarks/train_align.py --folds FOLDS.pickle CLUSTER_DIR...
       python benchmarks/left_out.py --folds FOLDS.pickle --bench DIR CLUSTER_DIR...
Prints what score_news.py of DIR prints.
"""

from __future__ import annotations

import argparse
import json
import pickle
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import factcheck
import factcheck.align as alignment


def main() -> int:
    """Write the report of every cluster under its own weights, and have them scored."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", nargs="*", type=Path)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--told", nargs="+", type=Path, help="(used by itself) a folder of reports, and the articles of one cluster")
    given = parser.parse_args()
    if given.told:
        folder, article, *_ = given.told
        print((folder / f"{article.parent.name}.json").read_text(encoding="utf-8"))
        return 0
    folds = pickle.loads(given.folds.read_bytes())  # written by train_align.py
    clusters = [d.resolve() for d in given.clusters if (d / "gold.json").exists()]
    with tempfile.TemporaryDirectory() as folder:
        for cluster in clusters:
            tables = folds[cluster.name]
            alignment.tables = lambda tables=tables: tables
            articles = json.loads((cluster / "gold.json").read_text(encoding="utf-8"))["articles"]
            report = factcheck.check(*[str(cluster / a["file"]) for a in articles]).to_dict()
            (Path(folder) / f"{cluster.name}.json").write_text(json.dumps(report), encoding="utf-8")
        reader = f"{shlex.quote(sys.executable)} {shlex.quote(str(Path(__file__).resolve()))} --told {shlex.quote(folder)} {{paths}}"
        done = subprocess.run([sys.executable, str(given.bench / "score_news.py"), *map(str, clusters), "--command", reader], check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
