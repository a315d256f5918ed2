"""Spark: ``mapInArrow``. Workers need congress_letters and pyarrow; nothing else is shipped but the name of the function.

pip install pyspark 'congress-letters[arrow]'     # and Java 17
PYSPARK_PYTHON=$(which python) python docs/engines/with_spark.py
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from common import main
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from congress_letters.arrow import LETTER_SCHEMA, parse_batches

# Without it workers run the system's Python, which knows nothing of congress_letters.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def run(texts: Path, out: Path) -> None:
    """Read, parse, write."""
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    frame = spark.read.parquet(str(texts)).repartition(8)
    frame.mapInArrow(parse_batches, from_arrow_schema(LETTER_SCHEMA)).write.mode("overwrite").parquet(str(out))


if __name__ == "__main__":
    sys.exit(main(run))
