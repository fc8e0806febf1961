"""References as drafts print them, in many styles and languages, each with its page and the decoys around it.

Headlines and pages are made up; outlets are real so that the table of outlets is put to the test.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from tests.unit.find.find_builders import Article, slug_of


@dataclass(frozen=True, kw_only=True)
class Printed:
    """One reference string and its work's page."""

    raw: str
    title: str
    site: str
    url: str
    date: str
    language: str

    @property
    def page(self) -> Article:
        """The page of the work."""
        return Article(
            url=self.url, title=self.title, date=f"{self.date}T09:30:00+00:00", site=self.site, language=self.language
        )


def decoys(work: Printed) -> Iterator[Article]:
    """Give what search engines list around a work: copies, lists, other forms, later pieces of the same headline."""
    page, slug = work.page, slug_of(work.title) or "x"
    parts = urlsplit(work.url)
    base, year, rest = f"https://{parts.netloc}", work.date[:4], work.date[5:]
    yield replace(page, url=f"https://www.straitstimes.com/world/{slug}", site="The Straits Times")
    yield replace(page, url=f"https://news.example-wire.com/{slug}", site="Example Wire", author=work.site)
    yield replace(page, url=f"https://www.msn.com/news/{slug}", site="MSN", canonical=work.url, author=work.site)
    yield replace(page, url=f"{base}/{slug}-later", date=f"{int(year) + 1}-{rest}T08:00:00Z")
    yield replace(page, url=f"{base}/tag/{slug[:12]}", date=None)
    yield replace(page, url=f"{base}/author/{slug[-12:]}", date=None)
    yield replace(page, url=f"{base}/live/{work.date}/{slug[:12]}-live", title=f"{work.title} – live updates")
    yield replace(page, url=f"{base}/video/{year}/{slug}", body=("Watch the report.",))
    yield replace(page, url=f"{work.url}{'&' if parts.query else '?'}print=1", canonical=work.url)
    yield replace(page, url=f"https://m.{parts.netloc.removeprefix('www.')}{parts.path}", canonical=work.url)
    other = "en" if work.language == "de" else "de"
    title = "Another title of the same thing" if other == "en" else "Anderer Titel derselben Sache"
    yield replace(page, url=f"{base}/{other}/article-{rest}12", title=title, language=other, hit_title=work.title)


_ROWS = (
    (
        '"Kyrgyz protesters storm parliament over disputed vote", BBC News, 6 October 2020',
        "Kyrgyz protesters storm parliament over disputed vote",
        "BBC News",
        "https://www.bbc.com/news/world-asia-54412345",
        "2020-10-06",
        "en",
    ),
    (
        'AFP. "Hundreds evacuated as landslides cut off Georgian resort." France 24, 3 Aug. 2023.',
        "Hundreds evacuated as landslides cut off Georgian resort",
        "France 24",
        "https://www.france24.com/en/live-news/20230803-hundreds-evacuated-as-landslides-cut-off-georgian-resort",
        "2023-08-03",
        "en",
    ),
    (
        "The Economist (2019) 'Why Central Asia’s glaciers matter', 21 September.",
        "Why Central Asia’s glaciers matter",
        "The Economist",
        "https://www.economist.com/asia/2019/09/21/why-central-asias-glaciers-matter",
        "2019-09-21",
        "en",
    ),
    (
        "“Uzbekistan opens Termez hub for Afghan aid,” Eurasianet, Sept. 24, 2021",
        "Uzbekistan: Opens Termez hub for Afghan aid",
        "Eurasianet",
        "https://eurasianet.org/uzbekistan-opens-termez-hub-for-afghan-aid",
        "2021-09-24",
        "en",
    ),
    (
        "Associated Press, Wildfire smoke blankets Balkan capitals, July 27, 2022",
        "Wildfire smoke blankets Balkan capitals",
        "AP News",
        "https://apnews.com/article/wildfire-smoke-balkan-capitals-3f1d2c4b5a69788796a5b4c3d2e1f001",
        "2022-07-27",
        "en",
    ),
    (
        "“Kazakh uranium output to fall short in 2024, Kazatomprom warns.” Reuters, January 12, 2024.",
        "Kazakh uranium output to fall short in 2024, Kazatomprom warns",
        "Reuters",
        "https://www.reuters.com/markets/commodities/kazakh-uranium-output-fall-short-2024-kazatomprom-warns-2024-01-12/",
        "2024-01-12",
        "en",
    ),
    (
        "Al Jazeera English: How Yemen’s fishermen lost the sea (15 May 2019)",
        "How Yemen’s fishermen lost the sea",
        "Al Jazeera",
        "https://www.aljazeera.com/features/2019/5/15/how-yemens-fishermen-lost-the-sea",
        "2019-05-15",
        "en",
    ),
    (
        "Kyiv Post staff (2018). Parliament extends law on special status of Donbas. Kyiv Post, October 4.",
        "Parliament extends law on special status of Donbas",
        "KyivPost",
        "https://www.kyivpost.com/ukraine-politics/parliament-extends-law-on-special-status-of-donbas.html",
        "2018-10-04",
        "en",
    ),
    (
        "The Diplomat, Catherine Putz, Dushanbe Reopens Its Airspace to Kabul Flights, December 1, 2021.",
        "Dushanbe Reopens Its Airspace to Kabul Flights",
        "The Diplomat",
        "https://thediplomat.com/2021/12/dushanbe-reopens-its-airspace-to-kabul-flights/",
        "2021-12-01",
        "en",
    ),
    (
        "Kathmandu Post. 2020. “Nepal’s new map passes lower house unanimously.” June 13, 2020.",
        "Nepal’s new map passes lower house unanimously",
        "The Kathmandu Post",
        "https://kathmandupost.com/politics/2020/06/13/nepal-s-new-map-passes-lower-house-unanimously",
        "2020-06-13",
        "en",
    ),
    (
        "The Moscow Times, Why Russia’s Arctic ports stand half empty, summer 2019",
        "Why Russia’s Arctic Ports Stand Half Empty",
        "The Moscow Times",
        "https://www.themoscowtimes.com/2019/07/30/why-russias-arctic-ports-stand-half-empty-a66612",
        "2019-07-30",
        "en",
    ),
    (
        "RAND Corporation. Extending Russia from Advantageous Ground: Lessons. 2019.",
        "Extending Russia from Advantageous Ground: Lessons",
        "RAND Corporation",
        "https://www.rand.org/pubs/research_reports/RR3999.html",
        "2019-04-24",
        "en",
    ),
    (
        "Human Rights Watch (2020), “Egypt: Health workers detained for speaking out”, 19 June.",
        "Egypt: Health Workers Detained for Speaking Out",
        "Human Rights Watch",
        "https://www.hrw.org/news/2020/06/19/egypt-health-workers-detained-speaking-out",
        "2020-06-19",
        "en",
    ),
    (
        "„Tadschikistans Grenze bleibt geschlossen“, Süddeutsche Zeitung, 14. September 2021.",
        "Tadschikistans Grenze bleibt geschlossen",
        "Süddeutsche.de",
        "https://www.sueddeutsche.de/politik/tadschikistan-grenze-1.5410123",
        "2021-09-14",
        "de",
    ),
    (
        "Meier, Anna: Das große Warten am Brenner. In: Frankfurter Allgemeine Zeitung, 3.2.2022, S. 3.",
        "Das große Warten am Brenner",
        "FAZ.NET",
        "https://www.faz.net/aktuell/politik/ausland/das-grosse-warten-am-brenner-17768123.html",
        "2022-02-03",
        "de",
    ),
    (
        "NZZ, «Die Schweiz ringt um ihre Neutralität», 9.3.2022",
        "Die Schweiz ringt um ihre Neutralität",
        "Neue Zürcher Zeitung",
        "https://www.nzz.ch/schweiz/die-schweiz-ringt-um-ihre-neutralitaet-ld.1673456",
        "2022-03-09",
        "de",
    ),
    (
        "Tagesschau (18.07.2021): Noch immer Vermisste im Ahrtal",
        "Noch immer Vermisste im Ahrtal",
        "tagesschau.de",
        "https://www.tagesschau.de/inland/ahrtal-vermisste-101.html",
        "2021-07-18",
        "de",
    ),
    (
        "« La Tunisie s’enfonce dans l’incertitude politique », Le Monde, 27 juillet 2021.",
        "La Tunisie s’enfonce dans l’incertitude politique",
        "Le Monde.fr",
        "https://www.lemonde.fr/afrique/article/2021/07/27/la-tunisie-s-enfonce-dans-l-incertitude-politique_6089654_3212.html",
        "2021-07-27",
        "fr",
    ),
    (
        "Dupont, Claire. « Au Sahel, l’armée française plie bagage ». Libération, 11 juin 2021, p. 8.",
        "Au Sahel, l’armée française plie bagage",
        "Libération",
        "https://www.liberation.fr/international/afrique/au-sahel-larmee-francaise-plie-bagage-20210611_ABCD/",
        "2021-06-11",
        "fr",
    ),
    (
        "RFI, Centrafrique: la Cour pénale spéciale ouvre son premier procès, 19/04/2022",
        "Centrafrique: la Cour pénale spéciale ouvre son premier procès",
        "RFI",
        "https://www.rfi.fr/fr/afrique/20220419-centrafrique-la-cour-p%C3%A9nale-sp%C3%A9ciale-ouvre-son-premier-proc%C3%A8s",
        "2022-04-19",
        "fr",
    ),
    (
        "Le Temps, 5 octobre 2020, «Karabakh: Genève redevient une place de négociation»",
        "Karabakh: Genève redevient une place de négociation",
        "Le Temps",
        "https://www.letemps.ch/monde/karabakh-geneve-redevient-une-place-negociation",
        "2020-10-05",
        "fr",
    ),
    (
        "«El Gobierno aprueba la ley de vivienda tras meses de bloqueo», El País, 1 de febrero de 2022.",
        "El Gobierno aprueba la ley de vivienda tras meses de bloqueo",
        "EL PAÍS",
        "https://elpais.com/economia/2022-02-01/el-gobierno-aprueba-la-ley-de-vivienda-tras-meses-de-bloqueo.html",
        "2022-02-01",
        "es",
    ),
    (
        'García, Luis (2019): "Ecuador deroga el decreto que encendió las calles", El Comercio, 14 de octubre.',
        "Ecuador deroga el decreto que encendió las calles",
        "El Comercio",
        "https://www.elcomercio.com/actualidad/politica/ecuador-deroga-decreto-calles.html",
        "2019-10-14",
        "es",
    ),
    (
        'Clarín, "La inflación de mayo volvió a superar las previsiones", 16/06/2022',
        "La inflación de mayo volvió a superar las previsiones",
        "Clarín",
        "https://www.clarin.com/economia/inflacion-mayo-volvio-superar-previsiones_0_abcDEF12.html",
        "2022-06-16",
        "es",
    ),
    (
        "«Lampedusa, l’hotspot è di nuovo al collasso», la Repubblica, 10 maggio 2021",
        "Lampedusa, l’hotspot è di nuovo al collasso",
        "la Repubblica",
        "https://www.repubblica.it/cronaca/2021/05/10/news/lampedusa_hotspot_di_nuovo_al_collasso-300345678/",
        "2021-05-10",
        "it",
    ),
    (
        "FOLHA DE S.PAULO. Garimpo ilegal avança sobre terra ianomâmi. 25 maio 2021.",
        "Garimpo ilegal avança sobre terra ianomâmi",
        "Folha de S.Paulo",
        "https://www1.folha.uol.com.br/cotidiano/2021/05/garimpo-ilegal-avanca-sobre-terra-ianomami.shtml",
        "2021-05-25",
        "pt",
    ),
    (
        "Таджикистан проведёт крупнейшие учения у границы // Коммерсантъ. 22.07.2021.",
        "Таджикистан проведет крупнейшие учения у границы",
        "Коммерсантъ",
        "https://www.kommersant.ru/doc/4909876",
        "2021-07-22",
        "ru",
    ),
    (
        "Иванов А. «Почему мелеет Амударья и кто в этом виноват», РБК, 3 марта 2023 г.",
        "Почему мелеет Амударья и кто в этом виноват",
        "РБК",
        "https://www.rbc.ru/society/03/03/2023/6400b1b29a7947aaaa000001",
        "2023-03-03",
        "ru",
    ),
    (
        "«Рада ухвалила закон про деолігархізацію», Українська правда, 23 вересня 2021",
        "Рада ухвалила закон про деолігархізацію",
        "Українська правда",
        "https://www.pravda.com.ua/news/2021/09/23/7308123/",
        "2021-09-23",
        "uk",
    ),
    (
        '"Van Gölü’nde su seviyesi alarm veriyor", Cumhuriyet, 8 Ağustos 2022',
        "Van Gölü’nde su seviyesi alarm veriyor",
        "Cumhuriyet",
        "https://www.cumhuriyet.com.tr/turkiye/van-golunde-su-seviyesi-alarm-veriyor-1967123",
        "2022-08-08",
        "tr",
    ),
    (
        "«السودان يعلن حالة الطوارئ بسبب الفيضانات»، الشرق الأوسط، 6 سبتمبر 2020",
        "السودان يعلن حالة الطوارئ بسبب الفيضانات",
        "الشرق الأوسط",
        "https://aawsat.com/home/article/2489876/السودان-يعلن-حالة-الطوارئ",
        "2020-09-06",
        "ar",
    ),
    (
        "《塔吉克斯坦加强边境巡逻》，新华社，2021年9月1日。",
        "塔吉克斯坦加强边境巡逻",
        "新华网",
        "http://www.xinhuanet.com/world/2021-09/01/c_1127818123.htm",
        "2021-09-01",
        "zh",
    ),
    (
        "「日本、中央アジアとの対話を再開」『朝日新聞』2022年4月15日",
        "日本、中央アジアとの対話を再開",
        "朝日新聞デジタル",
        "https://www.asahi.com/articles/ASQ4H5T2XQ4HUHBI01C.html",
        "2022-04-15",
        "ja",
    ),
    (
        "Ozodi, «Сокинони Варзоб аз обхезӣ шикоят доранд» [Residents of Varzob complain of floods], 20 May 2021",
        "Сокинони Варзоб аз обхезӣ шикоят доранд",
        "Радиои Озодӣ",
        "https://www.ozodi.org/a/31264123.html",
        "2021-05-20",
        "tg",
    ),
    (
        "Der Spiegel, „Die letzten Tage von Kundus“ [The last days of Kunduz], 9 August 2021.",
        "Die letzten Tage von Kundus",
        "DER SPIEGEL",
        "https://www.spiegel.de/ausland/afghanistan-die-letzten-tage-von-kundus-a-0a1b2c3d-0002-0001",
        "2021-08-09",
        "de",
    ),
    (
        "UN News, “Afghanistan: Food insecurity grips more than half of households”, 25 October 2021",
        "Afghanistan: Food insecurity grips more than half of households",
        "UN News",
        "https://news.un.org/en/story/2021/10/1103932",
        "2021-10-25",
        "en",
    ),
    (
        "OHCHR, “Myanmar: UN expert urges arms embargo now,” 22 February 2022",
        "Myanmar: UN expert urges arms embargo now",
        "OHCHR",
        "https://www.ohchr.org/en/press-releases/2022/02/myanmar-un-expert-urges-arms-embargo-now",
        "2022-02-22",
        "en",
    ),
    (
        "World Bank, Tajikistan Economic Update: Weathering the Storm, Spring 2022.",
        "Tajikistan Economic Update: Weathering the Storm",
        "World Bank",
        "https://www.worldbank.org/en/country/tajikistan/publication/economic-update-spring-2022",
        "2022-06-02",
        "en",
    ),
    (
        "“Rivers of dust,” The Economist, July 3, 2021.",
        "Rivers of dust",
        "The Economist",
        "https://www.economist.com/asia/2021/07/03/rivers-of-dust",
        "2021-07-03",
        "en",
    ),
    (
        "Lawfare: The week that was (Nov. 12, 2021)",
        "The Week That Was",
        "Lawfare",
        "https://www.lawfaremedia.org/article/week-was-20211112",
        "2021-11-12",
        "en",
    ),
    (
        "WSJ, Chip makers brace for neon shortage, March 11, 2022",
        "Chip Makers Brace for Neon Shortage",
        "The Wall Street Journal",
        "https://www.wsj.com/articles/chip-makers-brace-for-neon-shortage-11647001234",
        "2022-03-11",
        "en",
    ),
    (
        '"Ghani’s last plane" – Khaama Press, 16 August 2021',
        "Ghani’s last plane",
        "Khaama Press",
        "https://www.khaama.com/ghanis-last-plane-8765432/",
        "2021-08-16",
        "en",
    ),
    (
        'See Kareem Fahim, "Libya’s eastern commander shuts the oil crescent," WASHINGTON POST (Jan. 18, 2020).',
        "Libya’s eastern commander shuts the oil crescent",
        "Washington Post",
        "https://www.washingtonpost.com/world/middle_east/libyas-eastern-commander-shuts-oil-crescent/2020/01/18/aaaa-11ea_story.html",
        "2020-01-18",
        "en",
    ),
    (
        "Nikkei Asia, “Laos turns to China as power debt mounts”, 2022-10-11",
        "Laos turns to China as power debt mounts",
        "Nikkei Asia",
        "https://asia.nikkei.com/Politics/International-relations/Laos-turns-to-China-as-power-debt-mounts",
        "2022-10-11",
        "en",
    ),
    (
        "Sky News. Channel crossings: French patrols doubled after drownings. 26th November 2021.",
        "Channel crossings: French patrols doubled after drownings",
        "Sky News",
        "https://news.sky.com/story/channel-crossings-french-patrols-doubled-after-drownings-12479999",
        "2021-11-26",
        "en",
    ),
    (
        "Express Tribune, 2021. KP cabinet approves merged districts fund. [newspaper] 12 March.",
        "KP cabinet approves merged districts fund",
        "The Express Tribune",
        "https://tribune.com.pk/story/2288999/kp-cabinet-approves-merged-districts-fund",
        "2021-03-12",
        "en",
    ),
    (
        "“Moldova asks EU for winter gas loan.” Balkan Insight, Oct 13 2022.",
        "Moldova Asks EU For Winter Gas Loan",
        "Balkan Insight",
        "https://balkaninsight.com/2022/10/13/moldova-asks-eu-for-winter-gas-loan/",
        "2022-10-13",
        "en",
    ),
    (
        "TASS, “CSTO peacekeepers complete withdrawal from Kazakhstan,” January 19, 2022",
        "CSTO peacekeepers complete withdrawal from Kazakhstan",
        "TASS",
        "https://tass.com/defense/1390123",
        "2022-01-19",
        "en",
    ),
    (
        "Bellingcat, “Tracing the trucks that crossed at Torkham,” 3 Nov. 2021",
        "Tracing The Trucks That Crossed at Torkham",
        "bellingcat",
        "https://www.bellingcat.com/news/2021/11/03/tracing-the-trucks-that-crossed-at-torkham/",
        "2021-11-03",
        "en",
    ),
    (
        "CSIS Brief, “Rethinking Arctic Deterrence after Sweden,” 12 March 2024",
        "Rethinking Arctic Deterrence after Sweden",
        "CSIS | Center for Strategic and International Studies",
        "https://www.csis.org/analysis/rethinking-arctic-deterrence-after-sweden",
        "2024-03-12",
        "en",
    ),
    (
        "IMF, “Staff concludes visit to Tajikistan,” Press Release No. 21/301, 18 October 2021",
        "Staff concludes visit to Tajikistan",
        "IMF",
        "https://www.imf.org/en/News/Articles/2021/10/18/pr21301-staff-concludes-visit-to-tajikistan",
        "2021-10-18",
        "en",
    ),
    (
        "„Wie die Elbe wieder sauber wurde“. In: Die Zeit, Nr. 31/2020, 23. Juli 2020.",
        "Wie die Elbe wieder sauber wurde",
        "DIE ZEIT",
        "https://www.zeit.de/2020/31/elbe-wasserqualitaet-sanierung",
        "2020-07-23",
        "de",
    ),
    (
        "Handelsblatt (12.01.2023): „Gaspreis fällt unter Vorkriegsniveau“",
        "Gaspreis fällt unter Vorkriegsniveau",
        "Handelsblatt",
        "https://www.handelsblatt.com/finanzen/gaspreis-faellt-unter-vorkriegsniveau/28915432.html",
        "2023-01-12",
        "de",
    ),
    (
        "Le Figaro, « Corse : le retour des négociations sur l’autonomie », le 21 juillet 2022",
        "Corse : le retour des négociations sur l’autonomie",
        "Le Figaro",
        "https://www.lefigaro.fr/politique/corse-le-retour-des-negociations-sur-l-autonomie-20220721",
        "2022-07-21",
        "fr",
    ),
    (
        "L’Orient-Le Jour, 4 août 2021. « Un an après, le port attend toujours ».",
        "Un an après, le port attend toujours",
        "L’Orient-Le Jour",
        "https://www.lorientlejour.com/article/1270123/un-an-apres-le-port-attend-toujours.html",
        "2021-08-04",
        "fr",
    ),
    (
        'La Nación (Buenos Aires). "El dólar blue marcó otro récord antes del feriado". 8 de julio de 2022.',
        "El dólar blue marcó otro récord antes del feriado",
        "LA NACION",
        "https://www.lanacion.com.ar/economia/dolar/el-dolar-blue-marco-otro-record-antes-del-feriado-nid08072022/",
        "2022-07-08",
        "es",
    ),
    (
        "Corriere della Sera, “Venezia, il Mose ferma l’acqua alta”, 3 ottobre 2020",
        "Venezia, il Mose ferma l’acqua alta",
        "Corriere della Sera",
        "https://corrieredelveneto.corriere.it/veneto/cronaca/20_ottobre_03/venezia-mose-ferma-acqua-alta.shtml",
        "2020-10-03",
        "it",
    ),
    (
        "Público, «Barragem do Alqueva atinge cota máxima», 5 de Janeiro de 2023",
        "Barragem do Alqueva atinge cota máxima",
        "PÚBLICO",
        "https://www.publico.pt/2023/01/05/local/noticia/barragem-alqueva-atinge-cota-maxima-2034000",
        "2023-01-05",
        "pt",
    ),
    (
        "NRC Handelsblad, ‘Boeren blokkeren opnieuw de snelweg’, 29 juni 2022",
        "Boeren blokkeren opnieuw de snelweg",
        "NRC",
        "https://www.nrc.nl/nieuws/2022/06/29/boeren-blokkeren-opnieuw-de-snelweg-a4135123",
        "2022-06-29",
        "nl",
    ),
    (
        "Gazeta Wyborcza, „Odra umiera na naszych oczach”, 12 sierpnia 2022.",
        "Odra umiera na naszych oczach",
        "wyborcza.pl",
        "https://wyborcza.pl/7,75398,28789123,odra-umiera-na-naszych-oczach.html",
        "2022-08-12",
        "pl",
    ),
    (
        "Ведомости, «Порты юга переходят на зимний график», 01.12.2020",
        "Порты юга переходят на зимний график",
        "Ведомости",
        "https://www.vedomosti.ru/business/articles/2020/12/01/849123-porti-yuga",
        "2020-12-01",
        "ru",
    ),
    (
        "Milliyet, “Fırat’ta su seviyesi 20 yılın en düşüğünde”, 2 Kasım 2021",
        "Fırat’ta su seviyesi 20 yılın en düşüğünde",
        "Milliyet",
        "https://www.milliyet.com.tr/gundem/firatta-su-seviyesi-20-yilin-en-dusugunde-6632111",
        "2021-11-02",
        "tr",
    ),
    (
        "人民日报：“黄河调水调沙启动”，2022年6月19日",
        "黄河调水调沙启动",
        "人民网",
        "http://paper.people.com.cn/rmrb/html/2022-06/19/nw.D110000renmrb_20220619_3-01.htm",
        "2022-06-19",
        "zh",
    ),
    (
        "毎日新聞「瀬戸内海で赤潮、養殖に被害」2021年8月3日付",
        "瀬戸内海で赤潮、養殖に被害",
        "毎日新聞",
        "https://mainichi.jp/articles/20210803/k00/00m/040/123000c",
        "2021-08-03",
        "ja",
    ),
    (
        '한겨레, "낙동강 녹조 다시 확산", 2022년 8월 11일',
        "낙동강 녹조 다시 확산",
        "한겨레",
        "https://www.hani.co.kr/arti/society/environment/1054321.html",
        "2022-08-11",
        "ko",
    ),
    (
        "ΤΑ ΝΕΑ, «Εύβοια: ένα χρόνο μετά τη φωτιά», 3 Αυγούστου 2022",
        "Εύβοια: ένα χρόνο μετά τη φωτιά",
        "ΤΑ ΝΕΑ",
        "https://www.tanea.gr/2022/08/03/greece/eyvoia-ena-xrono-meta-ti-fotia/",
        "2022-08-03",
        "el",
    ),
    (
        "Dagens Nyheter, ”Elpriset i norr nära noll”, 14 maj 2023",
        "Elpriset i norr nära noll",
        "DN.se",
        "https://www.dn.se/ekonomi/elpriset-i-norr-nara-noll/",
        "2023-05-14",
        "sv",
    ),
    (
        "Index.hu: „Újra árad a Tisza”, 2021. május 20.",
        "Újra árad a Tisza",
        "Index",
        "https://index.hu/belfold/2021/05/20/ujra-arad-a-tisza/",
        "2021-05-20",
        "hu",
    ),
)
PRINTED = tuple(
    Printed(raw=raw, title=title, site=site, url=url, date=date, language=language)
    for raw, title, site, url, date, language in _ROWS
)
