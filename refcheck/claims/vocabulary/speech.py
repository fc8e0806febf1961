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

_SOURCES = {
    "en": (
        r"\baccording to|\bin the (?:words|view|opinion|account|phrase|telling|judgment|eyes|assessment|reckoning) of|"
        r"\bas (?:reported|told|described|phrased) by|"
        r"\bas (?:stated|noted|set out|explained|argued|mentioned|recalled|indicated|outlined|specified) (?:in|by)|"
        r"\b(?:credited|attributed|ascribed) to|\bquoted by|"
        r"\bfor(?= (?:the )?[^\s,.;:]+(?: [^\s,.;:]+){0,4}, (?:it|this|that) (?:is|was|remains|amounts)\b)"
    ),
    "fr": (
        r"\bd[’']après|\bselon|\bpour reprendre (?:les mots|l[’']expression|la formule) d[eu]|\bà en croire|"
        r"\bcomme (?:le |l[’'])?(?:indiqu|rappell|soulign|expliqu|précis|not|relèv|résum|affirm)e(?:nt)?|"
        r"\bpour(?= [^,.;:]{2,50}, (?:c[’']est|c[’']était|il s[’']agit)\b)|"
        r"\bde l[’'](?:avis|aveu) d[eu]|\baux (?:yeux|dires) d[eu]s?|\bdans les mots d[eu]|\bau dire de|\bdixit"
    ),
    "es": (
        r"\bsegún|\bde acuerdo con|\ben (?:palabras|opinión|boca|versión) del?|\ba (?:juicio|ojos|entender|decir) del?|"
        r"\bcomo (?:señala|indica|recoge|recuerda|explica|subraya|apunta|afirma|advierte|establece)n?|"
        r"\bpara l[oa]s?\b|\bpara(?= [^,.;:“«\"]{2,50},? (?:es|son|era|se trata|supone)\b)"
    ),
    "it": (
        r"\bsecondo|\b(?:a|ad) (?:detta|dire|giudizio|parere|avviso|sentire) (?:di|del(?:la|lo|l[’'])?|dei|degli|"
        r"delle)|"
        r"\bcome (?:indica|ricorda|spiega|sottolinea|osserva|afferma)(?:no)?|"
        r"\bcome si legge (?:in|nel(?:la|lo|le)?|negli)|"
        r"\bper(?= [^,.;:“«\"]{2,50},? (?:è|sono|era|si tratta|resta|sarebbe)\b)|"
        r"\bstando a|\bnelle parole (?:di|del(?:la|lo|l[’'])?|dei)|\bnell[’']opinione (?:di|del(?:la)?)|\ba sentire"
    ),
    "pt": (
        r"\bsegundo|\bde acordo com|\bnas palavras d[aeo]s?|\bna (?:opinião|visão|avaliação|leitura) d[aeo]s?|"
        r"\bcomo (?:refere|indica|lembra|explica|sublinha|nota|afirma|consta d[oa])m?|"
        r"\bno entender d[aeo]s?|\bpara\b"
    ),
    "de": (
        r"\blaut|\b(?:nach|aus) (?:Angaben|Ansicht|Meinung|Einschätzung|Auffassung|Überzeugung|Darstellung|Aussagen?|"
        r"Worten|Lesart|Auskunft|Informationen|Sicht|Perspektive)(?: von)?|\bso\b|\bzufolge|"
        r"\bwie es (?:in|im)(?= [^,;:„“]{2,60} heißt\b)|\bwie aus(?= [^,;:„“]{2,60} hervorgeht\b)|"
        r"\bfür(?= [^,.;:„“»\"]{2,50} (?:ist|sind|war|bleibt|handelt es sich bei)\b)|"
        r"\b(?:nach|mit|in) den Worten(?: von)?|\bin den Augen(?: von)?"
    ),
    "ru": (
        r"\bпо (?:словам|мнению|данным|выражению|утверждению|информации|оценке|оценкам|версии|признанию|сведениям)|"
        r"\bкак (?:говорится|сказано|отмечается|указано|указывается|сообщается|подч[её]ркивается|написано) во?|"
        r"\bкак следует из|\bс точки зрения|\bкак сообщает|\bкак сообщил[аи]?|\bсогласно"
    ),
}
ACCORDING_TO = re.compile(rf"\b(?:{'|'.join(_SOURCES.values())})\s+", re.IGNORECASE)

IT_SAYS_IN = re.compile(
    r"(?:\b|(?=-))(?:\b(?:heißt|hieß)\ses\s(?:[a-zäöüß]+\s){0,2}?(?:in|aus|bei|von|vonseiten|seitens)\s(?:de[mnr]\s|eine[mr]\s)?|"
    r"-(?:t-)?on\s(?:[a-zà-ÿ]+\s)?(?:à|chez|dans|du\scôté\sd[eu])\s(?:la\s|le\s|les\s|l’|une?\s)?|"
    r"\b(?:si\slegge|è\sscritto|si\ssottolinea)\s(?:in\s|nell’|nel\s|nella\s|nelle\s)?|"
    r"\b(?:se\slee|se\safirma|se\sindica)\sen\s(?:el\s|la\s|los\s|las\s|un\s|una\s)?|"
    r"\b(?:lê-se|consta)\s(?:em\s|n[oa]s?\s|d[oa]s?\s)?)$",
    re.IGNORECASE,
)
"""Forms of speech that name nobody but where it is written: "heißt es in der Studie", "indique-t-on à la mairie"."""

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

BODY_PRONOUNS = frozenset({"it"})
"""Pronouns that stand for the body or paper that was spoken of last."""

AS_SOMEBODY_SAYS = re.compile(
    r"(?:^|(?<=[\s(—–]))(?:[Aa]s|[Ww]ie)\s(?P<who>[^,;:.“”„«»\"\n]{2,90}?)\s(?:has\s|had\s|have\s|once\s|later\s|recently\s|"
    r"famously\s|es\s)*(?P<verb>put|puts|said|says|wrote|writes|noted|notes|observed|observes|argued|argues|explained|explains|"
    r"told|tells|remarked|remarks|described|describes|recalled|recalls|phrased|sagte|sagt|schrieb|schreibt|formulierte|"
    r"formuliert|ausdrückte|ausdrückt|nannte|nennt|betonte|betont)(?=[\s,:])[^,;:“”„«»\"\n]{0,60}(?:,|:|$)"
    r"|(?:^|(?<=[\s(—–]))(?:[Cc]omme(?:\sl[’'])?|[Cc]omo|[Cc]ome)\s(?:le\s|l[’']|lo\s|o\s)?(?P<verb2>[^\W\d_]{3,}(?:\s[^\W\d_]+[éo])?)\s"
    r"(?P<who2>[^,;:.“”„«»\"\n]{2,90}?)(?:,|:|$)"
)
"""A speaker in a clause of comparison: "as Jane Doe put it,", "wie Jane Doe schrieb,", "comme le dit Jane Doe,"."""
