"""The same input gives the same bytes in another process, whatever its hash seed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_report_of_the_seeds_is_the_same_in_another_process(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONHASHSEED": "20240407"}
    subprocess.run([sys.executable, "tools/reports.py", "seeds", str(tmp_path)], cwd=ROOT, env=env, check=True, timeout=120)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in (ROOT / "reports").glob("seeds.*")}
