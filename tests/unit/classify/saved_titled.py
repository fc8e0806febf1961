"""Living pages of a line or two whose title is an error message word for word, and dead ones that name their site.

What tells them apart is whom and when the lines below the title name.
"""

from tests.unit.classify.saved_pages import Saved, site

_ALIVE = {
    "a play": (
        "en",
        "Page not found",
        "A play by Ilse Rehn. Premiere: 4 May, Small Stage. With Jan Holt and Tom Beck.",
    ),
    "a sculpture": ("en", "Removed", "Sculpture by Omar Said, 2019. Steel, 4 m. Removed from the square in 2021."),
    "a song": ("en", "Nothing here", "A song by The Denby Four, from the record Empty Rooms (1994)."),
    "a diary": ("en", "Lost pages", "The 1841 diary of Ann Lister lacks pages 40 to 62."),
    "a reading": ("en", "The page is gone", "Rosa Lima reads at the Harbour Museum on 4 May. Doors open at seven."),
    "a German play": ("de", "Seite nicht gefunden", "Theaterstück von Ilse Rehn. Premiere mit Jan Holt am 4. Mai."),
    "a Turkish play": ("tr", "Sayfa bulunamadı", "Yazan: Elif Kaya. Yöneten: Can Demir. Oyun 12 Nisan 2022'de."),
    "a bus": ("en", "404", "Bus 404 runs from Mill Lane to Denby Road every ten minutes. It does not run on Sundays."),
    "a closed line": (
        "en",
        "Service unavailable",
        "No trains run between Elling Harbour and Mill Lane until 4 June because of works on the Warn Bridge.",
    ),
}
_DEAD = {
    "a museum": ("en", "Page not found", "Harbour Museum, Old Quay 4, Elling. Open Tuesday to Sunday, 12 euros."),
    "a town hall": ("pt", "Página não encontrada", "Câmara Municipal de Évora, Praça do Sertório 2. Aberta à tarde."),
    "a licence": ("en", "Article unavailable", "This article was published under licence and expired on 4 May 2021."),
    "a settlement": ("en", "Content removed", "This page was taken down on 12 June 2020 under a settlement."),
    "an address": (
        "tr",
        "Sayfa bulunamadı",
        "Aradığınız sayfa kaldırılmış olabilir. Şehir Tiyatrosu, Atatürk Caddesi 4.",
    ),
}


def _page(language: str, title: str, line: str) -> str:
    return site(language, title, f"<h1>{title}</h1><p>{line}</p>")


CASES: dict[str, Saved] = {
    **{f"titled: {name}": Saved(expected="ok", body=_page(*page)) for name, page in _ALIVE.items()},
    **{f"titled: {name}": Saved(expected="soft_404", body=_page(*page)) for name, page in _DEAD.items()},
}
