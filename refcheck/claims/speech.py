"""Words around reported speech: "according to", articles, and the pronouns that stand for a speaker."""

import re

from refcheck.text.wordlists import word_set

DETERMINERS = word_set(
    """
    the a an its his her their our my this that these those any no every each of some der die das ein eine einer den
    dem le
    la les un une des du el los las una il lo gli o os as um uma du
    """
)
"""Words after which a reporting verb's look-alike is a noun: "the state", "his claims"."""

ACCORDING_TO = re.compile(
    r"(?:\baccording to|\bin the (?:words|view|opinion) of|\bas reported by|\bquoted by|\bd[’']après|\bselon|"
    r"\bpour reprendre les mots de|"
    r"\bsegún|\bde acuerdo con|\ben palabras de|\ba juicio de|\bsecondo|\ba detta di|\bstando a|\bsegundo|"
    r"\bde acordo com|\bà en croire|\bau dire de|\ba decir de|\ba sentire|"
    r"\blaut|\bnach Angaben (?:von|der|des)|\bso\b|\bzufolge|\bnach den Worten (?:von|der|des)|\bpara\b|"
    r"\bпо словам|\bпо мнению|\bпо данным|\bкак сообщает|\bсогласно)\s+",
    re.IGNORECASE,
)

ATTRIBUTING_START = re.compile(
    r"(?:According to|As (?:reported|stated|noted|argued|shown|described|explained) (?:by|in)|In (?:a|an|the|"
    r"his|her|their|its) "
    r"(?:\w+ ){0,3}(?:report|survey|study|interview|article|paper|statement|speech|poll|analysis|letter|book|post)|"
    r"Laut|Nach Angaben|Nach einem|Einem Bericht|Selon|D[’']après|Según|De acuerdo con|Secondo|Segundo|De acordo com|"
    r"По данным|По словам|По мнению|Согласно|Как сообщает)\b"
)

PRONOUNS_HE = word_set("he his him er ihm il lui él lui egli ele он его")
PRONOUNS_SHE = word_set("she her hers elle ella lei ela она её ее")
SPEAKER_PRONOUNS = re.compile(
    r"(?:he|she|they|I|we|er|sie|il|elle|ils|elles|él|ella|ellos|ellas|lui|lei|egli|ele|ela|eles|elas|on|o|он|"
    r"она|они)\Z",
    re.IGNORECASE,
)

PLURAL_PRONOUNS = word_set(
    "they we i you wir ich ils elles nous je ellos ellas nosotros loro noi eles elas nós они мы я on"
)
"""Pronouns that stand for several people, or for the author: nobody is put in their place."""
