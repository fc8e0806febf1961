"""What stands on a page beside the piece: comment forms, related articles, credits, bylines."""

import re

# Lines after which nothing of the piece follows: the page goes on with its own business.
_PAGE_END = re.compile(
    r"(?:leave a (?:reply|comment)|post (?:a )?(?:new )?comment|add (?:a )?(?:new )?comment|"
    r"comments?(?: \(\d+\))?|\d+ comments?|"
    r"join the (?:conversation|discussion)|related (?:articles?|posts?|stories|content|reading|topics|news)|read next|"
    r"more (?:from|on|in|stories)\b.{0,60}|you (?:may|might) also (?:like|be interested in)|"
    r"recommended(?: for you| reading)?|"
    r"most (?:read|popular|viewed)|latest (?:news|articles|posts|stories)|trending(?: now)?|also read|see also|"
    r"external links|weblinks|liens externes|enlaces externos|collegamenti esterni|ligações externas|dış bağlantılar|"
    r"up next|don't miss|"
    r"share this(?: article| post| story)?|share(?: on)?:?|like this:?|loading\.{0,3}|%d bloggers like this:?|"
    r"\d+ bloggers like this:?|"
    r"(?:subscribe|sign up)\b.{0,80}|newsletter.{0,60}|follow us.{0,40}|contact us|about us|privacy policy.{0,60}|"
    r"terms (?:of (?:use|service)|and conditions).{0,40}|all rights reserved.{0,80}|copyright\b.{0,100}|©.{0,100}|"
    r"previous (?:post|article).{0,80}|next (?:post|article).{0,80}|filed under:?.{0,80}|tags?:.{0,120}|"
    r"categories:.{0,80}|"
    r"image (?:source|credits?):?.{0,80}|photo (?:credits?|by|source)\b.{0,100}|picture credits?:.{0,80}|"
    r"about the authors?:?|author bio:?|click here\b.{0,80}|back to top|print this.{0,40}|"
    r"kommentare?(?: \(\d+\))?|kommentar (?:schreiben|hinterlassen|verfassen)|schreibe? einen kommentar|mehr zum thema|"
    r"das könnte sie auch interessieren.{0,20}|ähnliche (?:artikel|beiträge)|weitere artikel.{0,40}|"
    r"lesen sie auch.{0,80}|"
    r"bildnachweise?:?.{0,80}|über (?:den autor|die autorin|die autoren).{0,20}|teilen(?: auf)?:?|"
    r"laisser un commentaire|commentaires?(?: \(\d+\))?|articles? (?:liés|similaires|connexes)|"
    r"à lire aussi.{0,80}|sur le même sujet|"
    r"crédits? photo.{0,80}|à propos de l['’]auteur.{0,20}|partager:?|"
    r"deja (?:un comentario|una respuesta)|comentarios?(?: \(\d+\))?|artículos relacionados|noticias relacionadas|"
    r"lea también.{0,80}|"
    r"te puede interesar|sobre (?:el autor|la autora|o autor|a autora)|compartir:?|"
    r"lascia un commento|commenti(?: \(\d+\))?|articoli correlati|leggi anche.{0,80}|potrebbe interessarti.{0,20}|"
    r"condividi:?|"
    r"deixe (?:um comentário|uma resposta)|comentários?|artigos relacionados|leia (?:também|mais).{0,80}|"
    r"compartilhe?:?|"
    r"yorum (?:yap|yaz|bırak).{0,20}|bir yanıt yazın|yorumlar(?: \(\d+\))?|ilgili (?:haberler|yazılar|içerikler)|"
    r"paylaş:?|"
    r"оставить комментарий|добавить комментарий|комментарии(?: \(\d+\))?|читайте также.{0,80}|похожие (?:статьи|"
    r"материалы)|"
    r"материалы по теме|по теме:?|поделиться:?|об авторе:?)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:photo|image|picture|foto|bild|photographie|imagen|immagine|imagem|fotoğraf|görsel|фото)\b\s{0,2}"
    r"(?:by|credits?|source|courtesy|:|von|de|di|do|:|/).{0,160}|.{0,120}\bvia getty images|getty images.{0,40}",
    re.IGNORECASE,
)
_CREDIT_BEGINS = ("p", "i", "ı", "f", "b", "g", "ф")
_READ_MORE = re.compile(
    r"\[?[\\(\[]*(?:click (?:here )?to (?:enlarge|read|view|see)|read more|continue reading|learn more|view all|"
    r"see more|weiterlesen|"
    r"lire la suite|leer más|leggi tutto|ler mais|devamı|читать далее)\b.{0,100}",
    re.IGNORECASE,
)
_READ_MORE_BEGINS = ("c", "r", "l", "v", "s", "w", "d", "ч")
"""The letters that the patterns can begin with: most lines are told from both by their first."""
_BYLINE = re.compile(
    r"(?:(?:by|von|par|por|di|yazan|автор(?:ы)?:?|authors?:|autore?n?:|auteure?s?:|autore?s?:|text:|written by|"
    r"story by|reported by|words by)\s)"
    r"[^.!?]{2,100}",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\(?(?:the (?:views?|opinions?) (?:and opinions? )?expressed|the (?:paper|article) (?:is the author|"
    r"does not)|disclaimer|"
    r"(?:the )?(?:author|writer) is (?:a|an|the)\b|views (?:expressed )?are (?:personal|the author)|"
    r"this (?:article|piece|essay) (?:was|first|originally))",
    re.IGNORECASE,
)


def ends_piece(line: str) -> bool:
    """Tell whether the line opens the part of a page that comes after the piece."""
    return len(line) <= 160 and _PAGE_END.fullmatch(line.strip(" #*_\t\u00a0|»›>→")) is not None


def is_furniture(line: str) -> bool:
    """Tell whether the line is a credit, a "read more" or a page's own words, not the piece's."""
    bare = line.strip(" #*_\t\u00a0")
    folded = bare.casefold()
    if (folded.startswith(_CREDIT_BEGINS) or "getty" in folded) and _CREDIT.fullmatch(bare):
        return True
    if folded.lstrip("[\\(").startswith(_READ_MORE_BEGINS) and _READ_MORE.fullmatch(bare):
        return True
    return ends_piece(line)


def is_byline(line: str) -> bool:
    """Tell whether the line names who wrote the piece."""
    return len(line) <= 120 and _BYLINE.fullmatch(line.strip(" #*_\t\u00a0")) is not None


def is_author_statement(line: str) -> bool:
    """Tell whether the line is a disclaimer or a word about the author."""
    return _STATEMENT.match(line.strip(" #*_\t\u00a0")) is not None
