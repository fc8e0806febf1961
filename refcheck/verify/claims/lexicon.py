"""How two words stand to each other: same meaning, one form of the other, broader, opposite, or siblings.

The table is distilled from WordNet 3.0 (see NOTICE) by `benchmarks/claims/lexicon.py`. All words
are stems of `refcheck.text.words`.
"""

import gzip
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from refcheck.text.words import fold_word, stem

_TABLE = "lexicon.tsv.gz"
_ANCESTORS = 4  # levels up that still name the same thing more broadly: actress → performer → person
_OPPOSITES = """praise condemn;praise criticize;confirm deny;approve reject;accept reject;accept refuse;support oppose;
    before after;win lose;buy sell;ban allow;ban permit;legal illegal;guilty innocent;hire fire;
    arrive leave;open close;start end;begin end;begin finish;increase decrease;rise fall;rise drop;
    grow shrink;gain lose;up down;above below;more less;more fewer;most least;early late;first last;
    public private;publicly privately;publicly secretly;public secret;true false;success failure;succeed fail;
    strengthen weaken;expand shrink;raise lower;raise cut;increase cut;increase reduce;improve worsen;
    better worse;best worst;advance retreat;join leave;include exclude;import export;deploy withdraw;
    enter leave;enter withdraw;attack defend;agree disagree;agree refuse;allow prohibit;alive dead;
    major minor;majority minority;north south;east west;northern southern;eastern western;left right;
    male female;husband wife;brother sister;mother father;son daughter;man woman;boy girl;old new;young old;
    old recent;always never;inside outside;domestic foreign;national international;local foreign;
    permanent temporary;optimistic pessimistic;positive negative;cheap expensive;keep delete;retain remove;
    add remove;build destroy;create destroy;save destroy;safe dangerous;weak strong;hot cold;ally enemy;
    friend enemy;peace war;release arrest;free arrest;acquit convict;uphold overturn;widen narrow;
    surge plunge;many few;slow fast;high low;long short;beat lose;defeat lose;welcome criticise;
    praise criticise;criticise support;profit loss;profit lose;healthy sick;succeed precede;slow accelerate;
    lift impose;impose remove;grant deny;grant refuse;grant reject;admit deny;confirm refute;overweight thin;
    likely improbable;certain doubtful;valid void;rich poor;widen shrink;hire dismiss;recruit dismiss;
    arrival departure;birth death;victory defeat;winner loser;ascend descend;urban rural;upper lower;
    majority few;entry exit;creditor debtor;lender borrower;asset liability;surplus deficit;shortage surplus"""
"""Opposites of the news that WordNet does not list, as pairs."""

_SYNONYMS = """soldier troop;capture seize;strengthen reinforce;delay postpone;cut reduce;supply provide;beat defeat;
    buy acquire;purchase acquire;takeover acquisition;takeover merger;halve half;jail imprison;prison jail;
    hurt injure;wound injure;poll survey;doctor physician;lawyer attorney;pupil student;car vehicle;
    lorry truck;plane aircraft;fire blaze;storm hurricane;flood inundate;resident inhabitant;begin launch;
    start launch;create establish;build construct;demolish destroy;fine penalty;ban prohibit;bar ban;
    forbid ban;warn caution;approve endorse;back support;resign quit;sack dismiss;fire dismiss;win victory;
    lose defeat;vow pledge;pledge promise;ask request;demand request;halt stop;suspend halt;resume restart;
    reopen open;rise climb;rise grow;increase raise;fall decline;drop decline;shrink decline;slump fall;
    soar surge;plunge fall;flee escape;evacuate leave;visit trip;travel journey;depart leave;reach arrive;
    attend participate;host hold;agreement deal;accord agreement;treaty pact;talk negotiation;summit meeting;
    row dispute;clash fight;conflict war;assault attack;strike attack;raid attack;bomb explosion;
    blast explosion;shoot gunfire;murder kill;slay kill;exercise drill;border frontier;chancellor minister;
    boss chief;ceo executive;firm company;staff employee;worker employee;job employment;wage pay;salary pay;
    profit earnings;revenue sales;film movie;album record;novel book;painting artwork;match game;
    coach manager;crew team;illness disease;sickness disease;medicine drug;vaccine jab;infect virus;
    baby infant;kid child;youth teenager;guilty convict;slip fall;slip decline;dip fall;fund finance;
    fund pay;finance pay;study trial;study research;repay refund;unveil announce;reveal disclose;
    discover find;detect find;spot find;choose select;elect choose;defendant accused;landlord owner;
    spectator viewer;expert specialist;researcher scientist;investigator researcher;farmer shepherd;
    motorist driver;customer client;shopper customer;shut close;cease stop;quit leave;scrap abolish;
    scrap cancel;cancel abandon;renounce abandon;evacuate move;relocate move;transfer move;shift move;
    hire employ;recruit employ;recruit hire;give receive;get receive;award receive;accuse charge;
    indict charge;probe investigate;inquiry investigation;inquiry probe;rescue save;injury wound;
    casualty victim;blame accuse;criticise condemn;criticise denounce;hail praise;welcome praise;name call;
    describe call;consider regard;consider view;allow permit;enable allow;require oblige;force oblige;
    urge call;seek want;want intend;intend plan;aim plan;predict forecast;expect predict;estimate reckon;
    possible potential;sleep asleep;need require;settlement deal;settlement agreement;walkout strike;kill die;
    recommend want;buy pay;pay cost;objection object;prior previous;last previous;oppose object;reach hit;
    exceed surpass;top exceed;total amount;amount sum;cost price;hope want;lead head;run lead;
    found establish;set establish;voter elector;lawmaker legislator;legislator deputy;parliament assembly;
    premier minister;weapon arm;money cash;money fund;town city;village settlement;road street;
    motorway highway;area region;district region;start commence;finish complete;complete conclude;
    conclude find;rule decide;rule judge;verdict ruling;sentence term;death die;fatal deadly;kid youngster"""
"""Words that news uses for one another and that WordNet keeps apart, as pairs."""

_NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


class Relation(IntEnum):
    """How the page's word stands to the claim's, nearest first."""

    SAME = 6
    DERIVED = 5
    SYNONYM = 4
    NARROWER = 3
    SIBLING = 2
    OPPOSITE = 1
    NONE = 0


class _Lexicon(NamedTuple):
    senses: dict[str, frozenset[str]]
    parents: dict[str, str]
    opposites: dict[str, frozenset[str]]
    derived: dict[str, frozenset[str]]
    members: dict[str, list[str]]


@cache
def _load() -> _Lexicon:
    senses: dict[str, frozenset[str]] = {}
    parents: dict[str, str] = {}
    pairs: dict[str, dict[str, set[str]]] = {"a": {}, "d": {}}
    text = gzip.decompress(files("refcheck.data").joinpath(_TABLE).read_bytes()).decode("ascii")
    for line in text.split("\n"):
        kind, first, second = line.split("\t")
        if kind == "w":
            senses[first] = frozenset(second.split())
        elif kind == "h":
            parents[first] = second
        else:
            _link(pairs[kind], first, second)
    for pair in _OPPOSITES.replace("\n", " ").split(";"):
        first, second = (stem(fold_word(word)) for word in pair.split())
        _link(pairs["a"], first, second)
    for pair in _SYNONYMS.replace("\n", " ").split(";"):
        first, second = (stem(fold_word(word)) for word in pair.split())
        if first != second and second not in pairs["a"].get(first, ()):
            _link(pairs["d"], first, second)
    members: dict[str, list[str]] = {}
    for word, keys in senses.items():
        for key in keys:
            members.setdefault(key, []).append(word)
    return _Lexicon(
        senses=senses,
        parents=parents,
        opposites={word: frozenset(others) for word, others in pairs["a"].items()},
        derived={word: frozenset(others) for word, others in pairs["d"].items()},
        members=members,
    )


def _link(pairs: dict[str, set[str]], first: str, second: str) -> None:
    pairs.setdefault(first, set()).add(second)
    pairs.setdefault(second, set()).add(first)


@lru_cache(maxsize=65536)
def near_words(word: str) -> frozenset[str]:
    """Give the stems that mean the same or are another form of the word ("invasion" for "invade")."""
    lexicon = _load()
    near = set(lexicon.derived.get(word, ()))
    for key in lexicon.senses.get(word, ()):
        near.update(lexicon.members[key])
    near.discard(word)
    return frozenset(near - opposites(word))


@lru_cache(maxsize=65536)
def opposites(word: str) -> frozenset[str]:
    """Give the stems that mean the opposite."""
    return _load().opposites.get(word, frozenset())


@lru_cache(maxsize=65536)
def _ancestors(word: str) -> frozenset[str]:
    lexicon = _load()
    found: set[str] = set()
    for key in lexicon.senses.get(word, ()):
        for _ in range(_ANCESTORS):
            if key not in lexicon.parents:
                break
            key = lexicon.parents[key]
            found.add(key)
    return frozenset(found)


@lru_cache(maxsize=65536)
def _direct_parents(word: str) -> frozenset[str]:
    lexicon = _load()
    return frozenset(lexicon.parents[key] for key in lexicon.senses.get(word, ()) if key in lexicon.parents)


@lru_cache(maxsize=262144)
def relation(claim: str, page: str) -> Relation:
    """Say how the page's word stands to the claim's; `NARROWER` means that it implies the claim's word."""
    if claim == page:
        return Relation.SAME
    lexicon = _load()
    if page in opposites(claim) or _differ_by_negating_prefix(claim, page):
        return Relation.OPPOSITE
    if page in lexicon.derived.get(claim, ()):
        return Relation.DERIVED
    ours, theirs = lexicon.senses.get(claim, frozenset()), lexicon.senses.get(page, frozenset())
    if ours & theirs:
        return Relation.SYNONYM
    if ours & _ancestors(page):
        return Relation.NARROWER
    if theirs & _ancestors(claim):
        return Relation.NONE
    return Relation.SIBLING if _direct_parents(claim) & _direct_parents(page) else Relation.NONE


def is_known(word: str) -> bool:
    """Tell whether a stem is a word of the language, not just a name."""
    return word in _load().senses


def is_noun(word: str) -> bool:
    """Tell whether a stem can be a noun."""
    return any(key[0] == "n" for key in _load().senses.get(word, ()))


def is_verb(word: str) -> bool:
    """Tell whether a stem can be a verb."""
    return any(key[0] == "v" for key in _load().senses.get(word, ()))


def _differ_by_negating_prefix(first: str, second: str) -> bool:
    if not 2 <= abs(len(first) - len(second)) <= 3:
        return False
    short, long = sorted((first, second), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _NEGATING_PREFIXES)
