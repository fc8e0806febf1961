"""Month names and their abbreviations in the languages that references are written in."""

import unicodedata

from refcheck.text.keeping import Known

# One line a language; the twelve cells hold every spelling (nominative, genitive, locative, abbreviations) of a month.
# Spellings without diacritics stand beside those with them, because they are common in plain-text lists.
_TABLE = """
en|january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec
de|januar jänner jän|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez
fr|janvier janv|février fevrier févr fevr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre decembre déc
es|enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|diciembre dic
it|gennaio gen genn|febbraio febbr|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre
pt|janeiro|fevereiro fev|março marco|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro
tr|ocak oca|şubat subat şub|mart|nisan nis|mayıs mayis|haziran haz|temmuz tem|ağustos agustos ağu agu|eylül eylul eyl|ekim eki|kasım kasim kas|aralık aralik ara
ru|январь января янв январе|февраль февраля фев февр феврале|март марта мар марте|апрель апреля апр апреле|май мая мае|июнь июня июн июне|июль июля июл июле|август августа авг августе|сентябрь сентября сен сент сентябре|октябрь октября окт октябре|ноябрь ноября ноя нояб ноябре|декабрь декабря дек декабре
nl|januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december
pl|styczeń stycznia stycz sty styczniu|luty lutego lut lutym|marzec marca marcu|kwiecień kwietnia kwiec kwi kwietniu|maj maja maju|czerwiec czerwca czerw cze czerwcu|lipiec lipca lip lipcu|sierpień sierpnia sierp sie sierpniu|wrzesień września wrzes wrz wrześniu|październik października paźdz paź październiku|listopad listopada listop lis listopadzie|grudzień grudnia grudz gru grudniu
uk|січень січня січ січні|лютий лютого лют лютому|березень березня бер березні|квітень квітня кві квітні|травень травня тра травні|червень червня чер червні|липень липня лип липні|серпень серпня сер серпні|вересень вересня вер вересні|жовтень жовтня жов жовтні|листопад листопада лис листопаді|грудень грудня гру грудні
be|студзень студзеня|люты лютага|сакавік сакавіка|красавік красавіка|май мая|чэрвень чэрвеня|ліпень ліпеня|жнівень жніўня|верасень верасня|кастрычнік кастрычніка|лістапад лістапада|снежань снежня
sv|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
da|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
no|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des
fi|tammikuu tammikuuta|helmikuu helmikuuta|maaliskuu maaliskuuta|huhtikuu huhtikuuta|toukokuu toukokuuta|kesäkuu kesäkuuta|heinäkuu heinäkuuta|elokuu elokuuta|syyskuu syyskuuta|lokakuu lokakuuta|marraskuu marraskuuta|joulukuu joulukuuta
cs|leden ledna lednu|únor února únoru|březen března březnu|duben dubna dubnu|květen května květnu|červen června červnu|červenec července červenci|srpen srpna srpnu|září|říjen října říjnu|listopad listopadu|prosinec prosince prosinci
sk|január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta|september septembra|október októbra|november novembra|december decembra
hr|siječanj siječnja|veljača veljače|ožujak ožujka|travanj travnja|svibanj svibnja|lipanj lipnja|srpanj srpnja|kolovoz kolovoza|rujan rujna||studeni studenoga studenog|prosinac prosinca
sr|januar januara јануар јануара|februar februara фебруар фебруара|mart marta март марта|april aprila април априла|maj maja мај маја|jun juna јун јуна|jul jula јул јула|avgust avgusta август августа|septembar septembra септембар септембра|oktobar oktobra октобар октобра|novembar novembra новембар новембра|decembar decembra децембар децембра
sl|januar januarja|februar februarja|marec marca|april aprila|maj maja|junij junija|julij julija|avgust avgusta|september septembra|oktober oktobra|november novembra|december decembra
bg|януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември
ro|ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie|decembrie
hu|január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december
el|ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ|μάρτιος μαρτίου μαρ|απρίλιος απριλίου απρ|μάιος μαΐου|ιούνιος ιουνίου|ιούλιος ιουλίου|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ
ca|gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
id|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember
az|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr
uz|yanvar январ|fevral феврал|mart март|aprel апрел|may май|iyun июн|iyul июл|avgust август|sentabr sentyabr сентябр|oktabr oktyabr октябр|noyabr ноябр|dekabr декабр
tg|январи|феврали|марти|апрели|майи|июни|июли|августи|сентябри|октябри|ноябри|декабри
kk|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан
lt|sausis sausio|vasaris vasario|kovas kovo|balandis balandžio|gegužė gegužės|birželis birželio|liepa liepos|rugpjūtis rugpjūčio|rugsėjis rugsėjo|spalis spalio|lapkritis lapkričio|gruodis gruodžio
lv|janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī
et|jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember
ar|يناير جانفي كانون_الثاني|فبراير فيفري شباط|مارس آذار|أبريل ابريل إبريل أفريل نيسان|مايو ماي أيار ايار|يونيو جوان حزيران|يوليو جويلية تموز|أغسطس اغسطس أوت آب|سبتمبر شتنبر أيلول ايلول|أكتوبر اكتوبر تشرين_الأول تشرين_الاول|نوفمبر نونبر تشرين_الثاني|ديسمبر دجنبر كانون_الأول كانون_الاول
fa|ژانویه جنوری|فوریه فبروری|مارس مارچ|آوریل اپریل|مه می|ژوئن جون|ژوئیه جولای|اوت اگست آگوست|سپتامبر سپتمبر|اکتبر اکتوبر|نوامبر نومبر|دسامبر دسمبر
ps|جنوري|فبروري|مارچ|اپرېل اپريل|مۍ|جون|جولای جولايي|اګست|سپټمبر|اکتوبر|نومبر|ډسمبر
ur|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر
hi|जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
bn|জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর
he|ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר
hy|հունվար հունվարի|փետրվար փետրվարի|մարտ մարտի|ապրիլ ապրիլի|մայիս մայիսի|հունիս հունիսի|հուլիս հուլիսի|օգոստոս օգոստոսի|սեպտեմբեր սեպտեմբերի|հոկտեմբեր հոկտեմբերի|նոյեմբեր նոյեմբերի|դեկտեմբեր դեկտեմբերի
ka|იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი
tk|ýanwar|fewral|mart|aprel|maý|iýun|iýul|awgust|sentýabr|oktýabr|noýabr|dekabr
sw|januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba
sq|janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor
"""  # noqa: E501 - one language a line reads best


def _read_table() -> dict[str, int]:
    months: dict[str, int] = {}
    for line in _TABLE.strip().splitlines():
        for number, cell in enumerate(line.split("|")[1:], start=1):
            for word in cell.split():
                # Earlier languages win: "listopada" is November in Polish and Ukrainian.
                months.setdefault(unicodedata.normalize("NFC", word.replace("_", " ")), number)
    return months


MONTHS = _read_table()

_SEASON_NAMES = """
spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver primavera verano otoño
invierno estate autunno inverno verão outono ilkbahar sonbahar yaz kış весна лето осень зима lente zomer herfst
michaelmas hilary trinity
"""
SEASONS = frozenset(_SEASON_NAMES.split())


def month_number(word: str) -> int | None:
    """Give 1 to 12 for a month's name or abbreviation in any known language, else None.

    Case, a full stop at the end and the way diacritics are encoded do not count.
    """
    return _NUMBERS[word]


def _read_month(word: str) -> int | None:
    if word.isascii():
        return MONTHS.get(word.rstrip(".").lower())
    folded = unicodedata.normalize("NFC", word.rstrip(".").casefold().replace("\u0307", ""))
    return MONTHS.get(folded)


_NUMBERS = Known(_read_month, most=32768, longest=30)


def months_of(language: str) -> tuple[tuple[str, ...], ...]:
    """Give the twelve months' spellings in a language (ISO 639-1), the nominative first, then the genitive.

    Raises:
        KeyError: The language is not in the table.
    """
    for line in _TABLE.strip().splitlines():
        code, *cells = line.split("|")
        if code == language:
            return tuple(tuple(cell.split()) for cell in cells)
    raise KeyError(language)


def is_season(word: str) -> bool:
    """Tell whether the word names a season or law term ("Spring 2021")."""
    return unicodedata.normalize("NFC", word.casefold()) in SEASONS
