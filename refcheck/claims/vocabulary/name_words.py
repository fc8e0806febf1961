"""Words of the names of bodies, places and things, which no person's name has."""

from refcheck.text.wordlists import word_set

NOT_PEOPLE = word_set(
    """
    Ministry University Bank Council Party Agency Department Office Institute Association Union Committee Commission
    Parliament Congress Senate House Court Army Navy Force Forces Police Organization Organisation Group Company
    Corporation
    Center Centre Foundation Federation Republic Kingdom State States Nations City County Province District Region
    Street Ansicht Meinung Angaben Einschätzung Auffassung Überzeugung Darstellung Worten Aussage Sicht
    Road River Lake Sea Ocean Mountain Mountains Valley Island Islands North South East West Northern Southern Eastern
    Western Central Asia Europe Africa America Times Post News Press Journal Herald Tribune Guardian Reuters Today
    Embassy Treaty Act Law Agreement Conference Summit Assembly School College Hospital Church Airport Station
    Government Administration Authority Board Bureau Service Society League Alliance Front Movement Coalition Bloc
    January February March April June July September October November December Monday Tuesday Wednesday Thursday
    Friday
    Saturday Sunday English French German Russian Spanish Italian Turkish Chinese American British European Muslim
    Islam
    Islamic Christian Jewish Taliban Twitter Facebook Google Apple Microsoft Amazon Telegram Bundestag Bundesrat
    World Cup Stadium Park Square Hall Museum Theatre Theater Festival Award Awards Prize Show Series Film Films
    Studios
    Pictures Records Magazine Review Report Program Programme Project Plan Fund Trust Club Hotel Bridge Tower Palace
    Castle Airlines Airways Motors Systems Technologies Games Olympics Championship War Revolution Rights Climate
    Health
    Black White Red Green Blue Supreme National International Federal Royal Social Public Human Labour Labor
    Democratic
    Republican Conservative Liberal Communist Socialist New San Los Las Saint Wall Silicon Middle Old Great Cold
    Second
    First Third High Common Read Next Last Image Photo Video Getty Creative Commons Associated Wire Daily Weekly
    Sunday
    Street Avenue Square Gate Data Security Energy Economic Economy Trade Central Regional Local General Global Civil
    Ministerium Bundesbank Kremlin Pentagon Brexit Covid Internet
    Capital Markets Research Partners Investments Securities Advisors Analytics Consulting Economics Insurance Foods
    Media Pharma Ventures Holdings Logistics Networks Solutions Services Strategies Associates Therapeutics Financial
    Water Gas Power Rail Railways Transport Telecom Homes Estates Properties Developments Dream
    Unity Solidarity Progress Milliarden Millionen Euro Dollar Prozent Zeit Tonnen Hektar Roja Vermelha
    """
)

DAYS = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November
    December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März Juli Oktober
    Dezember Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi
    """
)
"""Days and months that nobody is named after, before who acted then."""

AGENCIES = tuple("Lusa Reuters Ansa Adnkronos Efe Bloomberg Tass Interfax Anadolu Xinhua".split())
"""News agencies whose names are no acronyms: words are told to them."""
