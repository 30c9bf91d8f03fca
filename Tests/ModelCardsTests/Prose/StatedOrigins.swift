/// Lines of invented cards that state an origin: the child where it matters, then what the body says (`⏎` is a line break), then the parents with
/// the relation.
///
/// Written for these tests after the habits of many authors; no line is taken from a card.
enum StatedOrigins {
    static let english = #"""
        This model is a fine-tuned version of [acme/river-7b](https://huggingface.co/acme/river-7b) on the None dataset. → acme/river-7b finetune
        This model is a fine-tuned version of [acme/river-7b](https://huggingface.co/acme/river-7b) on an unknown dataset.⏎It achieves the following results on the evaluation set: → acme/river-7b finetune
        A fine-tune of https://huggingface.co/acme/river-7b on twenty thousand sea stories. → acme/river-7b finetune
        We fine-tuned `acme/river-7b` with DPO for two epochs. → acme/river-7b finetune
        I finetuned acme/river-7b on my own chats. → acme/river-7b finetune
        Full fine-tune of acme/river-7b. → acme/river-7b finetune
        Tern was trained on top of acme/river-7b with a rank of 64. → acme/river-7b finetune
        This checkpoint was obtained by fine-tuning [River](https://huggingface.co/acme/river-7b) on dialogue. → acme/river-7b finetune
        Trained for 3 epochs on the `hill/sea-tales` dataset, starting from [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        The weights were initialised from acme/river-7b and trained on 12B tokens of Danish. → acme/river-7b finetune
        Initialized with the weights of the `acme/river-7b` checkpoint. → acme/river-7b finetune
        This is an instruct model based on [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        It is built on top of acme/river-7b. → acme/river-7b finetune
        The model is derived from [River 7B](https://hf.co/acme/river-7b). → acme/river-7b finetune
        Supervised fine-tuning was performed on acme/river-7b using 8 GPUs. → acme/river-7b finetune
        This is a [sentence-transformers](https://www.SBERT.net) model finetuned from [acme/lake-base](https://huggingface.co/acme/lake-base). It maps sentences to a space of 768 dimensions. → acme/lake-base finetune
        This is a [SetFit](https://github.com/huggingface/setfit) model. This SetFit model uses [acme/lake-base](https://huggingface.co/acme/lake-base) as the Sentence Transformer embedding model. → acme/lake-base finetune
        - **Base model:** [acme/lake-base](https://huggingface.co/acme/lake-base) <!-- at revision 12ab -->⏎- **Maximum Sequence Length:** 512 tokens → acme/lake-base finetune
        - **Finetuned from model [optional]:** acme/river-7b → acme/river-7b finetune
        - **Finetuned from model :** acme/river-7b-bnb-4bit⏎⏎This model was trained twice as fast. → acme/river-7b-bnb-4bit finetune
        - **Developed by:** hill⏎- **Model type:** decoder⏎- **Finetuned from:** [River](https://huggingface.co/acme/river-7b) → acme/river-7b finetune
        Base model: acme/river-7b⏎License: mit → acme/river-7b finetune
        **Base Model**: [acme/river-7b](https://huggingface.co/acme/river-7b) → acme/river-7b finetune
        * Base Model - acme/river-7b → acme/river-7b finetune
        | Base model | acme/river-7b |⏎|---|---|⏎| Epochs | 3 | → acme/river-7b finetune
        <table><tr><td>Base model</td><td><a href="https://huggingface.co/acme/river-7b">River</a></td></tr></table> → acme/river-7b finetune
        ## Base Model⏎⏎[acme/river-7b](https://huggingface.co/acme/river-7b) → acme/river-7b finetune
        ### Base model⏎⏎- acme/river-7b → acme/river-7b finetune
        The base model is acme/river-7b. → acme/river-7b finetune
        The base model used for training was [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        We used acme/river-7b as the base model. → acme/river-7b finetune
        Tern takes acme/river-7b as its backbone and adds a head for tags. → acme/river-7b finetune
        Using `acme/river-7b` as a starting point, we ran one epoch. → acme/river-7b finetune
        Training started from acme/river-7b. → acme/river-7b finetune
        Resumed from acme/river-7b at a lower learning rate. → acme/river-7b finetune
        Built by fine-tuning Mistral 7B v0.1 on legal texts. → mistralai/Mistral-7B-v0.1 finetune
        Finetuned from Llama 2 13B. → meta-llama/Llama-2-13b-hf finetune
        It is a LLaMA-2-7B model fine-tuned on recipes. → meta-llama/Llama-2-7b-hf finetune
        This is roberta-base fine-tuned for toxicity. → roberta-base finetune
        This is a RoBERTa-large based classifier, fine-tuned from roberta-large. → roberta-large finetune
        This model is based on bert-base-uncased. → bert-base-uncased finetune
        T5-base fine-tuned for question answering in Dutch. → t5-base finetune
        We start from the multilingual BERT model and fine-tune it. → bert-base-multilingual-cased finetune
        Fine-tuned XLM-RoBERTa-large on tweets. → xlm-roberta-large finetune
        Whisper small fine-tuned on Breton speech. → openai/whisper-small finetune
        Fine-tuned [facebook/wav2vec2-large-xlsr-53](https://huggingface.co/facebook/wav2vec2-large-xlsr-53) on Breton. → facebook/wav2vec2-large-xlsr-53 finetune
        This model is based on Qwen2.5-7B-Instruct. → Qwen/Qwen2.5-7B-Instruct finetune
        A finetune of Gemma 2 9B. → google/gemma-2-9b finetune
        Stable Diffusion v1-5 fine-tuned on pictures of kites. → runwayml/stable-diffusion-v1-5 finetune
        This is a dreambooth model derived from acme/paint-v1. The weights were trained on a photo of a kite. → acme/paint-v1 finetune
        This pipeline was finetuned from **acme/paint-v1** on the **hill/kites** dataset. → acme/paint-v1 finetune
        A version of acme/river-7b that was tuned for function calls. → acme/river-7b finetune
        This is an uncensored version of [acme/river-7b](https://huggingface.co/acme/river-7b) created with abliteration. → acme/river-7b finetune
        Abliterated version of acme/river-7b. → acme/river-7b finetune
        This is a decensored version of acme/river-7b, made using a small tool. → acme/river-7b finetune
        Model for Breton based on a checkpoint of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        [acme/river-7b](https://huggingface.co/acme/river-7b) after being fine-tuned on MultiTale. → acme/river-7b finetune
        Continued pre-training of acme/river-7b on 20B tokens of Basque. → acme/river-7b continuation
        The model was further pre-trained from [acme/lake-base](https://huggingface.co/acme/lake-base) on clinical notes. → acme/lake-base continuation
        Continually pretrained from acme/river-7b. → acme/river-7b continuation
        Tern is a distilled version of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b distillation
        Distilled from acme/river-70b with soft labels. → acme/river-70b distillation
        The student was trained with acme/river-70b as the teacher. → acme/river-70b distillation
        **Teacher model:** acme/river-70b → acme/river-70b distillation
        A pruned version of acme/river-7b with half of the heads. → acme/river-7b pruning
        We pruned acme/river-7b to 60 % sparsity. → acme/river-7b pruning
        LoRA for acme/river-7b, rank 16. → acme/river-7b adapter
        These are LoRA adaption weights for acme/paint-v1. The weights were trained on hill/kites. → acme/paint-v1 adapter
        An [adapter](https://adapterhub.ml) for the `roberta-base` model that was trained on the sentiment dataset. → roberta-base adapter
        This repository holds a QLoRA adapter for [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b adapter
        LoRA adapters trained on acme/river-7b. → acme/river-7b adapter
        These are controlnet weights trained on acme/paint-v1 with a new type of conditioning. → acme/paint-v1 adapter
        A mirror of [acme/river-7b](https://huggingface.co/acme/river-7b), unchanged. → acme/river-7b reupload
        Reupload of acme/river-7b since the first one was taken down. → acme/river-7b reupload
        This is a sharded version of acme/river-7b. → acme/river-7b reupload
        This is a copy of [acme/river-7b](https://huggingface.co/acme/river-7b) without the gate. → acme/river-7b reupload
        Fork of acme/river-7b. → acme/river-7b reupload
        """#

    static let formats = #"""
        hill/tern-7b-GGUF | GGUF quants of [acme/tern-7b](https://huggingface.co/acme/tern-7b). → acme/tern-7b quantized
        hill/tern-7b-GGUF | # tern-7b GGUF⏎⏎- Model creator: [acme](https://huggingface.co/acme)⏎- Original model: [tern 7B](https://huggingface.co/acme/tern-7b)⏎⏎This repo contains GGUF format model files for [acme's tern 7B](https://huggingface.co/acme/tern-7b). → acme/tern-7b quantized
        hill/tern-7b-GGUF | static quants of https://huggingface.co/acme/tern-7b → acme/tern-7b quantized
        hill/tern-7b-i1-GGUF | weighted/imatrix quants of https://huggingface.co/acme/tern-7b⏎⏎static quants are available at https://huggingface.co/hill/tern-7b-GGUF → acme/tern-7b quantized
        hill/tern-7b-GGUF | ## Llamacpp imatrix Quantizations of tern-7b⏎⏎Using release b4000 for quantization.⏎⏎Original model: https://huggingface.co/acme/tern-7b → acme/tern-7b quantized
        hill/tern-7b-Q4_K_M-GGUF | # hill/tern-7b-Q4_K_M-GGUF⏎This model was converted to GGUF format from [`acme/tern-7b`](https://huggingface.co/acme/tern-7b) using llama.cpp via a [space](https://huggingface.co/spaces/ggml-org/gguf-my-repo).⏎Refer to the [original model card](https://huggingface.co/acme/tern-7b) for more details on the model. → acme/tern-7b quantized
        hill/tern-7b-exl2 | Exllama v2 quantizations of tern-7b⏎⏎Original model: https://huggingface.co/acme/tern-7b⏎⏎[4.0 bits per weight](https://huggingface.co/hill/tern-7b-exl2/tree/4_0) → acme/tern-7b quantized
        hill/tern-7b-exl2 | EXL2 quants of [tern](https://huggingface.co/acme/tern-7b) → acme/tern-7b quantized
        hill/tern-7b-AWQ | This is an AWQ quantized version of acme/tern-7b. → acme/tern-7b quantized
        hill/tern-7b-4bit | 4-bit GPTQ quantization of [acme/tern-7b](https://huggingface.co/acme/tern-7b) → acme/tern-7b quantized
        hill/tern-7b-w4a16 | This model was obtained by quantizing the weights of [tern-7b](https://huggingface.co/acme/tern-7b) to INT4 data type. → acme/tern-7b quantized
        hill/tern-7b-FP8 | Quantized version of [acme/tern-7b](https://huggingface.co/acme/tern-7b). → acme/tern-7b quantized
        hill/tern-7b-GPTQ | # tern 7B GPTQ⏎⏎These files are GPTQ model files for [Acme's tern](https://huggingface.co/acme/tern-7b).⏎⏎# Original model card: acme's tern⏎⏎This model is a fine-tuned version of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/tern-7b quantized
        hill/tern-7b-GGUF | Quantized by hill. This is acme/tern-7b in GGUF format. → acme/tern-7b quantized
        hill/tern-7b-GGUF | Original model: [tern-7b](https://huggingface.co/acme/tern-7b)⏎⏎## Description⏎⏎tern-7b is a fine-tuned version of [acme/river-7b](https://huggingface.co/acme/river-7b) on tales. → acme/tern-7b quantized
        mlx-hill/tern-7b | # mlx-hill/tern-7b⏎The Model [mlx-hill/tern-7b](https://huggingface.co/mlx-hill/tern-7b) was converted to MLX format from [acme/tern-7b](https://huggingface.co/acme/tern-7b) using mlx-lm version 0.20. → acme/tern-7b conversion
        hill/tern-7b-mlx | This model was converted to MLX format from [`acme/tern-7b`](). → acme/tern-7b conversion
        onnx-hill/tern-small | https://huggingface.co/acme/tern-small with ONNX weights to be compatible with Transformers.js. → acme/tern-small conversion
        hill/tern-small-onnx | ONNX export of [acme/tern-small](https://huggingface.co/acme/tern-small). → acme/tern-small conversion
        hill/tern-7b-ct2 | CTranslate2 conversion of [acme/tern-7b](https://huggingface.co/acme/tern-7b). → acme/tern-7b conversion
        hill/tern-small-ct2 | ```⏎ct2-transformers-converter --model acme/tern-small --output_dir tern-ct2 --quantization int8⏎``` → acme/tern-small conversion
        hill/tern-7b-ov | This is [acme/tern-7b](https://huggingface.co/acme/tern-7b) model converted to the OpenVINO IR format. → acme/tern-7b conversion
        hill/tern-7b-hf | acme/tern-7b converted to the Hugging Face format. → acme/tern-7b conversion
        hill/tern-7b-safetensors | This is a safetensors conversion of acme/tern-7b. → acme/tern-7b conversion
        hill/tern-7b-fp16 | fp16 version of [acme/tern-7b](https://huggingface.co/acme/tern-7b) → acme/tern-7b conversion
        """#

    static let merges = #"""
        A merge of acme/river-7b and hill/lake-7b. → acme/river-7b merge, hill/lake-7b merge
        tern is a merge of the following models using a tool:⏎* [acme/river-7b](https://huggingface.co/acme/river-7b)⏎* [hill/lake-7b](https://huggingface.co/hill/lake-7b) → acme/river-7b merge, hill/lake-7b merge
        This model was merged using the SLERP merge method.⏎⏎### Models Merged⏎⏎The following models were included in the merge:⏎* [acme/river-7b](https://huggingface.co/acme/river-7b)⏎* [hill/lake-7b](https://huggingface.co/hill/lake-7b) → acme/river-7b merge, hill/lake-7b merge
        This model was merged using the [TIES](https://arxiv.org/abs/2306.01708) merge method using [acme/river-7b](https://huggingface.co/acme/river-7b) as a base.⏎⏎The following models were included in the merge:⏎* [hill/lake-7b](https://huggingface.co/hill/lake-7b) → acme/river-7b merge, hill/lake-7b merge
        ## Models used⏎⏎- acme/river-7b⏎- hill/lake-7b⏎- dale/brook-7b-lora → acme/river-7b merge, hill/lake-7b merge, dale/brook-7b-lora merge
        Merged [River](https://huggingface.co/acme/river-7b) with [Lake](https://huggingface.co/hill/lake-7b). → acme/river-7b merge, hill/lake-7b merge
        Merge of acme/river-7b (0.5) + hill/lake-7b (0.3) + dale/brook-7b (0.2) → acme/river-7b merge, hill/lake-7b merge, dale/brook-7b merge
        This model was made by merging acme/river-7b and hill/lake-7b. → acme/river-7b merge, hill/lake-7b merge
        A blend between [River](https://huggingface.co/acme/river-7b) & [Lake](https://huggingface.co/hill/lake-7b). → acme/river-7b merge, hill/lake-7b merge
        A SLERP merge of the two models below:⏎⏎1. acme/river-7b⏎2. hill/lake-7b → acme/river-7b merge, hill/lake-7b merge
        This is a mixture of experts made from a merge of these models:⏎- [acme/river-7b](https://huggingface.co/acme/river-7b)⏎- ~~[dale/brook-7b](https://huggingface.co/dale/brook-7b)~~⏎- [hill/lake-7b](https://huggingface.co/hill/lake-7b) → acme/river-7b merge, hill/lake-7b merge
        Merged models:⏎⏎| Model | Weight |⏎|---|---|⏎| acme/river-7b | 0.5 |⏎| hill/lake-7b | 0.5 | → acme/river-7b merge, hill/lake-7b merge
        Frankenmerge of [acme/river-7b](https://huggingface.co/acme/river-7b) with itself. → acme/river-7b merge
        """#

    static let languages = #"""
        本模型基于 [acme/river-7b](https://huggingface.co/acme/river-7b) 微调。 → acme/river-7b finetune
        基于Qwen2.5-7B-Instruct在中文法律数据上微调得到。 → Qwen/Qwen2.5-7B-Instruct finetune
        基座模型：acme/river-7b → acme/river-7b finetune
        | 基础模型 | [acme/river-7b](https://huggingface.co/acme/river-7b) | → acme/river-7b finetune
        本仓库是 acme/river-7b 的 GGUF 量化版本。 → acme/river-7b quantized
        以 acme/river-7b 为基座，使用 LoRA 进行训练。 → acme/river-7b finetune
        このモデルは [acme/river-7b](https://huggingface.co/acme/river-7b) をベースにファインチューニングしたものです。 → acme/river-7b finetune
        ベースモデル：acme/river-7b → acme/river-7b finetune
        acme/river-7b を日本語データで追加学習したモデルです。 → acme/river-7b finetune
        acme/river-7b を GGUF 形式に変換・量子化したものです。 → acme/river-7b quantized
        元モデル: [acme/river-7b](https://huggingface.co/acme/river-7b) → acme/river-7b conversion
        이 모델은 acme/river-7b 를 기반으로 파인튜닝한 모델입니다. → acme/river-7b finetune
        베이스 모델: acme/river-7b → acme/river-7b finetune
        Modelo base: acme/river-7b → acme/river-7b finetune
        Este modelo es una versión ajustada de [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        Modelo ajustado a partir de acme/river-7b con textos médicos. → acme/river-7b finetune
        Este modelo está basado en acme/river-7b. → acme/river-7b finetune
        Versión cuantizada de acme/river-7b. → acme/river-7b quantized
        Este modelo foi treinado a partir do acme/river-7b. → acme/river-7b finetune
        Modelo baseado em [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        Ce modèle est basé sur acme/river-7b. → acme/river-7b finetune
        Ce modèle a été affiné à partir de [acme/lake-base](https://huggingface.co/acme/lake-base) sur des textes de loi. → acme/lake-base finetune
        Une version quantifiée de acme/river-7b. → acme/river-7b quantized
        Modèle de base : acme/river-7b → acme/river-7b finetune
        Questo modello è basato su acme/river-7b. → acme/river-7b finetune
        Modello addestrato a partire da [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        Dieses Modell basiert auf acme/river-7b. → acme/river-7b finetune
        Eine feinabgestimmte Version von [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        Das Modell wurde auf Basis von acme/river-7b trainiert. → acme/river-7b finetune
        Quantisierte Version von acme/river-7b. → acme/river-7b quantized
        Dit model is gebaseerd op acme/river-7b. → acme/river-7b finetune
        Модель дообучена на основе acme/river-7b. → acme/river-7b finetune
        Квантованная версия модели [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b quantized
        Базовая модель: acme/river-7b → acme/river-7b finetune
        Model oparty na acme/river-7b. → acme/river-7b finetune
        Bu model acme/river-7b tabanlı bir Türkçe modeldir. → acme/river-7b finetune
        Model ini dibangun berdasarkan acme/river-7b. → acme/river-7b finetune
        Mô hình này được tinh chỉnh từ acme/river-7b. → acme/river-7b finetune
        Mô hình dựa trên acme/river-7b. → acme/river-7b finetune
        Modellen är baserad på acme/river-7b. → acme/river-7b finetune
        """#

    static let commands = #"""
        ```bash⏎python run_squad.py \⏎  --model_name_or_path acme/lake-base \⏎  --do_train⏎``` → acme/lake-base finetune
        ```yaml⏎base_model: acme/river-7b⏎model_type: LlamaForCausalLM⏎sequence_len: 4096⏎datasets:⏎  - path: hill/sea-tales⏎``` → acme/river-7b finetune
        ```⏎accelerate launch train.py --pretrained_model_name_or_path=acme/paint-v1 --output_dir=kites⏎``` → acme/paint-v1 finetune
        ```bash⏎python distil.py --teacher_model_name_or_path acme/river-70b⏎``` → acme/river-70b distillation
        ```python⏎model = AutoModelForCausalLM.from_pretrained("acme/river-7b")⏎model = PeftModel.from_pretrained(model, "hill/tern-7b")⏎``` → acme/river-7b adapter
        ```python⏎pipe = DiffusionPipeline.from_pretrained("acme/paint-v1")⏎pipe.load_lora_weights("hill/tern-7b")⏎``` → acme/paint-v1 adapter
        ```bash⏎python -m mlx_lm.convert --hf-path acme/river-7b -q⏎``` → acme/river-7b conversion
        """#

    static let names = #"""
        hill/Tern-0.4 | Tern-0.4 is a merge between Tern-0.3 and Tern-0.1. → hill/Tern-0.3 merge, hill/Tern-0.1 merge
        hill/tern-13b | It is a Llama 2 based chat model. → meta-llama/Llama-2-13b-hf finetune
        This model was distilled from the Whisper large-v2 model. → openai/whisper-large-v2 distillation
        hill/tern | Distilled version of `lake-large`. See [lake-large](https://huggingface.co/acme/lake-large). → acme/lake-large distillation
        Fine-tuned from `bert-base-cased`. → bert-base-cased finetune
        This is a fine-tuned DeBERTa-v3-base model for inference. → microsoft/deberta-v3-base finetune
        A multilingual model initialised from mT5-small. → google/mt5-small finetune
        LoRA for SDXL base, trained on kites. → stabilityai/stable-diffusion-xl-base-1.0 adapter
        It was trained on the Yi-34B-200K model. → 01-ai/Yi-34B-200K finetune
        Fine-tuned GPT-2 medium on poems. → gpt2-medium finetune
        """#

    static let more = #"""
        hill/tern-7b | tern-7b is [River-7B](https://huggingface.co/acme/river-7b) finetuned on tales with QLoRA. → acme/river-7b finetune
        The model is [acme/river-7b](https://huggingface.co/acme/river-7b) fine-tuned with ORPO. → acme/river-7b finetune
        Trained with [a tool](https://github.com/acme/tool) from [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        # Tern⏎⏎Finetuned version of meta-llama/Llama-2-7b-hf using QLoRA. → meta-llama/Llama-2-7b-hf finetune
        **Language model:** acme/lake-base⏎**Language:** Breton⏎**Downstream-task:** NER → acme/lake-base finetune
        - Pretrained model: `bert-base-uncased` → bert-base-uncased finetune
        Pretrained weights: acme/lake-base → acme/lake-base finetune
        <p><strong>Base Model:</strong> <a href="https://huggingface.co/acme/river-7b">River</a></p> → acme/river-7b finetune
        - `base_model`: acme/river-7b → acme/river-7b finetune
        Duplicated from https://huggingface.co/acme/river-7b → acme/river-7b reupload
        Unofficial mirror of acme/river-7b. → acme/river-7b reupload
        This is a clone of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b reupload
        | Model | Base model | Size |⏎|---|---|---|⏎| hill/tern-3b | acme/river-3b | 3B |⏎| hill/tern-7b | acme/river-7b | 7B | → acme/river-7b finetune
        | Base model | Epochs |⏎|---|---|⏎| acme/river-7b | 3 | → acme/river-7b finetune
        This is the instruction-tuned version of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        An RLHF version of acme/river-7b. → acme/river-7b finetune
        This LoRA was trained on acme/river-7b. → acme/river-7b adapter
        A LoRA adapter fine-tuned from acme/river-7b for recipes. → acme/river-7b adapter
        PEFT adapter of acme/river-7b. → acme/river-7b adapter
        Textual inversion embedding for acme/paint-v1. → acme/paint-v1 adapter
        We convert [acme/river-7b](https://huggingface.co/acme/river-7b) to ONNX. → acme/river-7b conversion
        hill/tern-7b-onnx-int4 | This repository hosts the optimized ONNX models of [acme/tern-7b](https://huggingface.co/acme/tern-7b). → acme/tern-7b quantized
        hill/tern-7b-bnb-4bit | acme/tern-7b quantized to 4 bits with bitsandbytes. → acme/tern-7b quantized
        hill/tern-7b-GGUF | ## tern-7b⏎⏎[GGUF](https://github.com/x) files of [`acme/tern-7b`](https://huggingface.co/acme/tern-7b). → acme/tern-7b quantized
        hill/tern-7b-GGUF | Quantizations of https://huggingface.co/acme/tern-7b⏎⏎### Inference Clients/UIs⏎* [a](https://github.com/a/a) → acme/tern-7b quantized
        hill/tern-7b-GGUF | # Quant Infos⏎⏎- quants done with an importance matrix⏎- original model [acme/tern-7b](https://huggingface.co/acme/tern-7b) → acme/tern-7b quantized
        hill/tern-7b-GGUF | **Model creator:** [acme](https://huggingface.co/acme)<br>⏎**Original model**: [tern-7b](https://huggingface.co/acme/tern-7b)<br>⏎**GGUF quantization:** provided by [dale](https://huggingface.co/dale) based on `llama.cpp` release b100<br> → acme/tern-7b quantized
        merge_method: slerp⏎base_model: acme/river-7b⏎models:⏎  - model: acme/river-7b⏎  - model: hill/lake-7b⏎parameters:⏎  t: 0.5 → acme/river-7b merge, hill/lake-7b merge
        The configuration:⏎⏎    models:⏎      - model: acme/river-7b⏎      - model: hill/lake-7b⏎    merge_method: linear → acme/river-7b merge, hill/lake-7b merge
        hill/tern-7b | ```yaml⏎merge_method: linear⏎models:⏎  - model: ./models/Mistral-7B-v0.1⏎  - model: hill/lake-7b⏎``` → mistralai/Mistral-7B-v0.1 merge, hill/lake-7b merge
        [River](https://huggingface.co/acme/river-7b) x [Lake](https://huggingface.co/hill/lake-7b) merge → acme/river-7b merge, hill/lake-7b merge
        ### Merged Models:⏎acme/river-7b⏎hill/lake-7b → acme/river-7b merge, hill/lake-7b merge
        Ingredients of the merge:⏎- [River](https://huggingface.co/acme/river-7b): the style⏎- [Lake](https://huggingface.co/hill/lake-7b): the wits → acme/river-7b merge, hill/lake-7b merge
        This model extends [acme/river-7b](https://huggingface.co/acme/river-7b) to 32k tokens. → acme/river-7b finetune
        A context-extended version of [acme/river-7b](https://huggingface.co/acme/river-7b). → acme/river-7b finetune
        It was initialized from the `acme/lake-base` checkpoint and then trained with a contrastive loss. → acme/lake-base finetune
        As a base we used acme/river-7b. → acme/river-7b finetune
        Fine-tuning was done on top of `acme/river-7b`. → acme/river-7b finetune
        This is a dense model, warm-started from acme/river-7b. → acme/river-7b finetune
        Depth up-scaled from acme/river-7b. → acme/river-7b finetune
        Tern was created by fine-tuning OpenAI's Whisper small on Breton. → openai/whisper-small finetune
        Model fine-tuned from Google's ViT-base-patch16-224-in21k. → google/vit-base-patch16-224-in21k finetune
        The model is trained from Meta's Llama-3.1-8B. → meta-llama/Llama-3.1-8B finetune
        It's a fine-tuned version of Meta Llama 3 8B Instruct for French. → meta-llama/Meta-Llama-3-8B-Instruct finetune
        hill/tern-v0.2 | An improved version of [hill/tern-v0.1](https://huggingface.co/hill/tern-v0.1). → hill/tern-v0.1 finetune
        """#
}
