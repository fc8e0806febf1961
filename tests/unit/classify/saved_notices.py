# ruff: noqa: E501 - saved text in many languages
"""Short pages under a long notice about cookies, which is no text of theirs: neither an article nor a wall."""

from tests.unit.classify.saved_pages import Saved

NOTICES = {
    "en": "We and our 814 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device, for personalised ads and content, ad and content measurement, and audience insights, as well as to develop and improve products. With your permission we and our partners may use precise geolocation data and identification through device scanning.</p><p>You may click to consent to our and our partners’ processing as described above. Alternatively you may access more detailed information and change your preferences before consenting or to refuse consenting. Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing.",
    "de": "Wir verwenden Cookies und andere Technologien auf unserer Website. Einige von ihnen sind essenziell, während andere uns helfen, diese Website und Ihre Erfahrung zu verbessern. Personenbezogene Daten können verarbeitet werden (z. B. IP-Adressen), z. B. für personalisierte Anzeigen und Inhalte oder Anzeigen- und Inhaltsmessung.</p><p>Weitere Informationen über die Verwendung Ihrer Daten finden Sie in unserer Datenschutzerklärung. Es besteht keine Verpflichtung, der Verarbeitung Ihrer Daten zuzustimmen, um dieses Angebot nutzen zu können. Sie können Ihre Auswahl jederzeit unter Einstellungen widerrufen oder anpassen.",
    "fr": "Pour offrir les meilleures expériences, nous utilisons des technologies telles que les cookies pour stocker et/ou accéder aux informations des appareils. Le fait de consentir à ces technologies nous permettra de traiter des données telles que le comportement de navigation ou les ID uniques sur ce site.</p><p>Le fait de ne pas consentir ou de retirer son consentement peut avoir un effet négatif sur certaines caractéristiques et fonctions. Le stockage ou l’accès technique est strictement nécessaire dans la finalité d’intérêt légitime.",
    "es": "Utilizamos cookies propias y de terceros para analizar nuestros servicios y mostrarle publicidad relacionada con sus preferencias en base a un perfil elaborado a partir de sus hábitos de navegación (por ejemplo, páginas visitadas).</p><p>Puede obtener más información y configurar sus preferencias, aceptar o rechazar todas las cookies. Si las rechaza, algunas funciones de la página pueden no estar disponibles.",
    "it": "Noi e terze parti selezionate utilizziamo cookie o tecnologie simili per finalità tecniche e, con il tuo consenso, anche per le finalità di esperienza e misurazione come specificato nella cookie policy. Puoi liberamente prestare, rifiutare o revocare il tuo consenso, in qualsiasi momento.</p><p>Il rifiuto del consenso può rendere non disponibili le relative funzioni. Usa il pulsante “Accetta” per acconsentire.",
    "ru": "Мы используем файлы cookie, чтобы сайт работал лучше и чтобы показывать вам подходящую рекламу. Продолжая пользоваться сайтом, вы соглашаетесь на обработку персональных данных в соответствии с политикой конфиденциальности.</p><p>Вы можете отключить файлы cookie в настройках браузера, но тогда некоторые разделы сайта могут быть недоступны.",
    "pl": "My i nasi partnerzy przechowujemy informacje na urządzeniu i uzyskujemy do nich dostęp, na przykład pliki cookie, oraz przetwarzamy dane osobowe, takie jak unikalne identyfikatory, w celu spersonalizowanych reklam i treści, pomiaru reklam i treści oraz badania odbiorców.</p><p>Klikając „Akceptuję”, wyrażasz zgodę na przetwarzanie danych. Zgodę możesz wycofać w każdej chwili w ustawieniach.",
    "pt": "Utilizamos cookies e outras tecnologias semelhantes para melhorar a sua experiência nos nossos serviços, personalizar publicidade e recomendar conteúdos do seu interesse. Ao utilizar os nossos serviços, está ciente dessa funcionalidade.</p><p>Informamos ainda que atualizámos a nossa Política de Privacidade e que pode retirar o consentimento a qualquer momento.",
    "nl": "Wij en onze partners slaan informatie op een apparaat op, zoals cookies, en verwerken persoonsgegevens, zoals unieke identificatoren, voor gepersonaliseerde advertenties en inhoud, meting van advertenties en inhoud en inzichten in het publiek.</p><p>Je kunt je toestemming op elk moment intrekken of je voorkeuren wijzigen onder instellingen. Sommige delen van de website werken niet zonder cookies.",
    "tr": "Sizlere daha iyi bir hizmet sunabilmek için sitemizde çerezlerden faydalanıyoruz. Kişisel verileriniz Kişisel Verilerin Korunması Kanunu kapsamında toplanıp işlenir. Detaylı bilgi almak için aydınlatma metnini inceleyebilirsiniz.</p><p>Sitemizi kullanmaya devam ederek çerezleri kullanmamızı kabul edersiniz. Tercihlerinizi ayarlardan değiştirebilirsiniz.",
}
MISSING = {
    "en": ("Hmm.", "The article you are looking for is no longer on our site."),
    "de": ("Hoppla, hier ist nichts", "Der von Ihnen aufgerufene Artikel ist leider nicht mehr online."),
    "fr": ("Oups !", "La page que vous cherchez a disparu ou n’a jamais existé."),
    "es": ("¡Ay! Nos hemos perdido", "No hemos podido encontrar la página que busca."),
    "it": ("Ops", "La pagina che stai cercando non esiste più oppure è stata spostata."),
    "pt": ("Ops!", "A página que procura foi removida ou mudou de endereço."),
    "ru": ("Ой!", "Страница, которую вы ищете, не найдена или была удалена."),
    "pl": ("Ups, coś poszło nie tak", "Strona, której szukasz, została usunięta albo zmieniła adres."),
    "nl": ("Oeps", "De pagina die je zoekt bestaat niet meer."),
    "tr": ("Hay aksi", "Aradığınız sayfa bulunamadı ya da yayından kaldırıldı."),
}
LIVING = {
    "en": (
        "The ramp at the town hall",
        "The ramp ends at a step of 14 centimetres. The architect says that it was in no plan.",
    ),
    "de": ("Der Lift am Hafen", "Der Lift am Hafen fährt ab Montag wieder. Er stand vier Monate still."),
    "fr": ("Le bac de Somme", "Le bac passera toutes les heures dès lundi. Il était en panne depuis mars."),
    "es": ("El puente de Somo", "El puente reabre el lunes. Llevaba cuatro meses cerrado al tráfico."),
    "it": ("Il traghetto", "Il traghetto riparte lunedì. Era fermo da quattro mesi per un guasto."),
    "pt": ("A ponte da Barra", "A ponte reabre na segunda-feira. Estava fechada há quatro meses."),
    "ru": ("Паром", "Паром снова ходит с понедельника. Он стоял четыре месяца."),
    "pl": ("Prom", "Prom znów pływa od poniedziałku. Stał przez cztery miesiące."),
    "nl": ("De veerboot", "De veerboot vaart maandag weer. Hij lag vier maanden stil."),
    "tr": ("Feribot", "Feribot pazartesi yeniden çalışıyor. Dört aydır duruyordu."),
}


def page(language: str, title: str, text: str, *, is_first: bool) -> str:
    """Give a page with its notice before everything else or behind it all, as sites' own software writes it."""
    notice = f'<div class="bottom-bar"><p>{NOTICES[language]}</p><button>OK</button></div>'
    main = f"<header><nav><a href=/>A</a> <a href=/b>B</a> <a href=/c>C</a> <a href=/d>D</a></nav></header><div><h1>{title}</h1><p>{text}</p></div>".replace(
        ". ", ".</p><p>"
    )
    body = notice + main if is_first else main + notice
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>{body}</body></html>'


CASES = {
    f"{language}: {name}, notice {place}": Saved(
        expected=expected, body=page(language, *words[language], is_first=place == "first")
    )
    for name, expected, words in (("missing page", "soft_404", MISSING), ("short page", "ok", LIVING))
    for place in ("first", "last")
    for language in NOTICES
}
