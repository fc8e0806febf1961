"""Whom a page introduces with a role."""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.whole_words import has_anyhow
from refcheck.verify.quotations.speaking.speech import SPEECH_VERBS

_IS_GERMAN = re.compile(r"(?i)(?:der|die|das|dem|den|ein|eine) ")
_SHORT_FORMS = {
    "governor": "gov", "senator": "sen", "representative": "rep", "president": "pres", "professor": "prof",
    "captain": "capt", "councillor": "cllr", "general": "gen", "colonel": "col", "lieutenant": "lt", "sergeant": "sgt",
    "doctor": "dr", "reverend": "rev", "superintendent": "supt",
}  # fmt: skip
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_SHORTEST = 4  # letters of a word that says what somebody is
_LONG = 10  # letters
_SHORT_LINE = 60  # code points
OTHER_OFFICES = frozenset(
    """shadow former deputy ex acting vice then late predecessor successor assistant junior ehemalige ehemaliger frühere
    früherer stellvertretende stellvertretender ancien ancienne ex-ministre vicepresidente exministro antiguo antigua
    бывший бывшая экс""".split()
)
"""Words beside an office of which somebody else is, was or will be the holder."""
_ARTICLE = re.compile(r"(?i)^(?:(?:the|der|die|das|la|le|el|il|o|lo) |l['’])")
_HELD_BY_ONE = frozenset(
    """mayor mayoress judge prosecutor coroner governor chancellor premier headteacher headmaster headmistress bishop
    archbishop pope moderator sheriff maire alcalde alcaldesa sindaco sindaca prefeito prefeita procureur procureure
    juge
    minister ministre ministra ministro ministerin
    juez jueza giudice bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin ministerpräsident
    ministerpräsidentin richter richterin staatsanwalt staatsanwältin landrat landrätin préfet préfète
    proviseur proviseure assessore assessora мэр губернатор прокурор судья""".split()
)
_MINISTER = re.compile(r"(?i)\w{4}minister(?:in)?$")
ABBREVIATIONS = {
    "ceo": r"(?:ceo|chief\sexecutive(?:\sofficer)?)",
    "cfo": r"(?:cfo|chief\sfinancial\sofficer|finance\s(?:chief|director))",
    "coo": r"(?:coo|chief\soperating\sofficer)", "pm": r"(?:pm|prime\sminister)",
}  # fmt: skip
"""Offices that are known by their initials, as a page writes them."""
# "the mayor of Hull, Anna Weber", not "the mayor sat down, Anna Weber"
_APPOSITION = late(
    r"(?: (?:of|for|in|at|from|on|and|to|von|vom|für|im|am|de|des|du|del|della|di|do|da|van|et|y|e|und|[A-ZÀ-Þа-яЀ-Я])"
    r"[\w’'-]*(?: [\w’'-]+){0,4})?(?:, | \()$"
)


def find_bearers(text: str, role: str, start: int, end: int) -> list[str]:
    """Give the names that `text[start:end]` introduces with a role, the last first.

    "Mayor Anna Weber", "the mayor, Anna Weber" and "Anna Weber, the mayor" do, for the role "the mayor".
    """
    found: list[str] = []
    shortest = _SHORTEST if role.isascii() else _SHORTEST - 1  # "мэр"
    words = [word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", role) if len(word) >= shortest][:3]
    for head in words:
        # German joins the field to the office ("der Minister", "Verkehrsminister Karl Braun").
        joined = r"[^\W\d_]*" if _IS_GERMAN.match(role) else ""
        # "der Gewerkschafter", "Gewerkschaftschef Ralf Pohl"
        stem = rf"|{re.escape(head[:-2])}[^\W\d_]*" if joined and len(head) >= _LONG else ""
        short = rf"|{_SHORT_FORMS[head.lower()]}\." if head.lower() in _SHORT_FORMS else ""
        other = "|Justice" if head.lower() == "judge" else ""
        if not (short or other) and not has_anyhow(head[:-2] if stem else head, text):
            continue
        pattern = re.compile(rf"(?i)(?<!\w)(?:{joined}{re.escape(head)}(?!\w){short}{stem}{other})")
        found += _find_introduced(text, role, pattern, start, end)
    return found


def find_sole_bearer(text: str, role: str) -> str | None:
    """Give the one person whom a page introduces with a whole role ("the finance chief"), None where it is not one.

    A single word must be an office that one person holds where a page needs no more to say who: "the mayor".
    """
    phrase = _ARTICLE.sub("", role.strip())
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", phrase)
    has_no_article = role[:1].islower() and "а" <= role[0] <= "я"
    is_sole = bool(words) and (
        words[0].lower() in _HELD_BY_ONE or words[0].lower() in ABBREVIATIONS or _MINISTER.search(words[0])
    )
    if not words or (phrase == role.strip() and not has_no_article) or (len(words) == 1 and not is_sole):
        return None
    written_out = ABBREVIATIONS.get(phrase.lower())
    spaced = written_out or r"\s".join(re.escape(word.replace("’", "'")).replace("'", "['’]") for word in words)
    other = "|Justice" if phrase.lower() == "judge" else ""
    pattern = re.compile(rf"(?i)(?<!\w)(?:{spaced}{other})(?!\w)")
    names = _find_introduced(text, role, pattern, 0, len(text))
    if not names or any(same_person(names[0], name) is not True for name in names):
        return None
    return max(names, key=len)


def _find_introduced(text: str, role: str, pattern: re.Pattern[str], start: int, end: int) -> list[str]:
    """Give the names that stand right beside the words of a role, the last first."""
    found: list[str] = []
    for match in reversed(list(pattern.finditer(text, start, end))[-20:]):
        if _is_other_office(text, match.start(), role):
            continue
        # "read out by Anna Weber, the accused said": the role has a verb of its own.
        following = _NEXT_WORD.match(text, match.end())
        speaks = following is not None and following.group(1).lower() in SPEECH_VERBS
        for name, begin, stop in find_name_runs(text, max(start, match.start() - 60), match.end() + 80):
            between, gap = text[stop : match.start()], text[match.end() : max(begin, match.end())]
            if "\n" in gap and match.end() - text.rfind("\n", 0, match.end()) < _SHORT_LINE:
                continue  # a line of its own ends with the office
            is_near = (
                begin <= match.start() < stop
                or (0 <= begin - match.end() <= 2 and not (text[match.end()] == ":" and text[stop : stop + 1] == ","))
                or (begin > match.end() and _APPOSITION.match(text[match.end() : begin]))
                or (" " in name and "," in between[:2] and len(between) <= 24 and not speaks)
                or between in (" – ", " — ", " - ")
                or (between == " (" and text[match.end() : match.end() + 1] == ")")
            )
            own = {word.lower() for word in match.group().split()}
            behind = text[match.end() : stop].strip() if begin <= match.start() < stop else ""
            bare = behind or " ".join(word for word in name.split() if word.lower() not in own)
            if is_near and name_words(bare) and not is_organisation(bare):
                found.append(bare)
    return found


def _is_other_office(text: str, at: int, role: str) -> bool:
    """Tell whether the words before an office make another of it: "the shadow health secretary"."""
    before = re.findall(r"[^\W\d_]+", text[max(0, at - 30) : at].rpartition(".")[2].rpartition(",")[2])[-2:]
    return any(word.lower() in OTHER_OFFICES and word.lower() not in role.lower() for word in before)
