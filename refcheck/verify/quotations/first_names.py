"""Common first names and the pronoun that goes with them, to tell whom "she" may mean."""

from refcheck.verify.quotations.names import name_words

_FEMALE = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
    cynthia kathleen
    amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet
    catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
    evelyn judith
    megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean
    abigail alice
    julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
    charlotte marie kayla alexis lori jane clara eva ida lena lea nina petra sabine monika ursula angela
    annalena greta
    ingrid heidi renate birgit claudia katrin kathrin katja anja silke ulrike johanna franziska friederike martina
    camille chloé amélie élodie hélène isabelle juliette léa manon nathalie sylvie véronique brigitte marine
    ségolène
    carmen dolores pilar lucía sofía elena isabel ana rosa marta cristina paula silvia inés beatriz yolanda
    giulia chiara francesca giorgia federica paola elisa alessandra
    olga natalia tatiana svetlana irina ekaterina anastasia ludmila galina oksana yulia julija tatjana swetlana
    fatima aisha layla leila maryam zahra amina khadija nadia samira priya indira sunita lakshmi anjali mei
    yuki sakura
    agnieszka katarzyna małgorzata joanna ewa magdalena zofia barbara nora ruth rosa flora fiona nadine irene rita
    lucy ellen miriam esther leah naomi kate rosie sally wendy tina tanya vera zoe stella sylvia
    yvonne marta mona""".split()
)
_MALE = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond
    jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian
    keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe
    logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
    hans karl klaus jürgen wolfgang günter heinz helmut dieter manfred uwe stefan andreas markus tobias florian lukas
    felix max moritz olaf friedrich otto ernst fritz kurt ludwig sven torsten jens jan lars nils robert christian
    jean pierre jacques françois philippe alain bernard michel nicolas emmanuel olivier laurent guillaume antoine
    mathieu julien sébastien henri louis luc marc rené
    carlos luis pedro miguel jorge antonio francisco javier fernando sergio pablo alejandro diego rafael manuel ramón
    marco luca giuseppe giovanni francesco alessandro matteo lorenzo paolo andrea stefano davide mario sergio
    vladimir sergei dmitry alexei mikhail ivan nikolai andrei boris yuri igor oleg pavel viktor volodymyr oleksandr
    mohammed muhammad ahmed ali omar hassan hussein ibrahim khalid yusuf mustafa abdullah mahmoud emomali imran
    rajesh amit sanjay rahul narendra vijay wei jian hiroshi kenji takeshi satoshi piotr tomasz jan andrzej paweł
    krzysztof marek adam martin simon tim tom ben dan sam nick jim bob bill mike steve dave tony greg ken fred neil
    oscar hugo ian colin graham stuart barry derek nigel trevor leon erik anders lars björn magnus johan""".split()
)
_FEMALE_WORDS = frozenset(word for name in _FEMALE for word in name_words(name))
_MALE_WORDS = frozenset(word for name in _MALE for word in name_words(name))


def gender_of(first_name: str) -> str | None:
    """Give "f" or "m" for a common first name, None for all others and for names that both bear."""
    is_female, is_male = first_name in _FEMALE_WORDS, first_name in _MALE_WORDS
    return None if is_female == is_male else ("f" if is_female else "m")
