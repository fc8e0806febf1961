"""German bodies and roles as they are listed: Statistisches Bundesamt of "des Statistischen Bundesamtes"."""

import re

from refcheck.text.patterns import late

_FEMININE = frozenset({"der", "einer", "zur"})
_GENITIVE = frozenset({"des", "eines"})
_OBLIQUE = late(
    r"(?P<article>der|einer|zur|des|eines|dem|einem|vom|beim|im|zum)\s(?P<adjectives>(?:[^\W\d_][\w-]*en\s)*)"
    r"(?P<head>[A-ZÄÖÜ][\w-]+)(?P<rest>.*)",
    re.DOTALL,
)
_NEUTER = re.compile(
    r"(?:[Aa]mt|[Mm]inisterium|[Ii]nstitut|[Gg]ericht|[Ww]erk|[Hh]aus|[Zz]entrum|[Bb]üro|[Uu]nternehmen|[Mm]useum|[Pp]räsidium|"
    r"[Kk]reuz|[Bb]ündnis|[Pp]apier|[Gg]utachten|[Ss]chreiben|[Uu]rteil|[Bb]istum|[Ll]abor|[Kk]omitee|[Pp]arlament|[Ff]ernsehen)$"
)
_WEAK = re.compile(r"(?:ist|ent|ant|at|ot|et)en$")
_WEAK_IN_E = re.compile(r"(?:log|gog|ert|leg|und|osse|zeug)en$")


def in_nominative(phrase: str) -> str:
    """Give a phrase in the nominative and without its article, where the article shows another case."""
    found = _OBLIQUE.fullmatch(phrase)
    if found is None:
        return phrase
    article, adjectives, head = found["article"], found["adjectives"].split(), found["head"]
    if article in _FEMININE:
        ending = "e"
    else:
        head = _without_case(head, is_genitive=article in _GENITIVE)
        ending = "es" if _NEUTER.search(head) else "er"
    if article == "der" and not adjectives:
        return phrase  # "der Präsident" may be the nominative itself
    listed = [adjective.removesuffix("en") + ending for adjective in adjectives]
    return " ".join([*listed, head]) + found["rest"]


def _without_case(head: str, *, is_genitive: bool) -> str:
    """Give a noun without the ending of its case: "Landkreises", "Diplomaten"."""
    if _WEAK.search(head):
        return head.removesuffix("en")
    if _WEAK_IN_E.search(head):
        return head.removesuffix("n")
    if not is_genitive or len(head) < 4:
        return head
    if head.endswith("nisses"):
        return head.removesuffix("ses")
    if head.endswith("es") and head[-3] not in "aeiouäöü":
        return head.removesuffix("es")
    return head.removesuffix("s") if head.endswith("s") and not head.endswith("ss") else head
