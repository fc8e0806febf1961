"""Who "the minister", "the 34-year-old" or "the college" is: the person or body that the piece named before."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from refcheck.claims.speaking.descriptions import gender_of_role
from refcheck.claims.speaking.people import Naming, People
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.roles import ROLE_NOUNS
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_DEFINITE = re.compile(r"(?:the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|gli)\s|l[’']", re.IGNORECASE)
_DEFINITE_PORTUGUESE = re.compile(r"(?:o|a|os|as)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NO_COMPLEMENT = re.compile(
    r"\s(?:of|for|at|from|in|on|to|von|vom|für|bei|aus|de|du|des|del|della|di|do|da|в|из)\s|\sd[’']|[’']s\s"
)
_ELISION = re.compile(r"^l[’']")
_FORMER = re.compile(
    r"(?:former|one-time|retired|ehemalige[rn]?|frühere[rn]?|ancienne|ancien|antigu?[oa]|ex|бывш\w+)\s|ex-\w|exministr|экс-",
    re.IGNORECASE,
)
_FORMER_WORDS = word_set(
    "former one-time retired then ex ehemalige ehemaliger ehemaligen frühere früherer früheren ancien ancienne antiguo "
    "antigua antigo antiga until бывший бывшая predecessor vorgänger vorgängerin"
)
_SOMEBODY = re.compile(
    r"(?:young |old |older |elderly |middle-aged )?(?:man|woman|boy|girl|teenager|mother of \w+|father of \w+)$|"
    r"(?:jeune |vieil )?(?:homme|femme|fille|garçon)$|(?:joven|mujer|hombre|uomo|donna|ragazz[oa]|homem|mulher|jovem)$|"
    r"(?:junge |alte |ältere )?(?:Frau|Mann)$|"
    r"(?:intéressée?|interesad[oa]|interessat[oa]|aludid[oa]|octogénaire|nonagénaire|trentenaire|"
    r"quadragénaire|quinquagénaire|sexagénaire|septuagénaire)$"
)
"""Words that tell no more of somebody than a pronoun does."""
STAYS_UNNAMED = re.compile(
    r",?\s(?:who|qui|que|che|der|die|das|которая|который)\s[^,.;:“”«»\"]{0,40}?(?:not\sto\sbe|anonym|anónim|anônim|anonim|"
    r"nicht\sgenannt|ne\spas\sêtre|non\sessere|no\sser|não\sser|назыв)",
    re.IGNORECASE,
)
"""What is said of somebody whom the piece will not name: "the woman, who asked not to be named"."""
_AGE = re.compile(r"\b(?P<age>[1-9]\d)(?:-year-old|[- ]?[Jj]ährige[rn]?|-летн)|de (?P<years>[1-9]\d) años")
_GENERIC = re.compile(
    r"(?:politiker(?:in)?|chef(?:in)?|abgeordnete[rn]?|mann|frau|veteran|jurist(?:in)?|mandatari[oa]|dirigente|edil|"
    r"father of|mother of|frenchman|frenchwoman)$",
    re.IGNORECASE,
)
_KINDS_OF_BODY = word_set(
    """
    organisation organization group charity ngo agency company firm body watchdog association union institute think-tank
    foundation newspaper paper magazine broadcaster regulator bank party authority airline federation network operator
    manufacturer court ministry committee commission council gruppe behörde firma unternehmen konzern verband verein
    gewerkschaft institut stiftung zeitung blatt partei gericht ministerium kommission groupe ong agence entreprise
    société syndicat institut fondation journal quotidien parti banque collectif fédération tribunal ministère
    organización grupo asociación agencia empresa compañía sindicato instituto fundación diario periódico partido banco
    entidad ministerio comisión organizzazione gruppo associazione agenzia azienda società sindacato istituto fondazione
    quotidiano giornale partito banca ente tribunale ministero commissione organização associação agência companhia
    fundação jornal entidade ministério comissão
    """
)
_DEFINITE_WORDS = word_set("the this its der die das le la l’ el il lo o a")
_OFFICES = word_set(
    """
    minister president chancellor governor mayor spokesman spokeswoman spokesperson premier secretary ambassador king
    queen prince lawyer solicitor attorney judge prosecutor widow wife husband mother father son daughter brother
    sister neighbour neighbor colleague counterpart predecessor successor deputy bürgermeister ministre maire ministro
    ministra alcalde alcaldesa sindaco prefeito sprecher sprecherin minister ministerin anwalt anwältin portavoz
    portavoce abogado abogada avvocato advogado advogada avocat avocate porte-parole presidente presidenta président
    présidente critic critics source insider witness resident officer aide adviser advisor boss landlord tenant agent
    """
)
"""Roles that more than one person of a piece may hold: only whom the piece gives the role is meant."""
_BODIES = word_set(
    """
    ministry department council court bank university college institute party union association committee commission
    agency group company board foundation authority organisation organization society federation league alliance
    movement service office bureau centre center trust fund museum school hospital police army church embassy
    """
)
_COMMON_WORDS = word_set(
    "former then ex late veteran senior junior young old new outgoing incoming current chief head damalige frühere "
    "ehemalige ancien ancienne ex-ministre antiguo antigua exministro ancora neue junge"
)
_MOST_HOLDERS = 20  # looked back at
_BODY_WORDS = frozenset(word.capitalize() for word in _BODIES)
PERSON_ENDING = late(
    r"(?:[a-zä-ü]{2}(?:ist|ian|eer|man|woman|er|or|ant|ent)(?:in)?|poet|nurse|midwife|politician|scholar|actress|"
    r"ist[ae]|eur|euse|rice|ienne?|onnaire|ador[ae]?|tor[ae]|tore|olog(?:e|in|ue|o|a)|ökonom(?:in)?|landwirt(?:in)?|"
    r"experte|expertin|essa|letrad[oa]|élue?|médecin|médic[oa]|storic[oa]|medico)$"
)
_SOMEBODY_NEW = re.compile(
    r"(?:^|(?<=[.!?…”“»]\s)|(?<=\n))(?:An?|One|Another|Eine?|Une?|Una?|Uma?|Um|Otr[ao]|Outr[ao]|Un’altra|Un\saltro|Une\sautre|Un\sautre)\s"
    r"(?:[a-zà-ÿ-]+\s)??(?P<noun>[^\W\d_]+)"
)
"""Somebody unnamed with whom a sentence begins: "A customer", "Eine junge Frau"."""
_SHE_ARTICLES = frozenset({"la", "die", "a"})
_HE_ARTICLES = frozenset({"le", "el", "il", "lo", "der", "o"})
_SHORTEST_HEAD = 5  # letters of the last part of a German compound
_REACH = 4000  # code points back to a body of that kind
_JUST_BEFORE = 350  # code points back to somebody whose role is given only now
_NEAR = 700  # code points back to the only person whom a description can mean


class DefiniteRoles:
    """Finds whom a role with a definite article means."""

    def __init__(self, people: People, language: str | None, text: str) -> None:
        self._text = text
        self._definite = _DEFINITE_PORTUGUESE if language == "pt" else _DEFINITE
        self._has_no_articles = language in {"ru", "tr"}
        self._people = people
        self._holders: dict[str, list[tuple[Naming, frozenset[str]]]] = {}
        self._by_age: dict[str, str] = {}
        self._with_roles = {naming.name for naming, description in people.described() if description.roles}
        for naming, description in people.described():
            roles = description.roles - BODY_NOUNS
            heads = frozenset(map(_head_of_compound, roles)) - {""} if language == "de" else frozenset[str]()
            for role in roles | heads:
                self._holders.setdefault(role, []).append((naming, description.words | heads))
            if description.age:
                self._by_age[description.age] = naming.name
        self._bodies = [(start, name) for start, name in people.bodies if not _BODY_WORDS.isdisjoint(name.split())]
        self._body_starts = [start for start, _ in self._bodies]

    def behind(self, phrase: str, position: int, gender: str | None) -> str | None:
        """Give the full name behind `phrase`, "the college" or "die FDP-Politikerin", where that is no guess.

        `gender` is what a pronoun beside the phrase tells.
        """
        article = self._definite.match(phrase)
        bare = phrase[article.end() :] if article else phrase
        aged = _AGE.search(bare)
        complement = _NO_COMPLEMENT.search(bare)
        if aged and (complement is None or aged.start() < complement.start()):
            return self._by_age.get(aged["age"] or aged["years"]) or self._only_near(
                position, gender or _gender(article, bare)
            )
        if article is None:
            return None
        if known := self._out_of_office(bare, position, gender or _gender(article, bare)):
            return known
        if complement is not None:
            named = self._people.named_beside(bare, position)
            return named or self._undescribed(position, bare, gender or _gender(article, bare.split()[0]))
        if _SOMEBODY.match(bare):
            return self._people.named_before(position, gender or _gender(article, bare))
        words = [word.lower() for word in _WORD.findall(bare)]
        role = next((word for word in reversed(words) if word in ROLE_NOUNS or word in self._holders), None)
        if role is None:
            return self._only_near(position, gender or _gender(article, bare)) if _GENERIC.search(bare) else None
        holder = _last_before(self._holders.get(role, ()), position, {*words} - _COMMON_WORDS)
        if holder and not (_FORMER.match(bare) and self._is_spoken_of(holder, position)):
            return holder
        if role in _BODIES and len(words) == 1:
            return self._body(role, position)
        if role in _OFFICES:
            return self._undescribed(position, role, gender or _gender(article, role))
        if role in BODY_NOUNS or not PERSON_ENDING.search(role):
            return None
        return self._only_near(position, gender or _gender(article, role))

    def near(self, phrase: str, position: int, gender: str | None) -> tuple[str, tuple[str, ...]] | None:
        """Give whom a role may mean that the piece gives nobody: the person before it is about, with what tells.

        In Russian and Turkish, which have no article, a role alone may mean somebody as well.
        """
        article = self._definite.match(phrase)
        bare = phrase[article.end() :] if article else phrase
        complement = _NO_COMPLEMENT.search(bare)
        head = [word.lower() for word in _WORD.findall(bare[: complement.start()] if complement else bare)]
        if (article is None and not self._has_no_articles) or not head or not BODY_NOUNS.isdisjoint(head):
            return None
        told = gender or _gender(article, head[-1]) or _gender(None, head[0])
        name = self._people.named_before(position, told)
        if name is None or name == bare:
            return None
        known = "role" if name in self._with_roles else "none"
        kind = f"{'other' if _OFFICES.isdisjoint(head) else 'office'}|{'of' if complement else 'bare'}"
        is_sure = told is not None and self._people.gender_of(name) == told
        is_only = self._people.only_near(position, _NEAR, None) == name
        return name, (
            "held|near", f"held|near|{known}", f"held|near|{kind}", f"held|near|{known}|{kind}",
            f"held|near|only:{is_only}", f"held|near|{known}|only:{is_only}", f"held|near|sure:{is_sure}",
            f"held|near|n:{min(len(head), 3)}",
        )  # fmt: skip

    def _out_of_office(self, bare: str, position: int, gender: str | None) -> str | None:
        """Give whom "the former chancellor" takes up."""
        known = self._people.only_near(position, _JUST_BEFORE, gender) if _FORMER.match(bare) else None
        if known is None or self._is_in_office(known, bare) or self._is_spoken_of(known, position):
            return None
        return known

    def _is_in_office(self, name: str, role: str) -> bool:
        """Tell "Chancellor Jane Doe", who is not "the former chancellor"."""
        held = (holder for word in _WORD.findall(role) for holder in self._holders.get(word.lower(), ()))
        known = [words for naming, words in held if naming.name == name]
        return bool(known) and all(words.isdisjoint(_FORMER_WORDS) for words in known)

    def _is_spoken_of(self, name: str, position: int) -> bool:
        """Tell whom the same sentence names farther on: "The former chancellor accused Doe"."""
        sentence = self._people.sentence_of(position)
        return sentence is not None and self._people.is_named(name, position, sentence[1])

    def _undescribed(self, position: int, role: str, gender: str | None) -> str | None:
        """Give the one person just named whom the piece has given no role: "the mayor of Gelsenau" is what they are."""
        first = _WORD.search(role)
        if first is None or first[0].lower() not in ROLE_NOUNS or first[0].lower() in BODY_NOUNS:
            return None
        person = self._people.only_near(position, _JUST_BEFORE, gender)
        return person if person and person not in self._with_roles else None

    def _body(self, kind: str, position: int) -> str | None:
        at = bisect_left(self._body_starts, position) - 1
        while at >= 0 and position - self._body_starts[at] < _REACH:
            if kind.capitalize() in self._bodies[at][1].split():
                return self._bodies[at][1]
            at -= 1
        return None

    def _only_near(self, position: int, gender: str | None) -> str | None:
        """Give the only person just named, unless somebody without a name came up since: "Eine Kundin stand …"."""
        known = self._people.only_near(position, _NEAR, gender)
        if known is None:
            return None
        since = self._people.last_named(known, position)
        new = (found["noun"] for found in _SOMEBODY_NEW.finditer(self._text, since, position))
        is_other = any(gender_of_role(noun) in {None, gender} and _is_somebody(noun) for noun in new)
        return None if is_other else known


def _is_somebody(noun: str) -> bool:
    is_person = noun.lower() in ROLE_NOUNS or PERSON_ENDING.search(noun) is not None or gender_of_role(noun) is not None
    return is_person and noun.lower() not in BODY_NOUNS


def is_former(phrase: str) -> bool:
    """Tell "the former general", which takes up somebody of whom the piece has told as much."""
    article = _DEFINITE.match(phrase)
    return article is not None and _FORMER.match(phrase, article.end()) is not None


def _head_of_compound(role: str) -> str:
    """Give "minister" of "verkehrsminister", the longest of its endings that is a role by itself."""
    ends = (role[at:] for at in range(2, len(role) - _SHORTEST_HEAD + 1))
    return next((end for end in ends if end in ROLE_NOUNS), "")


def is_generic_body(phrase: str) -> bool:
    """Tell "the organisation", "das Unternehmen": a body's kind with its article and no more."""
    article, _, noun = _ELISION.sub("l’ ", phrase.lower(), count=1).partition(" ")
    return article in _DEFINITE_WORDS and noun in _KINDS_OF_BODY


def _last_before(holders: Sequence[tuple[Naming, frozenset[str]]], position: int, words: set[str]) -> str | None:
    """Give who was last named with the role and all other `words`."""
    at = bisect_left(holders, position, key=lambda holder: holder[0].start)
    for naming, known in reversed(holders[max(0, at - _MOST_HOLDERS) : at]):
        if words <= known:
            return naming.name
    return None


def _gender(article: re.Match[str] | None, noun: str) -> str | None:
    told = gender_of_role(noun.rpartition(" ")[2])
    if told or article is None:
        return told
    word = article[0].strip().lower()
    return "she" if word in _SHE_ARTICLES else "he" if word in _HE_ARTICLES else None
