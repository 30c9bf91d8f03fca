internal import Lineage

extension ProseWords {
    /// English words for how a model was made and for what it is then.
    static let english: [Row] = [
        Row([.made, .active, .manner], .finetune, "finetuned finetune finetunes finetuning tuned tuning tune retrained retrain aligned tunes"),
        Row([.made, .unsure], .finetune, "trained training"),
        Row([.made], .finetune, "adapted specialized specialised customized customised refined improved enhanced sft'd dpo'd"),
        Row(
            [.manner], .finetune,
            "abliterated uncensored decensored unaligned instruct instruction enhanced improved ablated orthogonalized rlhf sft dpo orpo"),
        Row([.product], .finetune, "finetune finetunes finetuning abliteration"),
        Row([.made, .active, .manner], .quantized, "quantized quantised quantizing quantising quantize quantise compressed compressing"),
        Row([.product], .quantized, "quant quants quantization quantizations quantisation quantisations quantized quantised"),
        Row(
            [.format], .quantized,
            "gguf ggufs ggml gptq awq exl2 exl3 hqq aqlm eetq bnb bitsandbytes imatrix nf4 fp8 int8 int4 nvfp4 mxfp4 w4a16 w8a8 bpw smoothquant exllama exllamav2"
        ),
        Row([.made, .active, .manner], .conversion, "converted convert converting exported exporting ported porting"),
        Row([.product], .conversion, "conversion conversions export port"),
        Row(
            [.format], .conversion,
            "mlx onnx openvino coreml ctranslate2 ct2 tflite litert ncnn mnn safetensors pytorch tensorflow flax jax hf huggingface diffusers transformers.js tensorrt rknn ir fp16 bf16 float16 bfloat16 fp32"
        ),
        Row([.made, .active, .manner], .distillation, "distilled distilling distill"),
        Row([.product], .distillation, "distillation student"),
        Row([.made, .active, .manner], .pruning, "pruned pruning prune trimmed trimming shrunk truncated"),
        Row(
            [.made, .active, .manner], .merge,
            "merged merging merge blended blending combined combining combines mixed mixing fused fusing stacked stacking slerp slerped interpolated"),
        Row([.manner], .pruning, "smaller reduced slimmed shortened"),
        Row(
            [.product], .merge,
            "merge merges blend mix mixture combination fusion frankenmerge frankenmodel moerge soup interpolation remix stack hybrid slerp frankenmoe"
        ),
        Row([.made, .manner], .reupload, "reuploaded uploaded mirrored cloned copied duplicated sharded resharded repackaged"),
        Row([.product], .reupload, "mirror copy clone reupload reup upload backup duplicate repack"),
        Row(
            [.made], nil,
            "based built derived initialized initialised initialize init started starting start starts resumed resume resuming bootstrapped extended expanded developed created made obtained produced constructed originated extends warmstarted loaded inherits modified builds continues scaled upscaled"
        ),
        Row(
            [.active], nil, "extends extending"
        ),
        Row([.product], .reupload, "fork"),
        Row([.made], .reupload, "forked"),
        Row([.product], nil, "derivative extension descendant"),
        Row([.product, .manner], .adapter, "lora loras qlora qloras adapter adapters dora peft controlnet lokr loha inversion embedding"),
        Row(
            [.thing], nil,
            "version versions variant variants checkpoint checkpoints edition release weights weight files file iteration build package format formats ckpt ckpts"
        ),
        Row([.thing, .filler], nil, "model models"),
        Row([.further], nil, "further continued continual continually continuously continue additional additionally"),
        Row([.pretrained, .filler], nil, "pretrained pretraining pretrain"),
        Row([.beginning], nil, "base backbone foundation initialization initialisation basis teacher beginning start init starting"),
        Row([.gone], nil, "removed dropped replaced excluded omitted discarded removing dropping"),
    ]

    /// English words around them.
    static let englishFrame: [Row] = [
        Row([.of], nil, "of"), Row([.from], nil, "from off"), Row([.on], nil, "on upon over atop onto"), Row([.for], nil, "for to"),
        Row([.with], nil, "with"), Row([.as, .filler], nil, "as"), Row([.between], nil, "between among"),
        Row(
            [.use], nil,
            "using uses use used utilizing utilising utilizes utilize took takes take taking leverages leveraging leverage employs employing via"),
        Row([.negation], nil, "not n't never isn't wasn't don't doesn't unlike instead without nor neither no aren't rather"),
        Row(
            [.data], nil,
            "dataset datasets data corpus corpora outputs output responses samples conversations generations completions examples instructions dialogues texts generated synthetic annotations tokens steps"
        ),
        Row(
            [.part], nil,
            "tokenizer tokenizers architecture architectures framework paper template templates prompt prompts format style vocab vocabulary license licence leaderboard library family series tokenization structure codebase recipe method methodology api demo space blog report technique embeddings hyperparameters script scripts code config design chatml filter vae vocoder notebook website implementation loss card cards readme"
        ),
        Row([.relative], nil, "which that whose itself"),
        Row([.joint], nil, "and"),
        Row([.own], nil, "this these it we our i here my repo repository us"),
        Row(
            [.aside], nil,
            "outperforms outperform outperforming beats beating surpasses surpassing compared comparable compare comparison versus vs similar like unlike inspired thanks thank credit credits kudos see also than alternatively baseline baselines better worse reference refer cite e.g i.e eg competitors competitor against most many some someone somebody others people users they compatible incompatible wrote evaluated benchmark judged judge rated"
        ),
        Row(
            [.offer], nil,
            "can could should may might want try available recommend recommended find found check visit you your if would will download downloaded via soon planned upcoming todo please"
        ),
        Row([.verb, .filler], nil, "is was are were be been being has have had"),
        Row([.barrier], nil, "generated but because while whereas when where so however although on with using to and which that than for by in at"),
        Row(
            [.filler], nil,
            """
            the a an our my its their this these that model's original official pretrained pre trained pre-trained base large small medium tiny mini huge big \
            language foundation llm llms instruct chat tuned open opensource open-source source great excellent awesome amazing popular new latest \
            powerful existing public publicly released english multilingual uncased cased hub hf fp16 bf16 float16 bfloat16 unquantized full precision \
            parameter parameters weights weight checkpoint checkpoints version versions variant google's meta's facebook's openai's microsoft's \
            google meta facebook ai openai microsoft mistral's mistralai's mistralai alibaba's alibaba huggingface huggingface's stability stability's \
            stabilityai's nvidia's nvidia apple's apple tii's ibm's ibm deepseek's cohere's mosaicml's eleutherai's eleuther's bigscience's \
            facebookai's technology research team's repo repository following initial top of s same latent diffusion transformer architecture's \
            7b 13b 70b 8b 3b 1b 34b 65b 30b dense sparse moe decoder encoder only state-of-the-art sota strong well known well-known famous \
            both two three four five several existing bert's fine
            """),
    ]
}
