"""English contractions written out, to see that a place is the quotation's although its words are not the same."""

from collections.abc import Iterator, Sequence

from refcheck.verify.quotations.wording.spelling import word_key

_WHOLE = {
    word_key(short): tuple(map(word_key, full.split()))
    for short, full in {
        "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not",
        "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    }.items()
}  # fmt: skip
_WHOLE |= {
    word_key(f"{verb}n't"): (word_key(verb), word_key("not"))
    for verb in "is are was were do does did has have had would could should must need might".split()
}
_WHOLE |= {
    word_key(f"{pronoun}'{ending}"): (word_key(pronoun), word_key(full))
    for pronoun in "i you he she it we they that there what who here".split()
    for ending, full in (("m", "am"), ("re", "are"), ("s", "is"), ("ve", "have"), ("ll", "will"), ("d", "would"))
}


def written_out(keys: Sequence[str]) -> Iterator[str]:
    """Give word keys with each contraction taken apart: "it's" as "it is", "cannot" as "can not"."""
    for key in keys:
        yield from _WHOLE.get(key, (key,))
