"""Ray Data: ``map_batches``, which passes tables.

pip install 'ray[data]' 'congress-letters[arrow]'
python docs/engines/with_ray.py
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import ray
from common import main

from congress_letters.arrow import parse_batch


def run(texts: Path, out: Path) -> None:
    """Read, parse, write."""
    ray.init(num_cpus=2, include_dashboard=False, ignore_reinit_error=True, log_to_driver=False)
    shutil.rmtree(out, ignore_errors=True)
    rows = ray.data.read_parquet(str(texts), override_num_blocks=8)
    rows.map_batches(parse_batch, batch_format="pyarrow", batch_size=500).write_parquet(str(out.resolve()))


if __name__ == "__main__":
    sys.exit(main(run))
