"""What the patterns of the references stage begin names and titles with: classes of letters, and a person's name."""

CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]"
"""Western European, Turkish and Russian letters."""

WIDE_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ]"
"""Those and the Polish, Czech and Balkan ones that names of persons often begin with."""

GIVEN_NAME = rf"{WIDE_CAPITAL}(?:\.|[\w’'-]+)"
"""A first name or its initial."""

REST_OF_NAME = (
    rf"(?:\s{WIDE_CAPITAL}\.){{0,2}}"
    rf"(?:\s(?:de|la|van|von|der|den|di|da|du|del|dos|al|bin)){{0,2}}\s{WIDE_CAPITAL}[\w’'-]+(?:\s{WIDE_CAPITAL}[\w’'-]+)?"
)
"""What follows a first name: initials, small words, and one or two family names."""
