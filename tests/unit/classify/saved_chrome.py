# ruff: noqa: E501 - saved markup and messages read best as they came
"""Short pages within all that sites put around them: links to sign in, a line on cookies, related stories, a newsletter."""

from tests.unit.classify.saved_pages import Saved


def _site(lang: str, title: str, main: str, cookies: str, related: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title></head><body><header><a href="/">Harbour Post</a>'
        f'<nav><a href="/login">Login</a> <a href="/subscribe">Abo</a></nav></header><div class="cookie-notice"><p>{cookies}</p></div>'
        f'<main>{main}</main><aside class="related"><h3>{related}</h3><ul><li><a href="/r">Herring return</a></li></ul></aside>'
        '<form><label>Newsletter</label><input type="email"><button>OK</button></form><footer>© 2022</footer>'
        '<script src="/app.js"></script></body></html>'
    )


_EN = ("We use cookies to improve your experience. Accept", "Related")
_ES = ("Usamos cookies. Aceptar", "Te puede interesar")
_FR = ("Nous utilisons des cookies. Accepter", "À lire aussi")
_ZH = ("我们使用Cookie。同意", "相关文章")
_AR = ("نستخدم ملفات تعريف الارتباط. موافق", "مواضيع ذات صلة")

CASES: dict[str, Saved] = {
    "chrome: no such article": Saved(
        expected="soft_404",
        body=_site("en", "Archive", "<h1>Archive</h1><p>No article with the ID 88213 exists.</p>", *_EN),
    ),
    "chrome: an error": Saved(
        expected="server_error",
        body=_site("es", "Error", "<h1>Error interno</h1><p>Se ha producido un error en el servidor.</p>", *_ES),
    ),
    "chrome: for members": Saved(
        expected="login_required",
        body=_site(
            "fr",
            "Espace abonnés",
            "<h1>Identifiez-vous</h1><p>Cette page est réservée aux membres. Connectez-vous pour y accéder.</p>"
            "<form><input type='text'><input type='password'></form>",
            *_FR,
        ),
    ),
    "chrome: a brief in Chinese": Saved(
        expected="ok",
        body=_site(
            "zh",
            "大桥夜间封闭 | Post",
            "<h1>大桥夜间封闭</h1><p>旋转桥至周五每晚十点至次日五点对机动车封闭。</p>",
            *_ZH,
        ),
    ),
    "chrome: a deleted post in the news, in Arabic": Saved(
        expected="ok",
        body=_site(
            "ar",
            "حذف تغريدة الوزير | Post",
            "<h1>حذف تغريدة الوزير</h1><p>حذفت التغريدة بعد ساعة، وقال مكتب الوزير إن الحساب تعرض للاختراق.</p>",
            *_AR,
        ),
    ),
    "chrome: a deleted article in the news, in French": Saved(
        expected="ok",
        body=_site(
            "fr",
            "Supprimé, l’article refait surface | Post",
            "<h1>Supprimé, l’article refait surface</h1><p>L’article avait été supprimé du site en mars. Un lecteur en avait "
            "gardé une copie.</p>",
            *_FR,
        ),
    ),
    "chrome: a deleted video in the news, in Spanish": Saved(
        expected="ok",
        body=_site(
            "es",
            "El vídeo borrado del alcalde | Post",
            "<h1>El vídeo borrado del alcalde</h1><p>El vídeo fue eliminado a las dos horas, cuando ya lo habían visto 4.000 "
            "personas.</p>",
            *_ES,
        ),
    ),
    **{
        f"pointed at: {text}": Saved(
            expected="soft_404", body=f"<title>Harbour Files</title><h1>Harbour Files</h1><p>{text}</p>"
        )
        for text in (
            "This listing is no longer available",
            "Der aufgerufene Bereich ist nicht vorhanden.",
            "Ce salon de tatouage n'existe pas ou n'est plus disponible.",
            "Esta historia ya no está disponible.",
            "Questa live non è più disponibile",
            "Ce dossier a été retiré du site à la demande de son auteur.",
            "We have no page at this address.",
        )
    },
    **{
        f"not pointed at: {text}": Saved(expected="ok", body=f"<title>Old pier</title><h1>Old pier</h1><p>{text}</p>")
        for text in (
            "This museum is not accessible by car.",
            "The slogan is everywhere this winter, though its author has never been found.",
            "The question cannot be settled here.",
            "De brug is wegens onderhoud tot zondag dicht.",
            "Údržba silnic bude letos dražší.",
            "This lamp was removed from the pier in 1931.",
            "Ce pont n'est plus ouvert aux piétons.",
            "Diese Strecke ist für Lastwagen nicht mehr zugänglich.",
            "Questa chiesa non è più aperta al pubblico.",
        )
    },
    "chrome: a message quoted": Saved(
        expected="ok",
        body=_site(
            "fr",
            "La mairie | Post",
            "<h1>La mairie</h1><p>« Page introuvable », c’est tout ce qu’ils voient.</p>",
            *_FR,
        ),
    ),
    "chrome: a name for sale, under a headline of its own": Saved(
        expected="ok",
        body=_site(
            "en",
            "Council site in trouble | Post",
            "<h1>Council site in trouble</h1><p>The domain is for sale for $4,000.</p>",
            *_EN,
        ),
    ),
    "a theme's section": Saved(
        expected="soft_404",
        body='<title>Post</title><section class="error-404 not-found"><h1>Ahoy</h1><p>Try a search.</p></section>',
    ),
    "a wall that was passed": Saved(
        expected="bot_blocked",
        body="<title>x</title><p>Verification successful. Waiting for x.example to respond...</p>",
    ),
    "a redirect to the control panel's page": Saved(
        expected="parked", hops=((302, "https://www.valley-courier.example/cgi-sys/suspendedpage.cgi"),)
    ),
    "a robot check in Swedish": Saved(
        expected="bot_blocked",
        body='<html lang="sv"><title>Kontroll</title><p>Bekräfta att du inte är en robot</p></html>',
    ),
}
