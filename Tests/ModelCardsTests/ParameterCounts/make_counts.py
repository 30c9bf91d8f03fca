"""Writes counts.jsonl: configurations and how many weights the transformers library gives a model of each.

    python -m venv venv && venv/bin/pip install torch transformers
    venv/bin/python make_counts.py > counts.jsonl
    venv/bin/python make_counts.py --check published.jsonl

The second command compares the counts of published models with the library's, where it has their class.

Each row holds a configuration as a file would, `count`, and for mixtures of experts `active`. Models are made on torch's
`meta` device, so no memory is taken. Counted is what a saved checkpoint holds: every tensor of the state dictionary, shared
ones once. The weights that take part in one token are all but those of the experts that are not chosen.

Configurations are random but the same each time; some fields are left out or null, as they are in real files.
"""
import json
import random
import sys
import warnings

import torch
import transformers

warnings.filterwarnings("ignore")
transformers.logging.set_verbosity_error()


def count(config, name):
    with torch.device("meta"):
        model = getattr(transformers, name)(config)
    seen = {}
    for key, tensor in model.state_dict(keep_vars=True).items():
        seen.setdefault(id(tensor), (key, tensor.numel()))
    total = sum(number for _, number in seen.values())
    routed = sum(
        number
        for key, number in seen.values()
        if "experts." in key and "shared_expert" not in key and "correction_bias" not in key
    )
    return total, routed


class Draw:
    """Draws the fields of one configuration."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, *values):
        return self.random.choice(values)

    def flag(self):
        return self.random.random() < 0.5

    def heads(self, fields, key_value=True, head_size=None, names=("num_attention_heads", "num_key_value_heads", "hidden_size")):
        """Heads, key and value heads that divide them, and a width that the heads divide."""
        groups, kept = self.one(1, 2, 4), self.one(1, 2, 3)
        fields[names[0]] = groups * kept
        if key_value:
            fields[names[1]] = kept
        fields[names[2]] = groups * kept * self.one(4, 8, 16)
        if head_size is not None:
            fields["head_dim"] = self.one(*head_size)

    def some(self, fields, **choices):
        """Fields that stand in some files only."""
        for name, values in choices.items():
            if self.random.random() < 0.7:
                fields[name] = self.one(*values)


BOTH = (True, False)
DECODER_HEADS = ("ForCausalLM", "ForCausalLM", "ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering")


def decoder(draw, head_size=None, key_value=True, **choices):
    fields = {
        "num_hidden_layers": draw.one(1, 2, 3, 5),
        "intermediate_size": draw.one(16, 24, 40, 88),
        "vocab_size": draw.one(64, 97, 130),
    }
    draw.heads(fields, key_value=key_value, head_size=head_size)
    draw.some(fields, tie_word_embeddings=BOTH, **choices)
    return fields


def labels(draw, fields, name):
    if "Classification" in name and draw.flag():
        fields["id2label"] = {str(index): f"L{index}" for index in range(draw.one(1, 3, 7))}


DENSE = {
    # stem: (model_type, heads of the model, drawn fields)
    "Llama": ("llama", DECODER_HEADS, lambda d: decoder(d, attention_bias=BOTH, mlp_bias=BOTH)),
    "Mistral": ("mistral", DECODER_HEADS, lambda d: decoder(d, (8, 12, None))),
    "Ministral3": ("ministral3", ("ForCausalLM", "Model"), lambda d: decoder(d, (8, 12))),
    "Qwen2": ("qwen2", DECODER_HEADS, lambda d: decoder(d)),
    "Qwen3": ("qwen3", DECODER_HEADS, lambda d: decoder(d, (8, 12), attention_bias=BOTH)),
    "Phi": ("phi", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification"), lambda d: decoder(d, qk_layernorm=BOTH)),
    "Phi3": ("phi3", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification"), lambda d: {**decoder(d), "pad_token_id": 0}),
    "Gemma": ("gemma", ("ForCausalLM", "Model", "ForSequenceClassification"), lambda d: decoder(d, (8, 12), attention_bias=BOTH)),
    "Gemma2": ("gemma2", ("ForCausalLM", "Model", "ForSequenceClassification"), lambda d: decoder(d, (8, 12), attention_bias=BOTH)),
    "Gemma3": ("gemma3_text", ("ForCausalLM",), lambda d: decoder(d, (8, 12), attention_bias=BOTH)),
    "StableLm": (
        "stablelm",
        ("ForCausalLM", "Model", "ForSequenceClassification"),
        lambda d: decoder(d, use_qkv_bias=BOTH, qk_layernorm=BOTH, use_parallel_residual=BOTH),
    ),
    "Olmo": ("olmo", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH)),
    "Olmo2": ("olmo2", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH)),
    "Olmo3": ("olmo3", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH)),
    "Cohere": ("cohere", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH, use_qk_norm=BOTH)),
    "Cohere2": ("cohere2", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH)),
    "Granite": ("granite", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH, mlp_bias=BOTH)),
    "Starcoder2": ("starcoder2", ("ForCausalLM", "Model", "ForSequenceClassification"), lambda d: decoder(d, use_bias=BOTH)),
    "Glm": ("glm", ("ForCausalLM", "Model", "ForSequenceClassification"), lambda d: {**decoder(d, (8, 12), attention_bias=BOTH), "pad_token_id": 0}),
    "Glm4": ("glm4", ("ForCausalLM", "Model"), lambda d: {**decoder(d, (8, 12), attention_bias=BOTH), "pad_token_id": 0}),
    "SmolLM3": ("smollm3", ("ForCausalLM", "Model"), lambda d: {**decoder(d, attention_bias=BOTH, mlp_bias=BOTH), "pad_token_id": 0}),
    "Arcee": ("arcee", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH, mlp_bias=BOTH)),
    "SeedOss": (
        "seed_oss",
        ("ForCausalLM", "Model"),
        lambda d: decoder(d, (8, 12), attention_bias=BOTH, attention_out_bias=BOTH, mlp_bias=BOTH),
    ),
    "Ernie4_5": ("ernie4_5", ("ForCausalLM", "Model"), lambda d: decoder(d, (8, 12), use_bias=BOTH)),
    "Exaone4": ("exaone4", ("ForCausalLM", "Model"), lambda d: decoder(d)),
    "BitNet": ("bitnet", ("ForCausalLM", "Model"), lambda d: decoder(d, attention_bias=BOTH)),
    "Nemotron": ("nemotron", ("ForCausalLM", "Model"), lambda d: decoder(d, (8, 12), attention_bias=BOTH, mlp_bias=BOTH)),
    "HunYuanDenseV1": (
        "hunyuan_v1_dense",
        ("ForCausalLM", "Model"),
        lambda d: decoder(d, (8, 12), attention_bias=BOTH),
    ),
}


def experts(draw, fields, names=("num_local_experts", "num_experts_per_tok"), inner=None):
    fields[names[0]] = draw.one(2, 4, 8)
    fields[names[1]] = draw.one(1, 2)
    if inner:
        fields[inner] = draw.one(8, 12, 20)
    return fields


def latent(draw, query_rank):
    fields = decoder(draw)
    heads = fields["num_attention_heads"]
    fields.update(num_key_value_heads=heads, kv_lora_rank=draw.one(8, 12), qk_nope_head_dim=draw.one(4, 8), qk_rope_head_dim=draw.one(4, 8), v_head_dim=draw.one(4, 8))
    fields["q_lora_rank"] = draw.one(*query_rank)
    return fields


def deepseek(draw, query_rank, **extra):
    fields = latent(draw, query_rank)
    experts(draw, fields, ("n_routed_experts", "num_experts_per_tok"), "moe_intermediate_size")
    fields["n_shared_experts"] = draw.one(1, 2)
    fields["first_k_dense_replace"] = draw.one(0, 1, 2)
    fields.update({name: value(draw) for name, value in extra.items()})
    draw.some(fields, attention_bias=BOTH)
    return fields


def sparse(draw, fields, shared=False):
    experts(draw, fields, ("num_experts", "num_experts_per_tok"), "moe_intermediate_size")
    if shared:
        fields["shared_expert_intermediate_size"] = draw.one(8, 24)
    draw.some(fields, decoder_sparse_step=(1, 2), mlp_only_layers=([], [0], [0, 2]))
    return fields


def qwen3_next(draw):
    fields = sparse(draw, decoder(draw, (8, 16), attention_bias=BOTH), shared=True)
    fields["num_hidden_layers"] = draw.one(4, 6, 8)
    fields.update(
        linear_conv_kernel_dim=draw.one(3, 4),
        linear_key_head_dim=draw.one(4, 8),
        linear_value_head_dim=draw.one(4, 8),
        linear_num_key_heads=draw.one(1, 2),
        linear_num_value_heads=draw.one(2, 4),
    )
    fields["layer_types"] = [draw.one("linear_attention", "full_attention") for _ in range(fields["num_hidden_layers"])]
    return fields


def granite_shared(draw):
    fields = experts(draw, decoder(draw, attention_bias=BOTH))
    fields["shared_intermediate_size"] = draw.one(0, 16, 24)
    return fields


MIXTURES = {
    "Mixtral": ("mixtral", DECODER_HEADS, lambda d: experts(d, decoder(d))),
    "Qwen2Moe": ("qwen2_moe", DECODER_HEADS, lambda d: sparse(d, decoder(d, qkv_bias=BOTH), shared=True)),
    "Qwen3Moe": ("qwen3_moe", DECODER_HEADS, lambda d: sparse(d, decoder(d, (8, 12), attention_bias=BOTH))),
    "Phimoe": ("phimoe", ("ForCausalLM", "Model"), lambda d: experts(d, decoder(d, attention_bias=BOTH, lm_head_bias=BOTH))),
    "Olmoe": ("olmoe", ("ForCausalLM", "Model"), lambda d: experts(d, decoder(d, attention_bias=BOTH), ("num_experts", "num_experts_per_tok"))),
    "FlexOlmo": ("flex_olmo", ("ForCausalLM",), lambda d: {**experts(d, decoder(d, attention_bias=BOTH), ("num_experts", "num_experts_per_tok")), "pad_token_id": 0}),
    "GraniteMoe": ("granitemoe", ("ForCausalLM", "Model"), lambda d: experts(d, decoder(d, attention_bias=BOTH))),
    "GraniteMoeShared": ("granitemoeshared", ("ForCausalLM", "Model"), granite_shared),
    "DeepseekV2": ("deepseek_v2", ("ForCausalLM", "Model"), lambda d: deepseek(d, (None, 12, 20))),
    "DeepseekV3": ("deepseek_v3", ("ForCausalLM", "Model"), lambda d: deepseek(d, (None, 12, 20), n_group=lambda _: 1, topk_group=lambda _: 1)),
    "GptOss": ("gpt_oss", ("ForCausalLM", "Model"), lambda d: experts(d, decoder(d, (8, 12), attention_bias=BOTH))),
    "Qwen3Next": ("qwen3_next", ("ForCausalLM", "Model"), qwen3_next),
    "Glm4Moe": (
        "glm4_moe",
        ("ForCausalLM", "Model"),
        lambda d: {
            **experts(d, decoder(d, (8, 12), attention_bias=BOTH, use_qk_norm=BOTH), ("n_routed_experts", "num_experts_per_tok"), "moe_intermediate_size"),
            "n_shared_experts": d.one(1, 2),
            "first_k_dense_replace": d.one(0, 1, 2),
            "n_group": 1,
            "topk_group": 1,
        },
    ),
    "MiniCPM3": ("minicpm3", ("ForCausalLM", "Model"), lambda d: latent(d, (12, 20))),
}


def gpt(draw, **choices):
    fields = {"n_layer": draw.one(1, 2, 3), "vocab_size": draw.one(64, 97, 130), "n_positions": draw.one(16, 24)}
    fields["n_head"] = draw.one(1, 2, 4)
    fields["n_embd"] = fields["n_head"] * draw.one(4, 8, 16)
    draw.some(fields, n_inner=(None, 24, 40), **choices)
    return fields


def rotary(draw):
    fields = gpt(draw, tie_word_embeddings=BOTH)
    fields["rotary_dim"] = 4
    return fields


def codegen(draw):
    # Its heads are split in four for the tensor processors that it was trained on.
    fields = rotary(draw)
    fields["n_head"] = draw.one(4, 8)
    fields["n_embd"] = fields["n_head"] * draw.one(4, 8)
    return fields


def gpt_neo(draw):
    heads, layers = draw.one(1, 2, 4), draw.one(1, 2, 3)
    fields = {"num_layers": layers, "num_heads": heads, "hidden_size": heads * draw.one(4, 8), "vocab_size": draw.one(64, 97), "max_position_embeddings": 24}
    fields["attention_types"] = [[["global"], layers]]
    draw.some(fields, intermediate_size=(None, 24), tie_word_embeddings=BOTH)
    return fields


def opt(draw):
    heads = draw.one(1, 2, 4)
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "num_attention_heads": heads, "hidden_size": heads * 8, "ffn_dim": draw.one(16, 40)}
    fields.update(vocab_size=draw.one(64, 97), max_position_embeddings=draw.one(16, 24))
    if draw.flag():
        fields["word_embed_proj_dim"] = draw.one(fields["hidden_size"], 12)
    draw.some(fields, do_layer_norm_before=BOTH, _remove_final_layer_norm=BOTH, enable_bias=BOTH, layer_norm_elementwise_affine=BOTH, tie_word_embeddings=BOTH)
    if fields.get("word_embed_proj_dim", fields["hidden_size"]) != fields["hidden_size"]:
        fields.pop("tie_word_embeddings", None)
    return fields


def bloom(draw):
    heads = draw.one(1, 2, 4)
    fields = {"n_layer": draw.one(1, 2, 3), "n_head": heads, "hidden_size": heads * draw.one(4, 8), "vocab_size": draw.one(64, 97)}
    draw.some(fields, tie_word_embeddings=BOTH)
    return fields


def falcon(draw):
    groups, kept = draw.one(1, 2, 4), draw.one(1, 2)
    heads = groups * kept
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "num_attention_heads": heads, "hidden_size": heads * 8, "vocab_size": draw.one(64, 97)}
    draw.some(fields, new_decoder_architecture=BOTH, multi_query=BOTH, parallel_attn=BOTH, bias=BOTH, alibi=BOTH, tie_word_embeddings=BOTH, ffn_hidden_size=(24, 40))
    if fields.get("new_decoder_architecture") and draw.flag():
        fields["num_kv_heads"] = kept
        draw.some(fields, num_ln_in_parallel_attn=(1, 2))
    return fields


def mpt(draw):
    heads = draw.one(1, 2, 4)
    fields = {"n_layers": draw.one(1, 2, 3), "n_heads": heads, "d_model": heads * 8, "vocab_size": draw.one(64, 97), "expansion_ratio": 4}
    draw.some(fields, tie_word_embeddings=BOTH)
    return fields


def neox(draw):
    fields = decoder(draw, key_value=False, attention_bias=BOTH)
    return fields


def xglm(draw):
    heads = draw.one(1, 2, 4)
    fields = {"num_layers": draw.one(1, 2, 3), "attention_heads": heads, "d_model": heads * 8, "ffn_dim": draw.one(16, 40), "vocab_size": draw.one(64, 97)}
    draw.some(fields, tie_word_embeddings=BOTH)
    return fields


def biogpt(draw):
    fields = decoder(draw, key_value=False)
    fields["max_position_embeddings"] = draw.one(16, 24)
    return fields


OLDER = {
    "GPT2": ("gpt2", ("LMHeadModel", "LMHeadModel", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), lambda d: gpt(d, tie_word_embeddings=BOTH)),
    "GPTJ": ("gptj", ("ForCausalLM", "Model", "ForSequenceClassification", "ForQuestionAnswering"), rotary),
    "CodeGen": ("codegen", ("ForCausalLM", "Model"), codegen),
    "GPTNeo": ("gpt_neo", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), gpt_neo),
    "GPTNeoX": ("gpt_neox", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), neox),
    "GPTBigCode": ("gpt_bigcode", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification"), lambda d: gpt(d, multi_query=BOTH, tie_word_embeddings=BOTH)),
    "OPT": ("opt", ("ForCausalLM", "Model", "ForSequenceClassification", "ForQuestionAnswering"), opt),
    "Bloom": ("bloom", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), bloom),
    "Falcon": ("falcon", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), falcon),
    "Mpt": ("mpt", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering"), mpt),
    "XGLM": ("xglm", ("ForCausalLM", "Model"), xglm),
    "BioGpt": ("biogpt", ("ForCausalLM", "Model", "ForSequenceClassification", "ForTokenClassification"), biogpt),
}


def mamba(draw):
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "hidden_size": draw.one(16, 24, 40), "vocab_size": draw.one(64, 97), "state_size": draw.one(4, 8)}
    draw.some(fields, conv_kernel=(3, 4), expand=(2, 3), use_bias=BOTH, use_conv_bias=BOTH, time_step_rank=("auto", 5), tie_word_embeddings=BOTH)
    return fields


def mamba2(draw):
    size, heads = draw.one(4, 8), draw.one(2, 4, 8)
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "num_heads": heads, "head_dim": size, "expand": 2, "hidden_size": size * heads // 2}
    fields.update(vocab_size=draw.one(64, 97), state_size=draw.one(4, 8), n_groups=draw.one(1, 2))
    draw.some(fields, conv_kernel=(3, 4), use_bias=BOTH, use_conv_bias=BOTH, tie_word_embeddings=BOTH)
    return fields


def jamba(draw):
    fields = experts(draw, decoder(draw), ("num_experts", "num_experts_per_tok"))
    fields.update(num_hidden_layers=draw.one(4, 6, 8), pad_token_id=0, attn_layer_period=draw.one(2, 3), attn_layer_offset=1)
    fields.update(expert_layer_period=draw.one(2, 3), expert_layer_offset=1, mamba_d_state=draw.one(4, 8), mamba_d_conv=draw.one(3, 4), mamba_expand=2)
    fields["mamba_dt_rank"] = draw.one("auto", 5)
    draw.some(fields, mamba_conv_bias=BOTH, mamba_proj_bias=BOTH)
    return fields


STATES = {
    "Mamba": ("mamba", ("ForCausalLM", "Model"), mamba),
    "FalconMamba": ("falcon_mamba", ("ForCausalLM", "Model"), mamba),
    "Mamba2": ("mamba2", ("ForCausalLM", "Model"), mamba2),
    "Jamba": ("jamba", ("ForCausalLM", "Model"), jamba),
}

ENCODER_HEADS = ("ForMaskedLM", "Model", "ForSequenceClassification", "ForTokenClassification", "ForQuestionAnswering", "ForMultipleChoice")


def encoder(draw, **choices):
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "intermediate_size": draw.one(16, 24, 40), "vocab_size": draw.one(64, 97, 130)}
    draw.heads(fields, key_value=False)
    fields["max_position_embeddings"] = draw.one(16, 24)
    draw.some(fields, tie_word_embeddings=(True,), **choices)
    return fields


def distilbert(draw):
    heads = draw.one(1, 2, 4)
    fields = {"n_layers": draw.one(1, 2, 3), "n_heads": heads, "dim": heads * 8, "hidden_dim": draw.one(16, 40), "vocab_size": draw.one(64, 97)}
    fields["max_position_embeddings"] = draw.one(16, 24)
    draw.some(fields, tie_word_embeddings=(True,))
    return fields


def deberta(draw):
    fields = encoder(draw, type_vocab_size=(0, 2), position_biased_input=BOTH)
    if draw.flag():
        fields.update(relative_attention=True, pos_att_type=draw.one(["p2c", "c2p"], ["c2p"], "p2c|c2p"))
        draw.some(fields, share_att_key=BOTH, norm_rel_ebd=("layer_norm", "none"), position_buckets=(8, -1), max_relative_positions=(-1, 16), conv_kernel_size=(0, 3))
    draw.some(fields, embedding_size=(None, 12))
    if fields.get("embedding_size") is None:
        fields.pop("embedding_size", None)
    return fields


def modernbert(draw):
    fields = encoder(draw, attention_bias=BOTH, mlp_bias=BOTH, norm_bias=BOTH, decoder_bias=BOTH, classifier_bias=BOTH)
    fields.update(pad_token_id=0, bos_token_id=1, eos_token_id=2, cls_token_id=1, sep_token_id=2)
    return fields


ENCODERS = {
    "Bert": ("bert", ENCODER_HEADS + ("ForPreTraining", "ForNextSentencePrediction"), lambda d: encoder(d, type_vocab_size=(1, 2))),
    "Roberta": ("roberta", ENCODER_HEADS, lambda d: encoder(d, type_vocab_size=(1, 2))),
    "XLMRoberta": ("xlm-roberta", ENCODER_HEADS, lambda d: encoder(d, type_vocab_size=(1, 2))),
    "Camembert": ("camembert", ENCODER_HEADS, lambda d: encoder(d, type_vocab_size=(1, 2))),
    "DistilBert": ("distilbert", ENCODER_HEADS, distilbert),
    "Albert": (
        "albert",
        ENCODER_HEADS + ("ForPreTraining",),
        lambda d: {**encoder(d, type_vocab_size=(1, 2), num_hidden_groups=(1,), inner_group_num=(1, 2)), "embedding_size": d.one(8, 12)},
    ),
    "Electra": (
        "electra",
        ENCODER_HEADS + ("ForPreTraining",),
        lambda d: (lambda fields: {**fields, "embedding_size": d.one(8, fields["hidden_size"])})(encoder(d, type_vocab_size=(1, 2))),
    ),
    "DebertaV2": ("deberta-v2", ENCODER_HEADS, deberta),
    "ModernBert": ("modernbert", ENCODER_HEADS[:-1], modernbert),
    "MPNet": ("mpnet", ENCODER_HEADS, lambda d: encoder(d, relative_attention_num_buckets=(8, 32))),
    "XLMRobertaXL": ("xlm-roberta-xl", ENCODER_HEADS, lambda d: encoder(d, type_vocab_size=(1, 2))),
}


def t5(draw):
    heads = draw.one(1, 2, 4)
    fields = {"num_layers": draw.one(1, 2, 3), "num_heads": heads, "d_model": draw.one(16, 24), "d_kv": draw.one(4, 8), "d_ff": draw.one(16, 40), "vocab_size": draw.one(64, 97)}
    draw.some(fields, num_decoder_layers=(1, 2, None), feed_forward_proj=("relu", "gated-gelu", "gated-silu"), tie_word_embeddings=(True,), relative_attention_num_buckets=(8, 32))
    return fields


def bart(draw, tie=True):
    heads = draw.one(1, 2, 4)
    fields = {"encoder_layers": draw.one(1, 2), "decoder_layers": draw.one(1, 3), "encoder_attention_heads": heads, "decoder_attention_heads": heads}
    fields.update(d_model=heads * 8, encoder_ffn_dim=draw.one(16, 24), decoder_ffn_dim=draw.one(16, 40), vocab_size=draw.one(64, 97), max_position_embeddings=draw.one(16, 24), pad_token_id=1)
    if tie:
        draw.some(fields, tie_word_embeddings=(True,))
    return fields


def marian(draw):
    fields = bart(draw)
    fields["pad_token_id"] = fields["vocab_size"] - 1
    if draw.flag():
        fields["share_encoder_decoder_embeddings"] = True
    return fields


def whisper(draw):
    fields = bart(draw, tie=False)
    fields.pop("max_position_embeddings")
    fields.update(num_mel_bins=draw.one(8, 10), max_source_positions=draw.one(16, 24), max_target_positions=draw.one(12, 20))
    return fields


SEQUENCES = {
    "T5": ("t5", ("ForConditionalGeneration", "Model", "EncoderModel"), t5),
    "MT5": ("mt5", ("ForConditionalGeneration", "Model", "EncoderModel"), lambda d: {**t5(d), "tie_word_embeddings": True}),
    "UMT5": ("umt5", ("ForConditionalGeneration", "Model", "EncoderModel"), lambda d: {**t5(d), "tie_word_embeddings": True}),
    "Bart": ("bart", ("ForConditionalGeneration", "Model", "ForSequenceClassification"), bart),
    "MBart": ("mbart", ("ForConditionalGeneration", "Model"), bart),
    "Pegasus": ("pegasus", ("ForConditionalGeneration", "Model"), bart),
    "M2M100": ("m2m_100", ("ForConditionalGeneration", "Model"), bart),
    "BlenderbotSmall": ("blenderbot-small", ("ForConditionalGeneration", "Model"), bart),
    "Blenderbot": ("blenderbot", ("ForConditionalGeneration", "Model"), bart),
    "Marian": ("marian", ("MTModel", "Model"), marian),
    "Whisper": ("whisper", ("ForConditionalGeneration", "Model"), whisper),
}


def vit(draw, **choices):
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "intermediate_size": draw.one(16, 24, 40)}
    draw.heads(fields, key_value=False)
    fields.update(image_size=draw.one(16, 24), patch_size=draw.one(4, 8), num_channels=draw.one(1, 3))
    draw.some(fields, **choices)
    return fields


def dino(draw):
    fields = vit(draw, qkv_bias=BOTH, mlp_ratio=(2, 4), use_swiglu_ffn=BOTH)
    fields.pop("intermediate_size")
    return fields


def clip(draw, text_positions=("max_position_embeddings",)):
    text, vision = encoder(draw), vit(draw)
    text.pop("tie_word_embeddings", None)
    fields = {"text_config": text, "vision_config": vision}
    draw.some(fields, projection_dim=(12, 20))
    if draw.flag():
        text["projection_dim"] = vision["projection_dim"] = 12
    return fields


def siglip(draw):
    text, vision = encoder(draw), vit(draw)
    text.pop("tie_word_embeddings", None)
    text["projection_size"] = text["hidden_size"]
    return {"text_config": text, "vision_config": vision}


def wav2vec2(draw):
    fields = {"num_hidden_layers": draw.one(1, 2, 3), "intermediate_size": draw.one(16, 24, 40), "vocab_size": draw.one(20, 32)}
    draw.heads(fields, key_value=False)
    fields["hidden_size"] *= 2
    layers = draw.one(2, 3)
    fields.update(conv_dim=[draw.one(8, 12) for _ in range(layers)], conv_kernel=[draw.one(2, 3) for _ in range(layers)], conv_stride=[2] * layers)
    fields.update(num_feat_extract_layers=layers, num_conv_pos_embeddings=draw.one(8, 16), num_conv_pos_embedding_groups=draw.one(2, 4))
    draw.some(fields, conv_bias=BOTH, feat_extract_norm=("group", "layer"), do_stable_layer_norm=BOTH)
    return fields


PERCEPTION = {
    "ViT": ("vit", ("Model", "ForImageClassification"), lambda d: vit(d, qkv_bias=BOTH)),
    "DeiT": ("deit", ("Model", "ForImageClassification", "ForImageClassificationWithTeacher"), lambda d: vit(d, qkv_bias=BOTH)),
    "Dinov2": ("dinov2", ("Model", "ForImageClassification"), dino),
    "CLIP": ("clip", ("Model",), clip),
    "Siglip": ("siglip", ("Model",), siglip),
    "Wav2Vec2": ("wav2vec2", ("Model", "ForCTC"), wav2vec2),
    "Hubert": ("hubert", ("Model", "ForCTC"), wav2vec2),
}


def gemma3(draw):
    text = decoder(draw, (8, 12), attention_bias=BOTH)
    tie = text.pop("tie_word_embeddings", None)
    text["model_type"] = "gemma3_text"
    vision = {**vit(draw), "model_type": "siglip_vision_model", "num_channels": 3}
    fields = {"text_config": text, "vision_config": vision, "mm_tokens_per_image": 4}
    if tie is not None and draw.flag():
        text["tie_word_embeddings"] = fields["tie_word_embeddings"] = tie
    return fields


def llava(draw):
    text = {**decoder(draw), "model_type": "llama"}
    tie = text.pop("tie_word_embeddings", None)
    vision = {**vit(draw), "model_type": "clip_vision_model"}
    fields = {"text_config": text, "vision_config": vision, "image_token_index": 5}
    draw.some(fields, multimodal_projector_bias=BOTH)
    if tie is not None and draw.flag():
        text["tie_word_embeddings"] = fields["tie_word_embeddings"] = tie
    return fields


def qwen_vision(draw, fields, two_five):
    vision = {"depth": draw.one(1, 2, 3), "num_heads": 2, "in_channels": 3, "patch_size": draw.one(4, 8), "spatial_merge_size": 2, "temporal_patch_size": 2}
    if two_five:
        vision.update(hidden_size=draw.one(16, 32), intermediate_size=draw.one(16, 40), out_hidden_size=fields["hidden_size"])
    else:
        vision.update(embed_dim=draw.one(16, 32), mlp_ratio=draw.one(2, 4), hidden_size=fields["hidden_size"])
    return vision


def qwen_vl(draw, two_five):
    text = decoder(draw)
    tie = text.pop("tie_word_embeddings", None)
    fields = {"text_config": text, "vision_config": qwen_vision(draw, text, two_five)}
    if tie is not None and draw.flag():
        text["tie_word_embeddings"] = fields["tie_word_embeddings"] = tie
    return fields


TOGETHER = {
    "Gemma3": ("gemma3", ("ForConditionalGeneration",), gemma3),
    "Llava": ("llava", ("ForConditionalGeneration",), llava),
    "Qwen2VL": ("qwen2_vl", ("ForConditionalGeneration",), lambda d: qwen_vl(d, False)),
    "Qwen2_5_VL": ("qwen2_5_vl", ("ForConditionalGeneration",), lambda d: qwen_vl(d, True)),
}

GROUPS = {**DENSE, **MIXTURES, **OLDER, **STATES, **ENCODERS, **SEQUENCES, **PERCEPTION, **{f"{stem}*": row for stem, row in TOGETHER.items()}}


def make(stem, number):
    model_type, heads, fields_of = GROUPS[stem]
    draw = Draw(f"{stem} {number}")
    fields = fields_of(draw)
    name = stem.rstrip("*") + heads[number % len(heads)]
    labels(draw, fields, name)
    config = transformers.CONFIG_MAPPING[model_type](**json.loads(json.dumps(fields)))
    total, routed = count(config, name)
    row = {"config": {"architectures": [name], "model_type": model_type, **fields}, "count": total}
    if routed:
        text = getattr(config, "text_config", config)
        number_of = next(getattr(text, field) for field in ("num_local_experts", "num_experts", "n_routed_experts") if hasattr(text, field))
        left_out = routed * (number_of - text.num_experts_per_tok)
        assert left_out % number_of == 0
        row["active"] = total - left_out // number_of
    return row


def check(path):
    """Compares published counts with the library's. Exits with 1 when one differs."""
    wrong = 0
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        fields = dict(row["config"])
        name = fields.pop("architectures")[0]
        if not hasattr(transformers, name):
            print(f"{row['id']}: {name} is not in the library")
            continue
        total, _ = count(transformers.CONFIG_MAPPING[fields.pop("model_type")](**fields), name)
        wrong += total != row["count"]
        print(f"{row['id']}: {total}" + ("" if total == row["count"] else f", but {row['count']} is published"))
    sys.exit(1 if wrong else 0)


def main():
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[2])
    stems = sys.argv[1:] or list(GROUPS)
    failures = 0
    print(json.dumps({"transformers": transformers.__version__, "torch": torch.__version__.split("+")[0]}))
    for stem in stems:
        for number in range(max(12, 2 * len(GROUPS[stem][1]))):
            try:
                print(json.dumps(make(stem, number)))
            except Exception as error:
                failures += 1
                print(f"{stem} {number}: {type(error).__name__} {str(error)[:300]}", file=sys.stderr)
    print(f"{failures} failures", file=sys.stderr)


if __name__ == "__main__":
    main()
