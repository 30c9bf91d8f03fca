internal import Lineage

/// The labels behind which a parent stands: *Base model: X*, `| 基座模型 | X |`.
enum OriginLabels {
    /// What a label says.
    struct Label {
        let relation: Relation?
        /// What the repository is a copy of in another form.
        var isOriginal = false
        /// A label of a list whose items are merged when the card says that its model is a merge.
        var needsMerge = false
        /// A label for several models, which are merged where the card says that its model is a merge.
        var isPlural = false
        /// A label of a list of at least two.
        var needsSeveral = false
    }

    private static let base = """
        base model|base models|basemodel|source model|pretrained weights|pre trained weights|checkpoint used|model checkpoint|base|foundation model|backbone|backbone model|parent model|parent|parents|pretrained model|pre trained model|base llm|llm base|\
        base language model|model base|starting checkpoint|starting point|initial checkpoint|initial model|initialized from|initialised from|\
        derived from|adapted from|based on|built on|built on top of|built upon|trained from|starting from|start from|finetuning base|fine tuning base|underlying model|\
        base architecture model|base checkpoint|pretrained checkpoint|checkpoint|language model|llm backbone|llm|base pretrained model|pretrained from|\
        root model|base weights|model origin|origin model|origin|derived model from|base model name or path|model basis|base model repo|\
        ベースモデル|ベース|基盤モデル|学習元モデル|事前学習モデル|基座模型|基础模型|底座模型|基模型|底模|基座|预训练模型|父模型|基底模型|基礎模型|\
        기반모델|베이스모델|기본모델|사전학습모델|기반|베이스|모델기반|modelo base|modelo de base|modelo fundacional|modèle de base|modello base|modello di base|\
        basismodell|basismodel|basmodell|basemodell|grundmodell|базовая модель|исходная модель|базова модель|model bazowy|model dasar|temel model|mô hình cơ sở|\
        mô hình gốc|mô hình nền|základní model|alapmodell|النموذج الأساسي|modelo pré treinado|modelo preentrenado|modèle pré entraîné|vortrainiertes modell
        """
    private static let original = """
        original model|original models|original|orignal model|original repo|original repository|original checkpoint|original weights|original model card|original model link|model original|\
        link to original model|original hf model|quantized model|quantised model|converted model|原始模型|原模型|オリジナルモデル|元モデル|元のモデル|원본모델|원본|\
        modelo original|modèle original|modèle d'origine|modello originale|originalmodell|origineel model|oorspronkelijk model|оригинальная модель|\
        оригинал|orijinal model|model asli|originalmodellen|original unquantized model|unquantized model|full precision model|original fp16 model
        """
    private static let finetuned = """
        finetuned from|fine tuned from|finetuned from model|fine tuned from model|finetuned on top of|fine tuned on top of|finetune of|fine tune of|\
        finetuned on|finetuned model of|fine tuned version of|finetuned version of|fine tuned base|tuned from|fine tuning from|微调自|微调基座|ファインチューニング元|\
        파인튜닝모델|affiné à partir de|ajustado a partir de|feinabgestimmt von|дообучена из|dostrojony z
        """
    private static let quantized =
        "quantized from|quantised from|quantization of|quant of|quants of|quantized version of|gguf of|量化自|quantized from model"
    private static let converted = "converted from|conversion of|ported from|exported from|converted from model|转换自|変換元"
    private static let distilled =
        "distilled from|teacher|teacher model|teacher models|distillation teacher|教师模型|教師モデル|student of|knowledge distilled from"
    private static let adapter =
        "adapter for|lora for|adapter base|lora base|adapter base model|lora base model|base model for lora|base model of adapter"
    private static let reuploaded =
        "reupload of|mirror of|copy of|forked from|fork of|cloned from|reuploaded from|re uploaded from|mirrored from|duplicated from"
    private static let continued = "continued pretraining from|continued pretraining of|continually pretrained from|further pretrained from|继续预训练自"
    private static let pruned = "pruned from|pruning of"
    private static let merged = """
        models merged|merged models|merge of|merged from|models in the merge|models in this merge|models included in the merge|merge components|merge ingredients|\
        merge recipe|merged with|models to merge|merging models|component models|models used in the merge|models used in this merge|models used for the merge|\
        models used for merging|source models|input models|constituent models|parent models|融合模型|合并模型|マージ元|マージモデル|merge members|merged checkpoints
        """
    private static let used = """
        models|model used|ingredients|components|recipe|mix|composition|merged|the models|model selection|models and loras|models list|model list|\
        model mix|credits to the models|使用模型|使用モデル|merge|merge details
        """

    private static let several = """
        models used|models and loras used|models and lora used|loras used|language models and loras used|models and adapters used|models used are|models included|\
        models involved|language models used|included models|base models used|used models|language models and loras used credits|models used credits|\
        models i used|the models used|models being merged
        """

    /// Every label by its key.
    static let table: [UInt64: Label] = {
        var table: [UInt64: Label] = [:]
        func add(_ phrases: String, _ label: Label) {
            for phrase in phrases.split(separator: "|") {
                let letters = phrase.filter { $0 != " " && $0 != "'" && $0 != "\n" }
                if table[WordHash.of(letters)] == nil { table[WordHash.of(letters)] = label }
            }
        }
        add("original models|base models|parents|parent models|originals|original checkpoints", Label(relation: nil, isPlural: true))
        add(base, Label(relation: nil))
        add(original, Label(relation: nil, isOriginal: true))
        for (phrases, relation) in [
            (finetuned, Relation.finetune), (quantized, .quantized), (converted, .conversion), (distilled, .distillation), (adapter, .adapter),
            (reuploaded, .reupload), (continued, .continuation), (pruned, .pruning), (merged, .merge),
        ] { add(phrases, Label(relation: relation)) }
        add(several, Label(relation: .merge, needsSeveral: true))
        add(used, Label(relation: .merge, needsMerge: true))
        return table
    }()

    /// Words that may stand between a label and its mark: *Finetuned from model [optional]*.
    static let extras = Set(
        ["optional", "s", "used", "model", "models", "name", "id", "hf", "link", "repo", "url", "path", "here", "card", "page", "the", "or"].map {
            WordHash.of($0)
        })

    /// One word of each label, for the quick look at lines.
    static let anchors: Set<UInt64> = {
        var anchors: Set<UInt64> = []
        for phrase in (base + "|" + original + "|" + merged + "|" + several + "|" + used + "|" + distilled).split(separator: "|") {
            for word in phrase.split(whereSeparator: { $0 == " " || $0 == "\n" })
            where word.utf8.count > 4 && !["models", "model", "language"].contains(word) {
                anchors.insert(WordHash.of(word))
            }
        }
        return anchors
    }()

    /// The longest label in words or characters.
    static let wordCount = 10
}
