"""What introduces a work in a note: "See also", "Vgl. dazu", "quoted in", "The figures are from"."""

import re

from refcheck.references.shape import is_told
from refcheck.text.patterns import late

_SIGNAL = late(
    r"(?:but compare|but cf\.?|(?:but\s|and\s)?see(?:\s(?:also|e\.\s?g\.|eg|for example|for instance|generally|further|"
    r"especially|in particular))?|cf\.?|compare|"
    r"(?:and|but),\s[^.;:,“\"\d]{3,50}|e\.\s?g\.|accord|contra|quoted (?:in|after|from)|cited (?:in|after|from)|"
    r"as (?:quoted|cited) in|source|"
    r"for (?:a |an |the )?"
    r"[^.;:“\"]{3,80}?,?\s(?:see(?: also| e\.g\.,?)?|cf\.|compare|consult)|"
    r"on [^.;:“\"]{3,80}?,?\s(?:see(?: also)?|cf\.|compare)|"
    r"(?-i:on|for|zum?|zur|über|sur|sobre|su) [^.;:,“„«\"\d]{3,50},(?=\s(?-i:[A-ZÀ-ÖØ-Þ“„«\"]))|"
    r"vgl\.(?:\s(?:auch|dazu|hierzu|etwa|z\.\s?B\.))?|siehe(?:\s(?:auch|dazu|hierzu|etwa))?|s\.\s(?:auch|dazu|"
    r"hierzu)|so (?:auch|etwa|schon|bereits)|(?:dazu|hierzu|näher|ausführlich|eingehend|grundlegend|exemplarisch|"
    r"ähnlich|kritisch|zuletzt|zusammenfassend|umfassend|weiterführend|instruktiv)"
    r"(?:\s(?:dazu|hierzu|auch|etwa|schon|bereits|jetzt))?|"
    r"statt (?:vieler|aller)|aus der (?:umfangreichen |neueren )?Literatur|zum (?:Ganzen|Folgenden|Begriff)|"
    r"ferner(?: auch)?|außerdem|ebenso|dagegen|anders|a\. ?A\.|krit\.|weiterhin|contre|"
    r"en sens contraire|v\.\s(?:aussi|not\.|notamment|par ex\.)|v\.(?=\s(?:https?://|www\.|[«“]))|"
    r"(?:dafür|befürwortend|ablehnend|zustimmend|skeptisch|ebenso|pro|against|in favou?r|opposing|pour|en faveur|"
    r"a favor|en contra|a favore|contro|contra|за|против)(?=:)|"
    r"zit(?:iert|\.)\s(?:nach|n\.|in)|quelle|voir(?:\s(?:aussi|notamment|par exemple))?|cité (?:par|dans)|"
    r"véase(?:\s(?:también|por ejemplo))?|vid\.|cfr\.|citado (?:en|por|em)|ver(?:\s(?:também|también))?|"
    r"vedi(?:\s(?:anche|per esempio))?|"
    r"si veda(?:\sanche)?|così (?:anche|già|pure)|así también|dans le même sens|nello stesso senso|en el mismo sentido|"
    r"citato in|bkz\.|ayrıca bkz\.|см\.(?:\s(?:также|например))?|ср\.|цит\. по)[,:]?\s{1,3}",
    re.IGNORECASE,
)
_INTRODUCED = late(
    r"(?:The|This|These|Those|An?|I|We|My|Our|His|Her|Their|All|Some|Both|Most|Much|Die|Der|Das|Diese[rs]?|Ein|Eine|Les?|La|Ce|Cette|"
    r"El|Los|Las|Il|Lo|Gli|Os?|As)\s[^“„«\"\d]{3,80}[^“„«\"]{0,80}\b(?:from|in|by|is|at|of|aus|von|bei|im|dans|de|par|en|por|da|di|em)\s(?=[“„«\"])"
)
_SECOND_HAND = late(
    r"[^“„«\"\d;]{3,120}?,\s"
    r"(?:(?:as\s)?(?:quoted|cited|reported) (?:in|by|after)|zit(?:iert|\.) (?:nach|n\.|in)|cité (?:par|dans)|"
    r"citado (?:en|por|em)|citato in|цит\. по)[:,]?\s",
    re.IGNORECASE,
)
_SPEAKS_OF_SOURCE = late(
    r"\b(?:comes?|came|taken|appear(?:s|ed)|figures?|numbers?|quotations?|quotes?|phrase|words|estimates?|accounts?|data|"
    r"Zahl(?:en)?|Zitat|Angaben?|chiffres?|citation|datos?|cifras?|cita|dati|dato|citazione|dados?|citação)\b"
)
_MOST_SIGNALS = 3


def signal_length(part: str) -> int:
    """Give how many characters at the beginning of a part only introduce its work; 0 where none do."""
    start = length = len(part) - len(part.lstrip())
    for _ in range(_MOST_SIGNALS):
        match = _SIGNAL.match(part, length)
        if match is None:
            break
        length = match.end()
    second_hand = _SECOND_HAND.match(part, length)
    if second_hand is not None:
        return second_hand.end()
    introduced = _INTRODUCED.match(part, length)
    if introduced is not None and (is_told(introduced[0]) or _SPEAKS_OF_SOURCE.search(introduced[0])):
        return introduced.end()
    return length if length > start else 0
