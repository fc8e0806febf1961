"""The capitals that the patterns of the references stage begin names and titles with, as classes of letters."""

CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]"
"""Western European, Turkish and Russian letters."""

WIDE_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ]"
"""Those and the Polish, Czech and Balkan ones that names of persons often begin with."""
