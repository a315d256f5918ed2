"""Settings of the documentation."""

from __future__ import annotations

from importlib.metadata import version as installed
from pathlib import Path

project = "congress_letters"
author = "congress_letters contributors"
copyright = "congress_letters contributors"
release = version = installed("congress-letters")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "examples"]
default_role = "literal"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
maximum_signature_line_length = 90

# Examples are run from the top of the checkout, where the paths in them hold.
doctest_global_setup = f"""
import os
os.chdir({str(Path(__file__).resolve().parents[1])!r})
from congress_letters import *
"""

html_theme = "furo"
html_title = f"congress_letters {release}"
html_static_path = ["_static"]
