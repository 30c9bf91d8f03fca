internal import Lineage

extension ProseWords {
    /// German, Dutch, Swedish, Danish, Norwegian.
    static let germanic: [Row] = [
        Row(
            [.made, .manner], .finetune,
            """
            feinabgestimmt feinabgestimmte feinabgestimmtes feinabgestimmter feingetunt feingetunte gefinetunt gefinetunte gefinetuned nachtrainiert \
            nachtrainierte feinjustiert feinjustierte weitertrainiert afgestemd afgestemde gefinetunede finjusterad finjusterade finjusteret finjustert \
            finetunet finetunad bijgetraind
            """),
        Row([.made, .unsure], .finetune, "trainiert getraind tränad trænet trent"),
        Row(
            [.made, .manner], .quantized, "quantisiert quantisierte quantisiertes gekwantiseerd gekwantiseerde kvantiserad kvantiserade kvantiseret"),
        Row([.product], .quantized, "quantisierung quantisierungen kwantisatie kvantisering"),
        Row([.made, .manner], .conversion, "konvertiert konvertierte geconverteerd geconverteerde omgezet konverterad konverteret"),
        Row([.made, .manner], .distillation, "destilliert destillierte gedestilleerd gedestilleerde destillerad"),
        Row([.made, .manner], .merge, "zusammengeführt verschmolzen gemerged samengevoegd sammanslagen gemergt"),
        Row([.product], .merge, "zusammenführung verschmelzung mischung samenvoeging sammanslagning"),
        Row(
            [.made], nil,
            """
            basiert basierend basieren basierende gebaseerd baseert baserad baserat baseret basert bygger bygget abgeleitet abgeleitete afgeleid initialisiert \
            geïnitialiseerd aufbauend entstanden erstellt gebaut grundlage basis
            """),
        Row([.thing], nil, "versie gewichte modell modelle modelen varianten variante utgåva"),
        Row([.of], nil, "von vom des der van av af"),
        Row([.from], nil, "aus från fra uit"),
        Row([.on], nil, "auf op på"),
        Row([.for], nil, "für voor för"),
        Row([.with], nil, "mit met med"),
        Row([.as], nil, "als som"),
        Row([.use], nil, "verwendet nutzt gebruikt använder"),
        Row([.joint], nil, "und en och og"),
        Row(
            [.filler], nil,
            """
            der die das dem den des ein eine einer eines einem het een ett det dit dieses diese ist wurde is werd är er modell modells modellen model \
            basis grundlage vortrainierten vortrainierte vortrainiertes voorgetrainde mehrsprachige mehrsprachigen meertalige förtränade base \
            basismodell basismodel basmodell sprachmodell taalmodel originalmodell
            """),
        Row([.own], nil, "dieses diese wir dit ons deze"),
        Row([.negation], nil, "nicht kein keine niet geen inte ikke"),
        Row([.data], nil, "daten datensatz gegevens datasett"),
        Row([.part], nil, "architektur architectuur tokenizers lizenz licentie"),
        Row([.aside], nil, "übertrifft besser vergleich verglichen dank danke dankzij tack"),
    ]
}
