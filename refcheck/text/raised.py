"""Letters that are printed raised, as Unicode has them; there is none for q."""

RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_PLAIN_LETTERS = "abcdefghijklmnoprstuvwxyz"
TO_RAISED = dict(zip(_PLAIN_LETTERS, RAISED_LETTERS, strict=True))
TO_PLAIN = dict(zip(RAISED_LETTERS, _PLAIN_LETTERS, strict=True))
