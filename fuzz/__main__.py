"""One target under atheris: `python -m fuzz mrz -runs=1000000`. Options are libFuzzer's.

What it finds is written to out/fuzz/TARGET-…; put it into tests/fuzz/found/TARGET/ with the mending.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["precheck", "pypdf", "tomllib", "zipfile"]):
    from fuzz.targets import TARGETS

SEEDS = Path(__file__).parent / "corpus"


def main() -> None:
    name, *options = sys.argv[1:]
    found = Path("out/fuzz")
    grown = found / "corpus" / name
    grown.mkdir(parents=True, exist_ok=True)
    longest = 4096 if name in {"intake", "pdf-text", "toml", "roster", "report"} else 120
    limits = [f"-max_len={longest}", "-timeout=20", "-rss_limit_mb=2048", f"-artifact_prefix={found}/{name}-"]
    atheris.Setup([sys.argv[0], *limits, *options, str(grown), str(SEEDS / name)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
