"""Verbs of seeing, rating, showing and asking: they hand over quoted words beside them, and elsewhere nothing."""

from refcheck.text.wordlists import word_set

STANCE_VERBS = word_set(
    """
    attributed attributes backed backs celebrated celebrates challenged challenges credited credits disputed disputes
    envisaged envisages envisioned envisions framed frames holds identified identifies listed lists pointed points
    rated rates recognised recognises recognized recognizes referred refers requested requests resolved spelled spells
    styled styles submitted submits worried worries cast casts welcome see indicate indicates indicating referring
    pointing framing listing seeing rating considering viewing regarding contested contests flags
    alludes indicated reacted raved raves voiced voices briefed
    named envisaging assented avowed projected presented endorsed endorses
    lehnte lehnt bat bittet drängt erwartet erwartete feierte feiert freut freute schloss schließt stimmte stimmt
    stufte stuft vertrat vertritt warb wirbt werben wertete wertet wünscht zeigte zeigt zeigen zeigten sieht sah sehen
    sahen reagierte reagiert befindet loben feiern erwarten begrüßte drängte
    approuve applaudit brandit considérait croit croyait croient dépeint dépeignait désigne désignait
    espère espérait espèrent évoquait jugeaient loue maintient mentionne ordonne pense pensait pensent présentait
    présente prévoit prie reproche rêve surnomme traite voit voyait voient voyaient vit
    adelanta atribuye atribuyó avanzó bautiza bautizó cifra cifró compara comparó confía descarta espera esperaba
    esperan interpreta interpretó mantiene mantuvo mostró muestra mostraron muestran presume presumió prevé previó
    supone titula tituló ve ven vio vieron veía veían consideraba recoge recogió
    allerta chiama chiamano chiamato crede credono difende difeso esprime espresso giudica giudicano giudicato indicato
    interviene intervenuto motiva ordina pensa pensano pensava prevede respinge respinto riferito riflette titola vede
    vedono vedeva considerano considerava considerato mostra mostrato
    analisa analisou assumiu assume avança avançou comemora comemorou compara comparou concorda concordou
    entende entendeu entendem espera esperava felicita felicitou julga julgou manifestou mantém mostra mostrou pensa
    pensava recusa recusou rejeita rejeitou titula titulou vê veem viu viram
    consideram considerava
    istedi istiyor reddetti sürdü sürüyor gösterdi gösterdiler etti ediyor ettiler buluyor buldu çekti
    предложил предложила предложили предлагает предлагают определил определила определяет описал описала описывает
    сказано думают приветствовал приветствовала обратил обратила высказался высказалась высказались видит видят
    ждёт ждет ожидает ожидают просит просят
    """
)
"""They count as weak: close to the quoted words only."""
