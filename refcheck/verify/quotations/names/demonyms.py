"""Adjectives of countries, peoples and parties: capitalised, yet no part of anybody's name."""

from refcheck.verify.quotations.names.names import name_words

DEMONYMS = frozenset(
    """afghan african albanian algerian american angolan arab arabian argentine argentinian armenian asian
    australian austrian azerbaijani azeri bahraini bangladeshi basque bavarian belarusian belgian bolivian bosnian
    botswanan brazilian british bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese
    colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english eritrean
    estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek greenlandic
    guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian
    ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latvian
    lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian malian maltese
    mauritanian mexican moldovan mongolian montenegrin moroccan mozambican muslim namibian nepali nicaraguan
    nigerian nordic norwegian omani ottoman pakistani palestinian panamanian paraguayan persian peruvian polish
    portuguese qatari roman romanian russian rwandan saudi scandinavian scottish senegalese serbian siberian
    singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai
    tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western
    yemeni zambian zimbabwean northern southern eastern central republican democrat democratic conservative
    liberal labour tory green catholic orthodox protestant lutheran anglican sunni shia shiite christian islamist
    londoner parisian berliner californian texan sicilian venetian genoese neapolitan milanese corsican breton
    us uk eu un nato u.s u.k""".split()
)


def is_demonym(name: str) -> bool:
    """Tell whether a capitalised run says only where somebody belongs: "Turkish", "South Korean"."""
    words = [word for word in name_words(name) if word not in ("south", "north", "east", "west", "new")]
    return bool(words) and all(word.removesuffix("s") in DEMONYMS or word in DEMONYMS for word in words)
