"""How long reading a PDF takes, against PDFium's own extraction of its text; and what memory a long one takes.

    python benchmarks/read.py FILE.pdf ... [--repeat 5]
    python benchmarks/read.py --pages 500

Prints, for each file, milliseconds of this process, whatever else the machine does: PDFium's text, the document, the letter; and
both as multiples of the first. With --pages a PDF of so many pages is made (by reportlab) and read, page by page, and the
growth of the process is printed.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--pages", type=int)
    args = parser.parse_args()
    if args.pages:
        memory(args.pages)
    if args.files:
        times(args.files, args.repeat)


def times(files: list[str], repeat: int) -> None:
    """A line for each file."""
    from congress_letters import Vocabulary
    from congress_letters._document import letter_of, read

    Vocabulary.default()
    print(f"{'file':<28} {'PDFium':>8} {'read':>8} {'letter':>8} {'read ×':>7} {'both ×':>7}")
    for name in files:
        own = _best(lambda name=name: _pdfium(name), repeat)  # type: ignore[misc]
        reading = _best(lambda name=name: read(name), repeat)  # type: ignore[misc]
        document = read(name)
        parsing = _best(lambda document=document: letter_of(document), repeat)  # type: ignore[misc]
        print(
            f"{Path(name).name:<28} {own:8.2f} {reading:8.2f} {parsing:8.2f} {reading / own:7.1f} {(reading + parsing) / own:7.1f}"
        )


def _pdfium(name: str) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(name)
    for page in pdf:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    pdf.close()


def _best(run: Callable[[], object], repeat: int) -> float:
    out = []
    for _ in range(repeat):
        start = time.process_time()
        run()
        out.append(1000 * (time.process_time() - start))
    return min(out)


def memory(pages: int) -> None:
    """Peak of the process before and after reading a PDF of one page, and one of many."""
    from congress_letters._document import read

    with tempfile.TemporaryDirectory() as folder:
        for count in (1, pages // 10, pages):
            path = Path(folder, f"{count}.pdf")
            _make(path, count)
            before = _peak()
            document = read(path)
            size = len(document.text) + 40 * len(document.places.starts)
            print(
                f"{count:>5} pages: peak {before:6.1f} → {_peak():6.1f} MB; text and places {size / 1e6:5.1f} MB", file=sys.stdout
            )


def _make(path: Path, pages: int) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    for page in range(pages):
        for line in range(45):
            canvas.drawString(
                72, 720 - 14 * line, f"Line {line} of page {page} says that the harbor was dredged in the spring of the year."
            )
        canvas.showPage()
    canvas.save()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
