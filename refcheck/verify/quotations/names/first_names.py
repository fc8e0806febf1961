"""Common first names and the pronoun that goes with them, to tell whom "she" may mean."""

from collections.abc import Sequence
from functools import cache

from refcheck.text.given_names import load_given_names
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.plain_words import plain_word

_FEMALE = frozenset(
    """kadiatou kemi funmi nomsa zuhura jihye eunji
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
    kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina
    joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
    janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa
    diana natalie brittany charlotte marie kayla alexis lori jane clara eva ida lena lea nina petra sabine monika
    ursula angela annalena greta ingrid heidi renate birgit claudia katrin kathrin katja anja silke ulrike johanna
    franziska friederike martina camille chloé amélie élodie hélène isabelle juliette léa manon nathalie sylvie
    véronique brigitte marine ségolène carmen dolores pilar lucía sofía elena isabel ana rosa marta cristina paula
    silvia inés beatriz yolanda giulia chiara francesca giorgia federica paola elisa alessandra olga natalia
    tatiana svetlana irina ekaterina anastasia ludmila galina oksana yulia julija tatjana swetlana fatima aisha
    layla leila maryam zahra amina khadija nadia samira priya indira sunita lakshmi anjali mei yuki sakura
    agnieszka katarzyna małgorzata joanna ewa magdalena zofia barbara nora ruth rosa flora fiona nadine irene rita
    lucy ellen miriam esther leah naomi kate rosie sally wendy tina tanya vera zoe stella sylvia yvonne marta mona
    moira aileen eileen morag isla catriona siobhan niamh aoife maeve orla sinead bridget brigid deirdre gwen
    gwyneth bethan rhiannon carys sian gillian hilary frieda freya astrid sigrid sigrun solveig liv maja elsa
    linnea saga ebba karin kerstin birgitta anneli pirjo kaisa aino hanna helena henrietta georgina philippa
    phoebe harriet imogen beatrice matilda maud edith agnes winifred mabel doreen maureen noreen shirin farah
    yasmin samira salma rania dalia hala huda mariam aya noor nour sanaa wafa ruba priyanka deepa kavita meera
    neha pooja sunita shreya ananya divya lata asha usha radha geeta kamala ngozi chioma adaeze amaka folasade
    yetunde funmilayo abena akosua ama efua esi thandiwe nomvula lindiwe wanjiru njeri achieng akinyi mercè
    montserrat begoña rocío consuelo lourdes remedios mercedes ximena valentina gabriela daniela camila mariana
    renata fernanda juliana luciana adriana patrícia conceição fátima teresinha giovanna ilaria martina valeria
    serena silvana simona roberta antonella donatella ginevra letizia rossella solène maëlle manon clémence
    margaux inès anaïs océane delphine corinne valérie laurence martine josiane odile sabrina aurélie marion
    estelle karima amal rosalie ludivine wiebke antje heike anke elke maren frauke jutta gisela gudrun annette
    dagmar christa edeltraud hildegard irmgard lieselotte mechthild roswitha saskia svenja tanja ines jana marlene
    nele jelena milica ivana dragana vesna jasmina snežana marija katarina zuzana lucie jitka markéta hana věra
    alena iveta halina grażyna danuta elżbieta beata dorota kinga alicja iwona renata bożena ilona katalin
    erzsébet ágnes zsuzsanna ildikó andreea ioana elif ayşe fatma emine hatice zeynep merve derya selin esra büşra
    gülay sevgi nuray leyla akiko keiko yoko naoko tomoko junko haruka minji jiwoo soyeon xiaoling meiling lan
    linh huong siti dewi putri елена ольга анна мария наталья ирина светлана татьяна екатерина юлия людмила галина
    марина вера надежда любовь алла инна оксана дарья алина ксения полина виктория жанна тамара зинаида раиса
    лариса carla carly constance elise ellie ella lily chloe zara leonore leonie rosario ainhoa paloma nuria pilar
    josette ginette monique simone yvette lucie célia mireille anne-sophie anna-lena annika sofie sophie louise
    charlotte johanne ingvild kirsten mette birgitte trine rikke hege tove gro inger carlotta rosanna antonia michela
    caterina laura lucia anja jutta sabine carola verena graça inês rute margarida leonor madalena maya imani mercy
    faith parvati sita meena rekha sushma min-ji soo-jin ji-woo mei-ling melis tuğçe pınar sibel aylin gamze ebru
    nurten anahit lilit nune nino tamar ketevan izaskun maialen leire itziar connie annabel jemima tracey stacey
    kirsty karen mairead oluchi ngozi zeinab laila dana ilse marlies
    jess sam terry jordan riley avery rowan charlie misha michele simone ashley""".split()
)
_MALE = frozenset(
    """momar seydou olumide bongani tatenda bahram dariush ajay minjun seojun unai yaroslav dimitris
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah
    jeremy christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan
    billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell
    jess sam terry jordan riley avery rowan charlie misha michele simone ashley
    franck rui steve pete reece kyle dale tyler cody brad chad derrick marvin curtis wade grant glenn dean bart
    toby rupert alastair rory ruairi dermot fintan cathal gianluca vincenzo fabrizio ennio fermín julio tomás iván
    fabián ramiro héctor álvaro íñigo saïd hugo gaston lucien marcel rené gérard bruno antoine armand franck yannick
    ralf henning andreas matthias georg leopold gernot wolf harald anton per ole knud poul jesper kasper
    henrique gonçalo vasco nuno tiago diogo afonso duarte rui
    okiya kipchoge mutua njoroge hassan nabil rauf elşan elshan ramtane aram gagik tigran vahan nikol levon hayk
    kemal hakan orhan selim cemal tarık levent tuncay bülent
    виталий арам гагик эльшан devin dominik tobias jun marco pete bradley philip eugene hans karl klaus jürgen
    wolfgang günter heinz helmut dieter manfred uwe stefan andreas
    markus tobias florian lukas felix max moritz olaf friedrich otto ernst fritz kurt ludwig sven torsten jens jan
    lars nils robert christian jean pierre jacques françois philippe alain bernard michel nicolas emmanuel olivier
    laurent guillaume antoine mathieu julien sébastien henri louis luc marc rené carlos luis pedro miguel jorge
    antonio francisco javier fernando sergio pablo alejandro diego rafael manuel ramón marco luca giuseppe
    giovanni francesco alessandro matteo lorenzo paolo andrea stefano davide mario sergio vladimir sergei dmitry
    alexei mikhail ivan nikolai andrei boris yuri igor oleg pavel viktor volodymyr oleksandr mohammed muhammad
    ahmed ali omar hassan hussein ibrahim khalid yusuf mustafa abdullah mahmoud emomali imran rajesh amit sanjay
    rahul narendra vijay wei jian hiroshi kenji takeshi satoshi piotr tomasz jan andrzej paweł krzysztof marek
    adam martin simon tim tom ben dan sam nick jim bob bill mike steve dave tony greg ken fred neil oscar hugo ian
    colin graham stuart barry derek nigel trevor leon erik anders lars björn magnus johan josef emil bent iain
    callum hamish alasdair alistair angus duncan ewan euan fergus gordon craig gregor rory lachlan murdo niall
    declan cormac eoin padraig seamus liam connor conor brendan diarmuid rhys gareth huw owen dylan emrys edmund
    edwin clive neville rupert giles piers quentin roland reginald cecil horace percy cyril norman stanley wilfred
    alfred ernest desmond dennis marcus lorenz ludwig ronny holger horst jochen jörg detlef bernd bernhard dirk
    frank gerd gerhard gerold heiko ingo kai karsten knut malte olaf ralf reinhard rüdiger siegfried steffen
    thorsten udo ulrich volker werner wilhelm wolfram halvard håkon harald sven gunnar leif arne ole odd kjell
    jørgen søren mads rasmus mikkel niels henrik jens bjarne pekka jukka matti timo antti mikko juha darío gonzalo
    íñigo iñaki ignacio joaquín jaime enrique gustavo mauricio rodrigo álvaro andrés rubén héctor raúl ramiro
    agustín emilio ernesto felipe gerardo guillermo hernán leandro marcelo césar salvador tomás vicente xavier
    jordi josep joão josé luís paulo thiago rafael bruno gustavo renato otávio giancarlo gianluca gianni giulio
    luigi massimo maurizio michele pietro raffaele riccardo roberto salvatore silvio umberto vincenzo yves thierry
    thibault théo gérard gilles hervé jérôme pascal patrice régis rémi stéphane xavier yann didier dominique
    étienne fabrice frédéric arnaud bertrand benoît damien david denis édouard éric fabien gaspard karim rachid
    mourad youssef mehdi samir tariq bilal faisal nasser rashid salim walid zaid jamal kareem khaled kwame kofi
    kwesi yaw chinedu emeka obinna oluwaseun tunde babatunde adebayo segun sipho thabo lwazi kamau mwangi otieno
    odhiambo arjun vikram suresh ramesh mahesh ganesh anil sunil ashok deepak manoj rohit arun kiran rajiv ravi
    naveen kemal mehmet ahmet hüseyin mustafa emre murat serkan burak cem hakan tolga uğur onur yılmaz darko goran
    zoran dragan miloš nikola petar stipe tomáš petr jiří pavel jaroslav miroslav zdeněk václav ondřej lukáš jakub
    grzegorz zbigniew jerzy stanisław wojciech michał mateusz jarosław sławomir lászló istván zoltán gábor ferenc
    attila ion mihai gheorghe radu bogdan haruto takashi kenta shinji taro hideo minho junho sungmin weiming
    jianguo xiaoming minh tuan budi agus александр сергей владимир дмитрий алексей андрей иван николай михаил
    виктор олег игорь павел антон роман руслан максим денис евгений юрий пётр петр константин василий григорий
    борис глеб кирилл вадим валерий анатолий геннадий тимур рустам ильдар марат азат олександр володимир""".split()
)
_SHORT_FORMS = {
    **dict.fromkeys(
        "wilf alf bert ernie reg sid gus mick kev gaz baz hal jeb ned zac nev col dougie stu mal".split(), "m"
    ),
    **dict.fromkeys("elsie flo dot peg meg bev jan pam viv liv yusra tamsin nessa shaz trish deb".split(), "f"),
}
_FEMALE_WORDS = frozenset(word for name in _FEMALE for word in name_words(name))
_MALE_WORDS = frozenset(word for name in _MALE for word in name_words(name))
# Given names that are mostly something else: words, surnames and places.
_MOSTLY_OTHER = frozenset(
    """abid adana admir adonis africa airi aksoy alabama albin albino alexia alli almond alpha alpin alvin america amin
    andrena ankara anom antalya april arch argentina argu arian arizona asia atlanta august augustus aura aurora
    author autumn babe baker bale bali baptist barb barbar baron beat beau benedict berat berg bergen berlin beta
    bishop blanch blaze bliss blossom bode bogi bolivia booker boss boston brain branch brandi bristol brooklyn
    brown buck bunk burma burr bursa bush buster butler caesar calvin cambria candi cannon canyon captain cari
    carin carina carolin carolina carri carter case cash ceil ceylon champ chase chelsea cherish cheyenne china
    chip christ christen chuck claus clay clement cleveland cliff collis colon colonel colt columbus comfort
    constant cooper coral cord cordoba corona corvin cosmo council creed crystal cuba curt cyprian dakota dalla
    dalli dane darl darwin dawn deacon delta denmark denver destin destini devon dexter diamond divan dock doctor
    doll donat donn doss dove dublin duke dung dusti earl earnest easter eboni echo edit elder elis eman emin emit
    engin england erasmus essex ester ether eugen evert fate fawn fella fern fidel finland finn fisher fleet flint
    floor florentin florida foster freeman french friend frosti fuller gael gage garland garner garrison gemma
    gene genesis geneva genoa georgian german gestur gilbert governor granada gray green greet gregorian grit
    grove gunner gust gusti hall hang harden hardi harm harmon harri harsh hazel heath heaven hellen herb hill
    holland holm homer hope houston hudson hunt hunter hyacinth hymen indiana ireland iris irish ismail isom
    israel izmir jackson jade jail jame javan jefferson jerker jesus joke journey juli june jung junior juri kale
    kandahar kars kent kenya kick king konya laci lander laurel lawyer laze leaner lemma lemon leonardo less levi
    levis lexis lien lincoln linden line link long lope lore lorelei louisiana loyal luster lute luther lyon mahdi
    major malaya male manual maras mare mari marian marit marri marsh marshal martial marvel maryland mate matei
    math maxim meadow medina mele melodi memphis mercer merri messiah metro mica michelangelo milan mile mine
    miner minor miss mist misti monet moon mose muslim nadir napoleon nate nazi nevada newton nile north norway
    nurser octav odessa olympia oman ordu paris park paschal pastor paulin paye pearl peer penni pepper persia
    petter philipp pier ping pink piper pleas pleasant porter precious press price prosper purl queen rabi rachit
    ransom reason redden reed rembrandt rice rich richmond roar rock roll roma rome roosevelt rosi royal rubi
    rumen rune rush sabin saint salamanca samara samsun sander sani sari savannah sawyer scot scotland season
    sedat seneca server sever sevilla shade shanti shepherd sherri shin sidney siena silli silver sing sister
    sivas skip slim sole song sonora soon spring star starri stein stetson steward stone storm stormy summer sunni
    sweden tamer tanner tennessee till tinni toledo tone tori tours trace true tucker tudor tunis turki turner
    urban valencia valid veda veer velvet venus vernal verona vesta victor violet vitalis wage wale wales walker
    ward warner wash washington watt weaver west wheeler whit wilder will willow wilson wing winter wood worth
    yang yoga zola""".split()
)
_SHORTEST = 4  # letters of a name that only the table has: "Le", "Can" and "Art" are many things

_GENDER_OF_TITLES = dict.fromkeys(
    "mr herr monsieur m señor sr don signor senhor sir lord pan".split(), "m"
) | dict.fromkeys("mrs ms miss frau madame mme mlle señora sra doña signora senhora dame lady pani".split(), "f")


def gender_of_title(word: str) -> str | None:
    """Give "f" or "m" for a title in lower case that only one of them bears ("mrs", "herr")."""
    return _GENDER_OF_TITLES.get(word)


def gender_of(first_name: str) -> str | None:
    """Give "f" or "m" for a first name as `name_words` gives it, None for all others and for names that both bear."""
    is_female, is_male = first_name in _FEMALE_WORDS, first_name in _MALE_WORDS
    if is_female == is_male:
        return None if is_female else _SHORT_FORMS.get(first_name) or _rarer().get(first_name)
    return "f" if is_female else "m"


def common_gender_of(first_name: str) -> str | None:
    """Give "f" or "m" for a first name of the hand-kept lists alone, which is common enough to be sure of."""
    is_female, is_male = first_name in _FEMALE_WORDS, first_name in _MALE_WORDS
    return None if is_female == is_male else "f" if is_female else "m"


def is_first_name(word: str) -> bool:
    """Tell whether a word, as `name_words` gives it, is a first name, whoever bears it."""
    if "-" in word:
        return all(map(is_first_name, word.split("-")))  # "Pierre-Marie"
    return gender_of(word) is not None or word in (_FEMALE_WORDS & _MALE_WORDS) or word in _of_both()


@cache
def _of_both() -> frozenset[str]:
    return _folded(load_given_names()["either"]) - _MOSTLY_OTHER


@cache
def _rarer() -> dict[str, str]:
    """Give the names of the big table that the lists here leave out."""
    rows = load_given_names()
    women, men, both = (_folded(rows[row]) for row in ("she", "he", "either"))
    left_out = both | (women & men) | _MOSTLY_OTHER
    return {**dict.fromkeys(women - left_out, "f"), **dict.fromkeys(men - left_out, "m")}


def _folded(names: Sequence[str]) -> frozenset[str]:
    plain = {name.lower() for name in names if name.isascii()}
    other = {plain_word(name) for name in names if not name.isascii()}
    return frozenset(name for name in plain | other if len(name) >= _SHORTEST)
