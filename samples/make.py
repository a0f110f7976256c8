"""`python -m samples.make` draws the committed folders again; with `--out` a fresh corpus with its truth."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

from samples import corpus, folders, route_folders, routes
from samples.fonts import FontMissingError
from samples.parcel import Parcel

HERE = Path(__file__).resolve().parent / "folders"
SEED = 20261001
RECIPES = folders.RECIPES | route_folders.RECIPES


def committed(name: str, root: Path = HERE) -> str:
    """Draw one committed folder."""
    rng = Random(f"{SEED}/{name}")
    parcel = Parcel(rng)
    truth = RECIPES[name](parcel, rng)
    parcel.write(root / name, truth)
    return name


def fresh(number: int, root: Path, seed: int) -> str:
    """Draw one folder of a random corpus."""
    rng = Random(f"{seed}/{number}")
    parcel = Parcel(rng)
    # every second folder has faults; the first of them runs through all there are, in an order of the seed
    order = Random(f"{seed}/faults").sample(range(corpus.KINDS), corpus.KINDS)
    truth = corpus.folder(parcel, rng, lead=order[number // 2 % corpus.KINDS] if number % 2 else None)
    name = f"{number:03d}-{'-'.join(truth.faults) or 'faultless'}"
    parcel.write(root / name, truth)
    return name


def planned(number: int, root: Path, seed: int) -> str:
    """Draw one folder of a corpus that runs through the routes, every second one with a fault."""
    rng = Random(f"{seed}/plan/{number}")
    names = list(routes.PLANS)
    plan = names[number // 2 % len(names)]
    parcel = Parcel(rng)
    truth = corpus.planned(parcel, rng, plan, faulty=bool(number % 2))
    name = f"{number:03d}-{plan}-{'-'.join(truth.faults) or 'faultless'}"
    parcel.write(root / name, truth)
    return name


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="write a fresh corpus here instead of the committed folders")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folders", type=int, default=40, help="how many in the fresh corpus")
    parser.add_argument("--routes", action="store_true", help="the fresh corpus runs through all routes and procedures")
    parser.add_argument("--only", help="draw this committed folder only")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    try:
        with ProcessPoolExecutor(options.workers) as pool:
            if options.out:
                job = partial(planned if options.routes else fresh, root=options.out, seed=options.seed)
                for name in pool.map(job, range(options.folders)):
                    print(name)
            else:
                for name in pool.map(committed, [options.only] if options.only else list(RECIPES)):
                    print(name)
    except FontMissingError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
