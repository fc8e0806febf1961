"""Words after which a full stop does not, or need not, end the sentence, in nine languages.

The stop is left off and the word is lower-cased, except in `TITLES`, where the capital tells the
title ("Gen.", "Me.", "On.") from the word.
"""

from refcheck.text.wordlists import word_set

TITLES = word_set(
    """
    Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Fr Hon Gen Col Lt Sgt Cpl Capt Cmdr Cdr Maj Brig Adm Gov Sen Sens Rep Reps
    Pres Sec Amb Supt Insp Det St Ste Mt Ft Sir Msgr Assoc Asst Atty Dir Treas Bp Abp
    Hr Frl Dipl Ing Mag Priv Doz Univ Med Jur Phil
    M MM Mme Mmes Mlle Mlles Me Mgr Pr
    Sr Sra Sres Sras Srta Dn Dña Dª D Lic Arq Gral Cnel Excmo Excma
    Sig Sigg Dott Avv On Rag Geom Arch Egr Spett
    Exmo Exma Dra Profa Eng
    Doç Av Yrd Öğr Org Alb Gn Bşk
    Проф Акад Гр Тов Св Им Ул Пр Пл
    """
)
"""Stand before a name, so a capital after them says nothing."""

LOWER_TITLES = word_set(
    """
    mr mrs ms dr prof st jr ing avv dott dott.ssa geom sra dra lic
    им ул акад проф д-р тов св гр пл просп пер корп
    """
)
"""Titles that are also written small and are no words of their own."""

BEFORE_NUMBERS = word_set(
    """
    no nos nr nrn num núm n p pp pg pgs s vol vols bd bde fig figs abb tab tbl art arts abs ch chap chaps sec sect para
    pt ed edn ca cca c circa zit kap ziff rn rdn anm fn
    pág págs pag pagg cap caps t tom tít v vv vers
    sayı md bkz sf ss cilt
    с стр т тт гл рис табл п пп ст ч см кв кн вып ред изд
    """
)
"""Stand before a number: "No. 3", "Bd. 2", "стр. 14"."""

MONTHS = word_set(
    """
    jan feb febr mar apr jun jul aug sep sept oct nov dec
    jän mär mrz okt dez
    janv févr fevr avr juil déc
    ene abr ago set dic
    genn febbr magg mag giu lug sett ott
    fev mai out
    oca şub nis haz tem ağu eyl eki kas ara
    янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек
    """
)

WITHIN = word_set(
    """
    e.g i.e cf viz vs v approx incl excl al esp resp ibid op loc cit ff sic fl aka i.a q.v c.f
    z.b d.h u.a u.ä o.ä o.g s.o s.u i.d.r i.e.s z.t z.zt v.a bzw vgl ggf evtl sog inkl exkl geb gest ehem eigtl
    einschl gem lt mind max min rd ungef urspr verh versch zzgl zz sen jun st str hrsg hg
    mio mrd tsd std
    p.ex c.-à-d c-à-d env av apr rééd trad dir coll
    p.ej ej aprox dr dra ud uds vd art
    p.es es sec cfr ca sgg
    p.e séc
    vb örn yy m.ö m.s i.ö hz
    т.е т.к т.н т.о напр др англ нем фр лат рус букв ок сокр тыс обл р-н пос с дер пгт
    """
)
"""Stand within a sentence whatever follows, short of a word that begins one."""

AT_THE_END = word_set(
    """
    inc ltd corp co bros llc plc jr sr ph.d m.d b.a m.a d.c u.s u.n u.k e.u u.s.a u.s.s.r dept est ave blvd rd assn gov
    etc usw usf etw ecc p.m a.m pm am b.c a.d b.c.e c.e n.d
    s.a s.l s.r.l s.p.a ltda cía cia
    ee.uu ff.aa rr.hh
    n.chr v.chr
    a.ş ltd.şti vs vb
    т.д т.п др пр г гг в вв н.э руб млн млрд долл чел коп мин час
    """
)
"""May end a sentence as well: a word that begins one decides."""

CLOCK = word_set("a.m p.m am pm etc usw usf ecc b.c a.d b.c.e c.e n.chr v.chr vb т.д т.п н.э руб долл чел коп")
"""End the sentence before any capital but that of a weekday or time zone."""

STARTERS = word_set(
    """
    The This That These Those It He She They We You In On At By For From With But And Or So Yet As If When While
    Although Though However Moreover Meanwhile There Here His Her Their Its Our My An After Before Since Then Thus Still
    Even Also
    According Many Some Most Both Each Every Not Nor What Who Why How Where Which Under Over During Despite
    Instead To Such
    Because Once Until Unless Nevertheless Nonetheless Therefore Hence Additionally Furthermore Consequently Later
    Earlier
    Now Today Yesterday Only Other Others Another Several Few More Much Neither Either Between Among Within
    Without Through
    Does Did Is Are Was Were Has Have Had Can Could Will Would Should May Might
    Der Die Das Ein Eine Einen Einem Einer Er Sie Es Wir Ich Im Am Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Und
    Aber Doch
    Auch Als Wenn Weil Da Dann Dies Diese Dieser Dieses Nicht Noch Sein Seine Ihr Ihre Man Für Laut Zudem Bis Seit Wie
    Was Dabei Damit Danach Dagegen Jedoch Trotzdem Allerdings Deshalb Daher Den Dem Des Beim Vom Unter Über Durch
    Gegen
    Un Une Il Elle Ils Elles Ce Cet Cette Ces Dans En Au Aux Mais Et Pour Par Sur Selon Depuis Après Avant Nous
    Vous On
    Si Cela Ainsi Toutefois Cependant Pourtant Puis Alors
    El Los Las Una Se Su Sus Pero Con Por Para Según Este Esta Estos Estas Al Lo Desde Cuando Aunque También
    Además Sin Y
    Gli Uno Nel Nella Ma Per Dopo Secondo Questo Questa Non È Anche Dal Della Quando Però Inoltre Tuttavia
    Os As Um Uma Na Em Com Segundo Não Mas Após Também Ele Ela Eles Elas Quando Porém Já
    Bu Bir Ve Ama Ancak Onun Şu İlk Her Daha Ayrıca Fakat Onlar Çünkü Böylece Buna Bunun
    В На И Но Он Она Они Оно Это Эти Этот Эта По Для С К Из У Как Когда После До Не Однако Также Мы Я Вы Тогда При
    От О Об
    Затем Поэтому Кроме Если Что Его Её Их А Во Со За Под Среди Ранее Позже
    """
)
"""Words whose capital shows that a sentence begins, since in mid-sentence they are written small."""

NAME_ARTICLES = word_set("El Al Los Las Da Des Den Der Die Das Du En Au A O As Os Del Della Dal La Le")
"""Starters that also stand in names: no evidence after a title or an initial."""

MONTH_NAMES = word_set(
    """
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
    Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
    januar februar marts mars april maj mai juni juli august september oktober november desember december
    """
)

AFTER_CLOCK = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday EST EDT ET CET CEST GMT UTC PST PDT PT CT BST MSK IST
    January February March April May June July August September October November December Eastern Pacific
    """
)
