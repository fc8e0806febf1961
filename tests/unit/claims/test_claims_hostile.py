"""Whatever blocks, markers and excluded places a draft has, the stage answers, and every place gives back its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.claims import find_statements
from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.datatypes.references import Bibliography, Citation, CitationStyle

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "“",
                "”",
                '"',
                "'",
                "«",
                "»",
                "—",
                "> ",
                ":",
                ";",
                "(",
                ")",
                ". ",
                ", and ",
                "\n\n",
                "\u00a0",
                "¹",
                "[1]",
            ),
            *(
                " said Jane Doe",
                "He said ",
                "(BBC, 2020)",
                "5 million",
                "12 May 2020",
                "Dr. ",
                "The bridge fell",
                "U.S.",
            ),
        ]
    ),
    max_size=30,
)
PLACES = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=5)


@settings(max_examples=100)
@given(PIECES, PLACES, PLACES, PLACES, st.sampled_from(list(BlockKind)), st.sampled_from(list(CitationStyle)))
def test_any_draft_gets_an_answer(
    pieces: list[str],
    block_places: list[tuple[int, int]],
    marker_places: list[tuple[int, int]],
    excluded_places: list[tuple[int, int]],
    kind: BlockKind,
    style: CitationStyle,
) -> None:
    text = "".join(pieces)

    def inside(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in places]

    blocks = tuple(Block(kind=kind, start=a, end=b) for a, b in inside(block_places))
    document = Document(id="d", source="d", media_type="text/plain", text=text, digest="", blocks=blocks)
    citations = tuple(
        Citation(id=f"c{n}", marker=text[a:b], style=style, target=document.target(a, b))
        for n, (a, b) in enumerate(inside(marker_places), start=1)
    )

    found = find_statements(document, Bibliography(citations=citations, excluded=tuple(inside(excluded_places))))

    assert [claim.citation_id for claim in found.claims] == [citation.id for citation in citations]
    targets = [
        *(c.target for c in found.claims),
        *(q.target for q in found.quotations),
        *(u.target for u in found.unsourced),
    ]
    assert all(text[target.start : target.end] == target.exact for target in targets)
