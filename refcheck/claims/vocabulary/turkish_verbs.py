"""The forms of the Turkish verbs of speech, put together from stems and endings."""

_TURKISH_STEMS = (
    "söyle belirt vurgula açıkla ekle savun konuş anlat kaydet aktar yaz sor uyar eleştir hatırlat nitele nitelendir "
    "tanımla duyur bildir yanıtla yorumla suçla özetle yinele paylaş çağır seslen yakın bağır fısılda mırıldan"
).split()
_TURKISH_ENDINGS = (
    "di dı du dü ti tı tu tü mişti mıştı muştu müştü miş mış muş müş yor iyor ıyor uyor üyor diler dılar dular düler "
    "tiler tılar iyordu ıyordu uyordu üyordu yordu mekte makta yen yan en an erek arak yerek yarak iyorlar ıyorlar "
    "uyorlar "
    "üyorlar ildi ıldı uldu üldü ndi ndı"
).split()


def turkish_forms() -> frozenset[str]:
    """Give the forms of the Turkish verbs of speech, some of which no one would say."""
    forms: set[str] = set()
    for stem in _TURKISH_STEMS:
        softened = stem[:-1] + "d" if stem.endswith("t") else stem[:-1] if stem[-1] in "ae" else stem
        forms.update(form + ending for form in (stem, softened) for ending in _TURKISH_ENDINGS)
    return frozenset(forms)
