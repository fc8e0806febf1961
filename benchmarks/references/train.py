"""Train the reference model: python -m benchmarks.references.train --tools DIR [--print] [--seed N]."""

import argparse
import random
import time
from pathlib import Path

import pycrfsuite

from benchmarks.references.corpus import Tools, build_corpus, print_corpus
from benchmarks.references.marked import labels_of
from refcheck.references.parsing.features import expand, observe

_MODEL = Path("refcheck/data/references.crfsuite")


def main() -> None:
    """Print the corpus where asked, train, and write the model into the package's data."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--tools", type=Path, required=True, help="folder with citeproc.js, styles/, locales/, core.xml"
    )
    parser.add_argument("--print", action="store_true", help="print the strings anew (minutes)")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--per-style", type=int, default=80)
    parser.add_argument("--press", type=int, default=4000)
    parser.add_argument("--iterations", type=int, default=75)
    parser.add_argument(
        "--strings", type=Path, help="file of printed strings, printed.jsonl in the tools folder if not given"
    )
    parser.add_argument("--model", type=Path, default=_MODEL)
    options = parser.parse_args()
    started = time.perf_counter()
    tools = Tools(options.tools)
    printed = options.strings or options.tools / "printed.jsonl"
    if options.print or not printed.exists():
        print_corpus(tools, printed, seed=options.seed, per_style=options.per_style)
        print(f"printed in {time.perf_counter() - started:.0f} s", flush=True)
    corpus = build_corpus(tools, printed, seed=options.seed, press=options.press)
    random.Random(options.seed).shuffle(corpus.train)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.25, "c2": 0.02, "max_iterations": options.iterations, "feature.minfreq": 4})
    for marked in corpus.train:
        tokens, anchors, labels = labels_of(marked)
        if tokens:
            trainer.append(pycrfsuite.ItemSequence(expand(observe(tokens, anchors))), labels)
    print(f"{len(corpus.train)} strings in {time.perf_counter() - started:.0f} s", flush=True)
    trainer.train(str(options.model))
    print(f"trained in {time.perf_counter() - started:.0f} s, {options.model.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
