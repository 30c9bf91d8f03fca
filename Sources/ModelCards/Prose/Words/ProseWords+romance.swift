internal import Lineage

extension ProseWords {
    /// Spanish, Portuguese, French, Italian, Catalan, Romanian.
    static let romance: [Row] = [
        Row(
            [.made, .manner], .finetune,
            """
            ajustado ajustada ajustados ajustando afinado afinada afinando refinado refinada reentrenado reentrenada afiné affiné affinée affinés affinées \
            ajusté ajustée réentraîné réentraînée entraîné entraînée peaufiné peaufinée messo perfezionato perfezionata riaddestrato riaddestrata \
            ottimizzato ottimizzata afinat afinată antrenat fine-tuné fine-tunée finetuné finetunée fine-tuneado fine-tuneada tuné tunée
            """),
        Row([.made, .unsure], .finetune, "entrenado entrenada entrenamos treinado treinada treinamos addestrato addestrata entrenat"),
        Row(
            [.made, .manner], .quantized,
            """
            cuantizado cuantizada cuantificado cuantificada quantizado quantizada quantificado quantificada quantifié quantifiée quantisé quantisée quantizzato \
            quantizzata
            """),
        Row([.product], .quantized, "cuantización cuantizaciones quantização quantizações quantification quantizzazione"),
        Row([.made, .manner], .conversion, "convertido convertida converti convertie convertito convertita exportado exportada"),
        Row([.product], .conversion, "conversión conversão conversione"),
        Row([.made, .manner], .distillation, "destilado destilada distillé distillée distillato distillata"),
        Row([.made, .manner], .pruning, "podado podada élagué élaguée potato potata"),
        Row([.made, .manner], .merge, "fusionado fusionada fusionné fusionnée combinado combinada mesclado mesclada unito fuso"),
        Row([.product], .merge, "fusión fusion fusão mezcla mescla mélange fusione combinación combinação combinazione combinaison"),
        Row(
            [.made], nil,
            """
            basado basada basados basadas baseado baseada basé basée basato basata bazat bazată basat partiendo inicializado inicializada initialisé \
            initialisée inizializzato inizializzata derivado derivada dérivé dérivée derivato derivata construido construida construído construída \
            issu issue creado creada criado criada créé créée creato creata construit construite partir partire parte
            """),
        Row([.thing], nil, "versión versões versão versione modèle poids pesos pesi modèles modelos modelo modello modelul"),
        Row([.of], nil, "de del du des do da dos das di dello della degli delle dei d"),
        Row([.from], nil, "desde depuis dal dalla dallo"),
        Row([.on], nil, "sobre sur su sul sulla en em pe nel nella"),
        Row([.with], nil, "con com avec"),
        Row([.as], nil, "como comme come"),
        Row([.use], nil, "usando utiliza utilizando utilise utilisant usa utilizzando"),
        Row([.joint], nil, "y e et ed"),
        Row(
            [.filler], nil,
            """
            el la los las le les l un una une uno il lo gli i o a à al au aux partir partire este esta este ce cette questo questa es est è é fue fut \
            sido été stato modelo modelos modèle modello preentrenado preentrenada pré-entraîné préentraîné pré entraîné pretreinado pré-treinado \
            pre-addestrato base lenguaje linguagem langage langue multilingüe multilingue original originale partendo google meta pesos poids
            """),
        Row([.own], nil, "este esta questo ce nous"),
        Row([.negation], nil, "não pas ne non sin sem sans"),
        Row([.data], nil, "datos dados données dati conjunto corpus jeu dataset"),
        Row([.part], nil, "tokenizador tokeniseur arquitectura arquitetura architecture architettura licencia licença"),
        Row([.aside], nil, "supera surpasse comparado comparada comparé gracias merci grazie obrigado"),
    ]
}
