"""What belongs to a noun: "of the tenants' union" behind it, a name in apposition, a clause in commas."""

from dataclasses import replace

from refcheck.claims.speaking.mention_lines import JOINING, Line
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.word_classes import CALENDAR
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_MOST_COMPLEMENT = 9  # tokens behind the noun that belong to it
_LONGEST_APPOSITION = 36  # tokens
_SPEAKS_FOR = ("spokes", "sprecher", "porte-parole", "portavoz", "portavoce", "porta-voz", "aide", "adviser", "advisor")
_MOST_BEFORE_PAPER = 4  # tokens of "a new 2023 paper"
_PAPERS = word_set(
    """
    paper report study article letter statement survey interview email tweet message
    blog column communiqué comunicado comunicato nota mensaje messaggio mensagem mitteilung erklärung stellungnahme
    essay memo note briefing speech book post analysis
    review bericht studie artikel brief gutachten papier rapport étude lettre entretien tribune informe estudio artículo
    carta entrevista rapporto studio articolo lettera intervista relatório estudo artigo
    """
)
NEAR_TO = word_set(
    """
    close familiar briefed proche proches familiarisé familiarisée cercano cercana cercanos cercanas conocedor
    conocedora conocedores conocedoras vicino vicina vicini vicine próximo próxima próximos próximas
    """
)
"""What joins somebody unnamed to a matter: "a source close to the talks"."""
_NAMING = late(
    r"(?:,?\swho\s(?:has\s)?(?:asked|wished|wanted|preferred|agreed|chose)\sto\sbe\s(?:called|named|known|identified|referred\sto|"
    r"quoted)(?:\sonly|\sjust|\ssimply)?(?:\sas|\sby)?|,?\swho\s(?:goes|went)\sby(?:\sthe\sname\sof)?|,?\swho\s(?:gave|gives)\s(?:his|her|their)\s(?:first\s)?name\s"
    r"(?:(?:only|just|simply)\s)?as|\s(?:called|named|namens|nommée?|llamad[oa]|chamad[oa]|di\snome|по\sимени))\s"
    r"(?=[^\W\d_a-zà-ÿа-я])"
)
_CLOSING = {",": ",", "(": ")", "—": "—", "–": "–"}

_OWNED = frozenset({"his", "her", "their", "its"})
_WITHIN = frozenset({"in", "dans", "en", "em"})
_ANY = word_set("a an einer einem un une una uno uma")


def end_of_complement(line: Line, end: int, *, needs_capital: bool) -> int:
    """Give where the complement of the noun that ends at the token `end` ends: "für Kultur", "de la CFDT"."""
    tokens, words = line.tokens, line.words
    is_near = end + 1 < len(tokens) and tokens[end].low in NEAR_TO
    at = end + 1 if is_near else end
    if not _begins_complement(line, at):
        return end
    if needs_capital and not any(token.text[0].isupper() for token in tokens[at + 1 : at + 3]):
        return end
    limit = min(len(tokens), end + _MOST_COMPLEMENT)
    while at < limit:
        name = line.names.get(at)
        if name is not None and tokens[at].low not in words.articles:
            is_person = line.kind_of(name) is Kind.PERSON and tokens[at - 1].low not in words.complementing
            at = line.end_of(name, at)
            if is_person:
                return at
            at = line.end_of_owned_role(at)
            if (listed := _end_of_list(line, at)) > at:
                at = listed
                continue
            further = tokens[at].low if at < limit else ""
            if at not in line.names and further not in words.complementing and further not in words.conjunctions:
                break
            continue
        is_joining = tokens[at].low in words.conjunctions and at + 1 in line.names
        if _is_age(line, at):
            at += 3
            continue
        if not is_joining and at > end and (_ends_complement(line, at) or line.begins_predicate(at)):
            break
        at += 1
    while at > end and (tokens[at - 1].low in words.complementing or tokens[at - 1].low in words.articles):
        at -= 1
    return at


def _begins_complement(line: Line, at: int) -> bool:
    """Tell "of" and the like from the beginnings of "the paper of August 2022" and "councils to provide"."""
    tokens, words = line.tokens, line.words
    if at >= len(tokens) or tokens[at].low not in words.complementing:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and tokens[at].low in _WITHIN and _is_in_paper(line, at + 1):
        return False  # "wrote the commissioner | in his report"
    if following is None or tokens[at].low != "to" or following.text[0].isupper():
        return following is None or not (following.low in CALENDAR or following.text.isdigit())
    return following.low in words.articles or is_role(following.text)


def _is_in_paper(line: Line, at: int) -> bool:
    """Tell "in his report" and "dans un communiqué": where somebody said it, not what they are in charge of."""
    noun = line.tokens[at + 1].low if at + 1 < len(line.tokens) else ""
    low = line.tokens[at].low
    return low in _OWNED or (low in _ANY and noun in _PAPERS) or low in _PAPERS


def with_apposition(line: Line, mention: Mention) -> Mention:
    """Take in a name in apposition, and step past whatever stands in commas or brackets behind."""
    at = mention.last
    if mention.kind is Kind.NOUN:
        at = end_of_complement(line, at, needs_capital=False)
    if mention.kind in PEOPLE and not mention.is_possessive:
        mention = replace(mention, past=max(mention.past, end_of_complement(line, at, needs_capital=True)))
    if line.language in {None, "en"} and mention.kind in {Kind.ROLE, Kind.NOUN}:
        mention = _past_age(line, mention)
        at = max(at, mention.past)
    is_open = mention.kind in {Kind.ROLE, Kind.NOUN, Kind.BODY} and at < len(line.tokens)
    if is_open and (called := _called(line, mention, at)) is not None:
        return _past_aside(line, called)
    if is_open and line.tokens[at].text in ",—–":
        named = _named_behind(line, mention, at)
        if named is not None:
            return named if named.past > named.last else _past_aside(line, named)
    return _past_aside(line, mention)


def _past_age(line: Line, mention: Mention) -> Mention:
    """Step past "of 44" and "aged 44" behind "a woman"."""
    age = [token.low for token in line.tokens[mention.past : mention.past + 2]]
    if len(age) < 2 or age[0] not in {"of", "aged"} or not age[1].isdigit() or len(age[1]) > 2:
        return mention
    return replace(mention, past=mention.past + 2)


def _called(line: Line, mention: Mention, at: int) -> Mention | None:
    """Read the name in "a resident, who asked to be called Sunil" and "an engineer called Roy"."""
    naming = _NAMING.match(line.text, line.tokens[at - 1].end, line.tokens[-1].end)
    if naming is None:
        return None
    begin = next((index for index in range(at, len(line.tokens)) if line.tokens[index].start >= naming.end()), None)
    name = line.names.get(begin) if begin is not None else None
    if begin is None or name is None or name.is_possessive:
        return None
    last = line.end_of(name, begin)
    if naming[0] == " called " and (
        last >= len(line.tokens) or not (line.tokens[last].text == "," or line.is_verb(last))
    ):
        return None  # "the prosecutor called Gigante “a great actor”"
    return replace(mention, last=last, past=last, phrase=line.listed(name), kind=Kind.PERSON, has_role=True)


def _named_behind(line: Line, mention: Mention, at: int) -> Mention | None:
    """Read ", Jane Doe" and ", Siemens," behind a role: whose role it is."""
    tokens = line.tokens
    has_article = at + 1 < len(tokens) and tokens[at + 1].low in line.words.articles
    begin = next((index for index in range(at + 1, at + (5 if has_article else 3)) if index in line.names), None)
    name = line.names[begin] if begin is not None else None
    if begin is None or name is None or name.is_possessive:
        return None
    if begin > at + 1 and tokens[begin - 1].low in line.words.prepositions:
        return None  # "el muelle, un voluntario de | Cruz Roja"
    kind, last = line.kind_of(name), line.end_of(name, begin)
    if kind in PEOPLE and _is_paper(line, mention):
        return None
    if _is_for_named(line, mention, is_person=kind in PEOPLE):
        return replace(mention, last=last, past=last + 1) if last < len(tokens) and tokens[last].text == "," else None
    if kind in {Kind.PERSON, Kind.LIKELY} or (kind in PEOPLE and name.is_titled):
        if last < len(tokens) and tokens[last].text[0].isupper():
            return None
        phrase = line.listed(name)
        partner = line.names.get(last + 1)
        if partner is not None and tokens[last].low in JOINING and line.kind_of(partner) is Kind.PERSON:
            last, phrase = (line.end_of(partner, last + 1), f"{phrase} {tokens[last].text} {line.listed(partner)}")
        return replace(mention, last=last, past=last, phrase=phrase, kind=Kind.PERSON, has_role=True)
    is_enclosed = begin == at + 1 and last < len(tokens) and tokens[last].text == ","
    if kind is Kind.SURNAME or mention.kind is Kind.BODY or not is_enclosed:
        return None
    return replace(mention, last=last, past=last + 1, phrase=line.listed(name), kind=Kind.BODY, has_role=True)


def _end_of_list(line: Line, at: int) -> int:
    """Give where the last name of "in Mali, Niger | and Chad" is joined to the others, or `at` where none is.

    People are others than those before them: "officials in Paris, Jane Doe and John Roe".
    """
    tokens, first = line.tokens, at
    commas = 0
    while at < len(tokens) and tokens[at].text == "," and at + 1 in line.names:
        commas += 1
        at = line.end_of(line.names[at + 1], at + 1)
    is_joined = at + 1 in line.names and at < len(tokens) and tokens[at].low in line.words.conjunctions
    if not commas or not is_joined:
        return first
    others = [line.names[index] for index in range(first, at + 2) if index in line.names]
    return first if any(is_given_name(name.text.split()[0]) for name in others) else at


def _is_age(line: Line, at: int) -> bool:
    """Tell "23-year-old", which belongs to the noun behind it."""
    tokens = line.tokens
    return (
        tokens[at].text.isdigit() and at + 2 < len(tokens) and tokens[at + 2].low.startswith(("year-old", "year‑old"))
    )


def _is_for_named(line: Line, mention: Mention, *, is_person: bool) -> bool:
    """Tell "a spokesperson for the minister" and "for the buyer", beside which the minister or the buyer is named."""
    tokens = line.tokens[mention.first : mention.last]
    roles = [token.low for token in tokens if is_role(token.text)]
    if len(roles) < 2 or not roles[0].startswith(_SPEAKS_FOR) or not is_role(tokens[-1].text):
        return False
    return not is_person or tokens[-1].low not in BODY_NOUNS


def _is_paper(line: Line, mention: Mention) -> bool:
    """Tell "a paper for the bank", beside which a person's name begins a clause of its own."""
    return any(token.low in _PAPERS for token in line.tokens[mention.first : mention.first + _MOST_BEFORE_PAPER])


def _ends_complement(line: Line, at: int) -> bool:
    token, words = line.tokens[at], line.words
    low = token.low
    if low in words.articles and line.tokens[at - 1].low in words.complementing:
        return False  # "l’" is an article here, though before a verb it is a pronoun
    if not token.text[0].isalnum() or low in words.auxiliaries or low in words.pronouns or low in words.conjunctions:
        return True
    if low in words.complementing:
        return low in _WITHIN and at + 1 < len(line.tokens) and _is_in_paper(line, at + 1)
    if low in words.articles or low in words.relatives or low in words.prepositions or token.text[0].isdigit():
        return True  # "della Corte dei conti | il piano"
    return line.is_verb(at)


def _ends_sentence(word: str) -> bool:
    """Tell whether a stop behind a word ends the sentence; behind an initial or "Dr" it does not."""
    return len(word) > 4 or (len(word) > 1 and word.islower())


def _past_participle(line: Line, mention: Mention) -> Mention:
    """Step past "led by the agency" behind "the mission"."""
    tokens, at = line.tokens, mention.past
    if at + 2 >= len(tokens) or not tokens[at].low.endswith("ed") or tokens[at].low in REPORTING_VERBS:
        return mention
    if tokens[at + 1].low not in {"by", "in", "at", "for", "with", "to", "from"}:
        return mention
    for index in range(at + 2, min(len(tokens), at + _MOST_COMPLEMENT)):
        is_verb = tokens[index].low in REPORTING_VERBS or tokens[index].low in line.words.auxiliaries
        if is_verb and tokens[index - 1].low not in line.words.articles:
            return replace(mention, past=index)
    return mention


def _past_second_part(line: Line, comma: int, past: int) -> int:
    """Step past a name with a comma of its own: "portavoz de Menos, Mejor, advirtió"."""
    name = line.names.get(comma + 1)
    if line.tokens[comma].text != "," or name is None or line.kind_of(name) is Kind.PERSON:
        return past
    last = line.end_of(name, comma + 1)
    is_closed = last + 1 < len(line.tokens) and line.tokens[last].text == ","
    return last + 1 if is_closed and line.is_verb(last + 1) else past


def _past_aside(line: Line, mention: Mention) -> Mention:
    """Step past a clause in commas, brackets or dashes; a relative clause may hold commas of its own."""
    if line.language in {None, "en"}:
        mention = _past_participle(line, mention)
    tokens, words, at = line.tokens, line.words, mention.past
    closing = _CLOSING.get(tokens[at].text) if at + 1 < len(tokens) else None
    if closing is None or tokens[at + 1].low in words.conjunctions:
        return mention
    is_relative = tokens[at + 1].low in words.relatives
    past: int | None = None
    has_verb = False
    for index in range(at + 1, min(len(tokens), at + _LONGEST_APPOSITION)):
        token = tokens[index]
        if token.text == closing:
            past = past if past is not None else index + 1
            following = tokens[index + 1].low if index + 1 < len(tokens) else ""
            if not is_relative:
                past = _past_second_part(line, index, past)
                break
            if following in REPORTING_VERBS or following in words.auxiliaries:
                past = index + 1
                break
        elif token.text in ";:" or (token.text == "." and _ends_sentence(tokens[index - 1].text)):
            break
        elif line.is_verb(index):
            has_verb = True
    if past is None or (has_verb and not is_relative):
        return mention
    return replace(mention, past=past)
