extension KnownModels {
    /// Encoders, translation models and embedding models, in the same form. The first models keep their ids without an organisation.
    static let encoders = """

        bert base|bert ; ; uncased|base uncased ; bert-base-uncased
        bert base|bert ; ; cased|base cased ; bert-base-cased
        bert large|bert ; ; uncased|large uncased ; bert-large-uncased
        bert large ; ; cased ; bert-large-cased
        bert large ; ; uncased whole word masking|whole word masking uncased ; bert-large-uncased-whole-word-masking
        bert base multilingual|bert multilingual|multilingual bert base|bert multilingual base ; ; cased|- ; bert-base-multilingual-cased
        multilingual bert|mbert|m-bert|multi bert|multilingual version of bert|multilingual version of bert base ; ; -|cased|base cased|base ; bert-base-multilingual-cased
        bert base multilingual|multilingual bert|mbert|bert multilingual ; ; uncased ; bert-base-multilingual-uncased
        bert base german|german bert|bert german ; ; cased|base cased ; bert-base-german-cased
        bert base chinese|chinese bert|bert chinese|chinese bert base ; ; - ; bert-base-chinese
        bert base japanese|japanese bert ; ; - ; cl-tohoku/bert-base-japanese
        bert tiny|bert-tiny ; ; - ; google/bert_uncased_L-2_H-128_A-2
        bert mini|bert-mini ; ; - ; google/bert_uncased_L-4_H-256_A-4
        bert small|bert-small ; ; - ; google/bert_uncased_L-4_H-512_A-8
        bert medium|bert-medium ; ; - ; google/bert_uncased_L-8_H-512_A-8
        beto|spanish bert|beto spanish bert|spanish bert beto|bert base spanish wwm ; ; -|cased ; dccuchile/bert-base-spanish-wwm-cased
        beto|spanish bert|bert base spanish wwm ; ; uncased ; dccuchile/bert-base-spanish-wwm-uncased
        roberta ; base large ; - ; roberta-{}
        roberta ; ; large mnli ; roberta-large-mnli
        xlm roberta|xlm-r|xlmr|xlmroberta ; base large ; - ; xlm-roberta-{}
        distilbert|distilbert base ; ; base uncased|uncased ; distilbert-base-uncased
        distilbert|distilbert base ; ; base cased|cased ; distilbert-base-cased
        distilbert multilingual|distilbert base multilingual|multilingual distilbert|distilmbert ; ; cased|- ; distilbert-base-multilingual-cased
        distilroberta|distil roberta ; ; base|- ; distilroberta-base
        albert ; ; base v1 ; albert-base-v1
        albert ; ; base v2|base ; albert-base-v2
        albert ; ; large v2|large ; albert-large-v2
        albert ; ; xxlarge v2|xxlarge ; albert-xxlarge-v2
        xlnet ; ; base cased|base ; xlnet-base-cased
        xlnet ; ; large cased|large ; xlnet-large-cased
        camembert ; base ; - ; camembert-{}
        camembert ; ; large ; camembert/camembert-large
        flaubert ; ; base uncased ; flaubert/flaubert_base_uncased
        flaubert ; ; base cased|base ; flaubert/flaubert_base_cased
        electra ; ; base discriminator|base ; google/electra-base-discriminator
        electra ; ; small discriminator|small ; google/electra-small-discriminator
        electra ; ; large discriminator|large ; google/electra-large-discriminator
        deberta v3 ; xsmall small base large ; - ; microsoft/deberta-v3-{}
        deberta v2 ; xlarge xxlarge ; - ; microsoft/deberta-v2-{}
        deberta ; base large xlarge ; - ; microsoft/deberta-{}
        mdeberta v3|mdeberta ; ; base|- ; microsoft/mdeberta-v3-base
        mobilebert ; ; uncased|- ; google/mobilebert-uncased
        modernbert|modern bert ; base large ; - ; answerdotai/ModernBERT-{}
        minilm l12 h384|minilm l12 ; ; uncased ; microsoft/MiniLM-L12-H384-uncased
        multilingual minilm l12 h384|multilingual minilm ; ; - ; microsoft/Multilingual-MiniLM-L12-H384
        all minilm l6|all minilm ; ; v2|l6 v2 ; sentence-transformers/all-MiniLM-L6-v2
        all minilm l12 ; ; v2 ; sentence-transformers/all-MiniLM-L12-v2
        all mpnet base|all mpnet ; ; v2 ; sentence-transformers/all-mpnet-base-v2
        paraphrase multilingual minilm l12 ; ; v2 ; sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2
        paraphrase multilingual mpnet base ; ; v2 ; sentence-transformers/paraphrase-multilingual-mpnet-base-v2
        mpnet ; ; base|- ; microsoft/mpnet-base
        scibert|sci bert ; ; uncased|-|scivocab uncased ; allenai/scibert_scivocab_uncased
        scibert ; ; cased|scivocab cased ; allenai/scibert_scivocab_cased
        biobert|bio bert ; ; -|v1.1|base cased v1.1|base cased|v1.1 pubmed ; dmis-lab/biobert-v1.1
        biobert ; ; base cased v1.2|v1.2 ; dmis-lab/biobert-base-cased-v1.2
        pubmedbert|pubmed bert|biomedbert ; ; -|abstract fulltext|fulltext ; microsoft/BiomedNLP-PubMedBERT-base-uncased-abstract-fulltext
        bio clinicalbert|bio clinical bert|clinicalbert|clinical bert|bioclinicalbert ; ; - ; emilyalsentzer/Bio_ClinicalBERT
        legal bert|legalbert ; ; -|base uncased ; nlpaueb/legal-bert-base-uncased
        finbert ; ; - ; ProsusAI/finbert
        codebert ; ; -|base ; microsoft/codebert-base
        graphcodebert ; ; -|base ; microsoft/graphcodebert-base
        bertweet ; ; -|base ; vinai/bertweet-base
        phobert ; ; -|base ; vinai/phobert-base
        phobert ; ; large ; vinai/phobert-large
        indobert ; ; base p1 ; indobenchmark/indobert-base-p1
        bertje|dutch bert ; ; - ; GroNLP/bert-base-dutch-cased
        robbert ; ; -|base|v2 ; pdelobelle/robbert-v2-dutch-base
        rubert|ru bert ; ; base cased|base ; DeepPavlov/rubert-base-cased
        arabert|ara bert ; ; -|base v02|v02|v0.2 ; aubmindlab/bert-base-arabertv02
        bertimbau|brazilian bert ; ; -|base ; neuralmind/bert-base-portuguese-cased
        bertimbau ; ; large ; neuralmind/bert-large-portuguese-cased
        gbert ; base large ; - ; deepset/gbert-{}
        klue roberta ; small base large ; - ; klue/roberta-{}
        klue bert ; ; base|- ; klue/bert-base
        koelectra ; ; base v3|v3 ; monologg/koelectra-base-v3-discriminator
        kobert ; ; - ; monologg/kobert
        berturk|turkish bert ; ; -|cased|base cased ; dbmdz/bert-base-turkish-cased
        macbert ; base large ; - ; hfl/chinese-macbert-{}
        chinese roberta wwm ext ; ; - ; hfl/chinese-roberta-wwm-ext
        labse ; ; - ; sentence-transformers/LaBSE
        longformer|longformer base|longformer-base ; ; -|4096|base 4096 ; allenai/longformer-base-4096
        led ; ; base 16384|base ; allenai/led-base-16384
        t5|google t5|google's t5|t5 v1 ; ; small ; t5-small
        t5|google t5|t5 v1 ; ; base ; t5-base
        t5|google t5|t5 v1 ; ; large ; t5-large
        t5 ; ; 3b ; t5-3b
        t5 ; ; 11b ; t5-11b
        t5 v1.1|t5v1.1 ; small base large xl xxl ; - ; google/t5-v1_1-{}
        flan t5|flan-t5 ; small base large xl xxl ; - ; google/flan-t5-{}
        flan ul2 ; ; - ; google/flan-ul2
        mt5|mt-5 ; small base large xl xxl ; - ; google/mt5-{}
        byt5 ; small base large xl xxl ; - ; google/byt5-{}
        codet5 ; small base large ; - ; Salesforce/codet5-{}
        bart ; base large ; - ; facebook/bart-{}
        bart ; ; large cnn ; facebook/bart-large-cnn
        bart ; ; large mnli ; facebook/bart-large-mnli
        bart ; ; large xsum ; facebook/bart-large-xsum
        mbart|mbart large ; ; 50|large 50 ; facebook/mbart-large-50
        mbart|mbart large ; ; cc25|large cc25 ; facebook/mbart-large-cc25
        pegasus ; ; large ; google/pegasus-large
        pegasus ; ; xsum ; google/pegasus-xsum
        pegasus ; ; cnn dailymail ; google/pegasus-cnn_dailymail
        nllb|nllb 200|nllb200 ; ; distilled 600m|600m|200 distilled 600m ; facebook/nllb-200-distilled-600M
        m2m100 ; ; 418m ; facebook/m2m100_418M
        bge m3|bge-m3 ; ; - ; BAAI/bge-m3
        bge small en ; ; v1.5 ; BAAI/bge-small-en-v1.5
        bge base en ; ; v1.5 ; BAAI/bge-base-en-v1.5
        bge large en ; ; v1.5 ; BAAI/bge-large-en-v1.5
        multilingual e5 ; small base large ; - ; intfloat/multilingual-e5-{}
        e5 ; ; base v2 ; intfloat/e5-base-v2
        e5 ; ; large v2 ; intfloat/e5-large-v2
        e5 mistral 7b|e5 mistral ; ; instruct|- ; intfloat/e5-mistral-7b-instruct
        """
}
