"""A LaTeX walker that takes plain words in one step; letter by letter a megabyte of prose would take half a minute."""

import re
from typing import Any

from pylatexenc.latexwalker import LatexToken, LatexWalker

# No character here begins a command, a group, a special or an option; a blank is taken between two words only.
_PLAIN = re.compile(r'[\w.,;:()/"=+@]+(?: [\w.,;:()/"=+@]+)*')
_SPACE = re.compile(r"[ \t]*(?:\n[ \t]*(?!\s))?")


class ProseWalker(LatexWalker):  # type: ignore[misc]  # pylatexenc has no types
    """The walker of pylatexenc, quicker over prose; the nodes are the same."""

    def get_token(
        self, pos: int, include_brace_chars: Any = None, environments: bool = True, **named: Any
    ) -> LatexToken:
        """Give the next token; where running text may stand, a run of plain words is one.

        Arguments are asked for without environments: the argument of `\\textbf abc` is one letter.
        """
        if environments:
            space = _SPACE.match(self.s, pos)
            start = space.end() if space else pos
            words = _PLAIN.match(self.s, start)
            if words:
                return LatexToken(tok="char", arg=words[0], pos=start, len=len(words[0]), pre_space=self.s[pos:start])
        return super().get_token(pos, include_brace_chars=include_brace_chars, environments=environments, **named)
