"""
Makes the faces of rare Chinese characters, once, when a face is to change. Their sources are too large for
subset-font. It needs fonttools 4, and the packages fonts-hanazono 20170904 and fonts-babelstone-han 15.0.5 of Debian:

    python3 templates/fonts/subset-rare.py /usr/share/fonts/truetype
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

HERE = Path(__file__).parent

# The Arphic Public License asks that a changed face say how and when it was changed.
NOTICE = (
    "Changed on 2026-11-28: reduced to the characters of CJK Unified Ideographs Extension G and H (U+30000 to U+323AF); "
    "hinting and layout tables left out."
)

FACES = [
    ("hanazono/HanaMinB.ttf", "han-b-to-f.ttf", [(0x20000, 0x2EBEF)], None),
    (
        "hanazono/HanaMinA.ttf",
        "han-compatibility.ttf",
        [(0x2E80, 0x2FDF), (0x31C0, 0x31EF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)],
        None,
    ),
    ("babelstone/BabelStoneHan.ttf", "han-g-and-h.ttf", [(0x30000, 0x323AF)], NOTICE),
]

LAYOUT = ["FFTM", "BASE", "GDEF", "GPOS", "GSUB", "vhea", "vmtx", "meta"]


def make(source: Path, target: Path, ranges: list[tuple[int, int]], notice: str | None) -> None:
    options = Options(hinting=False, layout_features=[], name_IDs=["*"], recalc_timestamp=False)
    options.drop_tables += LAYOUT
    font = load_font(source, options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    if notice is not None:
        font["name"].setName(notice, 10, 3, 1, 0x409)
    save_font(font, target, options)
    print(target.name, target.stat().st_size)


if __name__ == "__main__":
    for source, target, ranges, notice in FACES:
        make(Path(sys.argv[1]) / source, HERE / target, ranges, notice)
