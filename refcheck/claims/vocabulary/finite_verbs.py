"""Finite verbs of English that no ending tells: what shows that words before a marker state something."""

IRREGULAR_PASTS = """
    rose fell grew went came took gave made found saw left lost won began became held built sent kept met paid
    cost cut hit put set let quit shut spread spent led fled drew knew threw wore drove wrote spoke broke chose
    ran sat stood told sold thought bought brought fought caught taught sought felt dealt meant swept struck
    shot got hid beat laid said sank shrank overthrew withdrew undertook overtook oversaw overcame arose awoke
    bore swore tore froze stole slept wept crept leapt dug hung swung clung flung sprang sang rang drank swam
    ate fed bred sped bled bent lent bound wound shone shook mistook forgave forgot forbade blew flew outgrew
    understood withstood foresaw split cast broadcast forecast burst hurt thrust bid shed slid rode strode woke
    spun stuck stung dreamt learnt burnt spelt knelt lit lay lied died repaid rebuilt resold undid underwent
    redrew retook upheld withheld outsold misled
""".split()
PRESENTS = """
    says argues claims warns notes writes finds shows suggests estimates expects believes thinks calls describes
    belongs remains depends consists exists amounts leads lies stands lives comes goes runs becomes seems
    appears means includes contains covers accounts relies rests works serves faces lacks owns controls produces
    employs requires allows bans offers provides supplies sells buys pays costs earns spends receives gets takes
    makes gives keeps holds wants needs plans rejects denies opposes rises falls grows shrinks differs
    continues begins ends stays tends happens agrees disagrees disputes contradicts confirms supports depicts
    follows
""".split()
_OBJECT = (
    r"(?:an?|the|its|his|her|their|our|this|that|these|those|no|some|all|most|half|about|around|nearly|almost|over|more|"
    r"less|fewer|only|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions|what|how|whether|"
    r"[$€£]?\d[\d.,]*)"
)
PRESENT_WITH_OBJECT = rf"[a-z]{{3,}}[b-hj-rtv-z]s\s(?={_OBJECT}\b)"
"""A verb in the present before what it takes: "handles two thirds". No article stands right behind a noun."""
