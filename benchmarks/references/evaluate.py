"""Score the shipped reference model on styles and strings it never saw: python -m benchmarks.references.evaluate."""

import argparse
import time
from pathlib import Path

from benchmarks.references.corpus import Tools, build_corpus
from benchmarks.references.score import Scores, sum_of


def main() -> None:
    """Print soft F1 by kind of string, by field and by style."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", type=Path, required=True, help="the folder that the model was trained with")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--press", type=int, default=4000)
    parser.add_argument(
        "--strings", type=Path, help="file of printed strings, printed.jsonl in the tools folder if not given"
    )
    parser.add_argument("--worst", type=int, default=0, help="show this many of the worst readings")
    options = parser.parse_args()
    printed = options.strings or options.tools / "printed.jsonl"
    corpus = build_corpus(Tools(options.tools), printed, seed=options.seed, press=options.press)
    scores = Scores()
    started = time.perf_counter()
    readings = sorted(((scores.add(marked), marked) for marked in corpus.held_out), key=lambda pair: pair[0])
    milliseconds = 1000 * (time.perf_counter() - started) / max(1, len(readings))
    groups = {
        "AnyStyle, fifth held out": [t for o, t in scores.by_origin.items() if o.startswith("anystyle")],
        "press styles held out": [t for o, t in scores.by_origin.items() if o.startswith("press-")],
        "citation styles held out": [
            t for o, t in scores.by_origin.items() if not o.startswith(("press-", "anystyle"))
        ],
    }
    print(f"{len(readings)} strings, {milliseconds:.1f} ms each; micro soft F1 {scores.total.f1:.3f}")
    for name, tallies in groups.items():
        print(f"  {name:28} {sum_of(tallies).f1:.3f}")
    print("  " + ", ".join(f"{name} {tally.f1:.3f}" for name, tally in scores.by_field.items()))
    print(f"  access dates {scores.accessed.f1:.3f}")
    for origin, tally in sorted(scores.by_origin.items(), key=lambda pair: pair[1].f1):
        print(f"    {origin:60} {tally.f1:.3f}")
    for f1, marked in readings[: options.worst]:
        print(f"{f1:.2f} [{marked.origin}] {marked.text}")


if __name__ == "__main__":
    main()
