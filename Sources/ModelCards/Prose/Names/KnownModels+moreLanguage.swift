extension KnownModels {
    /// More language models, in the same form.
    static let moreLanguageModels = """

        phi 1|phi-1 ; ; - ; microsoft/phi-1
        phi 1.5|phi1.5|phi-1_5|phi 1_5 ; ; - ; microsoft/phi-1_5
        phi 2|phi2 ; ; - ; microsoft/phi-2
        phi 3 mini|phi3 mini|phi-3-mini ; ; 4k instruct|-|4k|instruct ; microsoft/Phi-3-mini-4k-instruct
        phi 3 mini|phi3 mini ; ; 128k instruct|128k ; microsoft/Phi-3-mini-128k-instruct
        phi 3 medium|phi3 medium ; ; 4k instruct|4k ; microsoft/Phi-3-medium-4k-instruct
        phi 3 medium|phi3 medium ; ; 128k instruct|128k ; microsoft/Phi-3-medium-128k-instruct
        phi 3.5 mini|phi3.5 mini ; ; instruct|- ; microsoft/Phi-3.5-mini-instruct
        phi 3.5 vision ; ; instruct|- ; microsoft/Phi-3.5-vision-instruct
        phi 4|phi4 ; ; -|14b ; microsoft/phi-4
        phi 4 mini|phi4 mini ; ; instruct|- ; microsoft/Phi-4-mini-instruct
        falcon ; 7b 40b 180B ; -|base ; tiiuae/falcon-{}
        falcon ; 7b 40b ; instruct ; tiiuae/falcon-{}-instruct
        falcon 180b|falcon ; 180B ; chat ; tiiuae/falcon-{}-chat
        falcon2|falcon 2 ; 11B ; - ; tiiuae/falcon-{}
        falcon mamba ; 7b ; - ; tiiuae/falcon-mamba-{}
        falcon3|falcon 3 ; 1B 3B 7B 10B ; base ; tiiuae/Falcon3-{}-Base
        falcon3|falcon 3 ; 1B 3B 7B 10B ; instruct ; tiiuae/Falcon3-{}-Instruct
        mpt ; 7b 30b ; -|base ; mosaicml/mpt-{}
        mpt ; 7b 30b ; instruct ; mosaicml/mpt-{}-instruct
        mpt ; 7b 30b ; chat ; mosaicml/mpt-{}-chat
        yi|01 yi|01-ai yi ; 6B 9B 34B ; -|base ; 01-ai/Yi-{}
        yi ; 6B 34B ; 200k ; 01-ai/Yi-{}-200K
        yi ; 6B 34B ; chat ; 01-ai/Yi-{}-Chat
        yi 1.5|yi1.5 ; 6B 9B 34B ; -|base ; 01-ai/Yi-1.5-{}
        yi 1.5|yi1.5 ; 6B 9B 34B ; chat ; 01-ai/Yi-1.5-{}-Chat
        yi coder ; 1.5B 9B ; - ; 01-ai/Yi-Coder-{}
        deepseek coder|deepseek-coder ; 1.3b 6.7b 33b ; base|- ; deepseek-ai/deepseek-coder-{}-base
        deepseek coder ; 1.3b 6.7b 33b ; instruct ; deepseek-ai/deepseek-coder-{}-instruct
        deepseek llm|deepseek ; 7b 67b ; base|- ; deepseek-ai/deepseek-llm-{}-base
        deepseek llm|deepseek ; 7b 67b ; chat ; deepseek-ai/deepseek-llm-{}-chat
        deepseek r1|deepseek-r1 ; ; - ; deepseek-ai/DeepSeek-R1
        deepseek v3|deepseek-v3 ; ; - ; deepseek-ai/DeepSeek-V3
        deepseek v3|deepseek-v3 ; ; base ; deepseek-ai/DeepSeek-V3-Base
        deepseek v2|deepseek-v2 ; ; - ; deepseek-ai/DeepSeek-V2
        deepseek v2 lite ; ; - ; deepseek-ai/DeepSeek-V2-Lite
        deepseek r1 distill qwen ; 1.5B 7B 14B 32B ; - ; deepseek-ai/DeepSeek-R1-Distill-Qwen-{}
        deepseek r1 distill llama ; 8B 70B ; - ; deepseek-ai/DeepSeek-R1-Distill-Llama-{}
        stablelm 2|stablelm2|stable lm 2 ; ; 1.6b|1_6b ; stabilityai/stablelm-2-1_6b
        stablelm 2|stablelm2|stable lm 2 ; ; 12b ; stabilityai/stablelm-2-12b
        stablelm 3b 4e1t|stablelm 3b|stablelm-3b ; ; - ; stabilityai/stablelm-3b-4e1t
        solar|solar 10.7b|upstage solar|upstage solar 10.7b ; ; -|v1.0|10.7b v1.0|base ; upstage/SOLAR-10.7B-v1.0
        solar|solar 10.7b ; ; instruct|instruct v1.0|10.7b instruct ; upstage/SOLAR-10.7B-Instruct-v1.0
        zephyr ; 7b ; beta|- ; HuggingFaceH4/zephyr-{}-beta
        zephyr ; 7b ; alpha ; HuggingFaceH4/zephyr-{}-alpha
        openhermes 2.5|openhermes-2.5 ; ; mistral 7b|- ; teknium/OpenHermes-2.5-Mistral-7B
        openhermes 2|openhermes-2 ; ; mistral 7b ; teknium/OpenHermes-2-Mistral-7B
        bloom ; ; 560m ; bigscience/bloom-560m
        bloom ; ; 1b1|1.1b ; bigscience/bloom-1b1
        bloom ; ; 1b7|1.7b ; bigscience/bloom-1b7
        bloom ; ; 3b ; bigscience/bloom-3b
        bloom ; ; 7b1|7.1b ; bigscience/bloom-7b1
        bloom ; ; 176b|- ; bigscience/bloom
        bloomz ; ; 560m ; bigscience/bloomz-560m
        bloomz ; ; 7b1|7.1b ; bigscience/bloomz-7b1
        opt ; 125m 350m 1.3b 2.7b 6.7b 13b 30b 66b ; - ; facebook/opt-{}
        pythia ; 70m 160m 410m 1b 1.4b 2.8b 6.9b 12b ; - ; EleutherAI/pythia-{}
        pythia ; 70m 160m 410m 1b 1.4b 2.8b 6.9b 12b ; deduped ; EleutherAI/pythia-{}-deduped
        gpt j|gpt-j|gptj ; ; 6b|- ; EleutherAI/gpt-j-6b
        gpt neo|gptneo ; 125m 1.3B 2.7B ; - ; EleutherAI/gpt-neo-{}
        gpt neox|gptneox ; ; 20b|- ; EleutherAI/gpt-neox-20b
        gpt oss|gpt-oss ; 20b 120b ; - ; openai/gpt-oss-{}
        gpt2|gpt 2 ; ; -|small|base ; gpt2
        gpt2|gpt 2 ; ; medium ; gpt2-medium
        gpt2|gpt 2 ; ; large ; gpt2-large
        gpt2|gpt 2 ; ; xl ; gpt2-xl
        distilgpt2|distilgpt 2|distil gpt2 ; ; - ; distilgpt2
        openai gpt ; ; - ; openai-gpt
        cerebras gpt ; 111M 256M 590M 1.3B 2.7B 6.7B 13B ; - ; cerebras/Cerebras-GPT-{}
        baichuan ; 7B ; - ; baichuan-inc/Baichuan-{}
        baichuan ; 13B ; base|- ; baichuan-inc/Baichuan-{}-Base
        baichuan2|baichuan 2 ; 7B 13B ; base|- ; baichuan-inc/Baichuan2-{}-Base
        baichuan2|baichuan 2 ; 7B 13B ; chat ; baichuan-inc/Baichuan2-{}-Chat
        chatglm|chatglm 1 ; ; 6b ; THUDM/chatglm-6b
        chatglm2|chatglm 2 ; ; 6b|- ; THUDM/chatglm2-6b
        chatglm3|chatglm 3 ; ; 6b|- ; THUDM/chatglm3-6b
        chatglm3|chatglm 3 ; ; 6b base ; THUDM/chatglm3-6b-base
        glm 4|glm4 ; ; 9b ; THUDM/glm-4-9b
        glm 4|glm4 ; ; 9b chat ; THUDM/glm-4-9b-chat
        internlm ; 7b 20b ; - ; internlm/internlm-{}
        internlm ; 7b 20b ; chat ; internlm/internlm-chat-{}
        internlm2|internlm 2 ; 1_8b 7b 20b ; chat ; internlm/internlm2-chat-{}
        internlm2|internlm 2 ; 1_8b 7b 20b ; -|base ; internlm/internlm2-{}
        internlm2.5|internlm 2.5 ; 7b 20b ; chat ; internlm/internlm2_5-{}-chat
        starcoder|star coder ; ; -|15b ; bigcode/starcoder
        starcoderbase|starcoder base ; ; - ; bigcode/starcoderbase
        starcoder2|starcoder 2 ; 3b 7b 15b ; - ; bigcode/starcoder2-{}
        santacoder ; ; - ; bigcode/santacoder
        codegen ; ; 350m mono ; Salesforce/codegen-350M-mono
        codegen ; ; 2b mono ; Salesforce/codegen-2B-mono
        smollm ; 135M 360M 1.7B ; -|base ; HuggingFaceTB/SmolLM-{}
        smollm2|smollm 2 ; 135M 360M 1.7B ; -|base ; HuggingFaceTB/SmolLM2-{}
        smollm2|smollm 2 ; 135M 360M 1.7B ; instruct ; HuggingFaceTB/SmolLM2-{}-Instruct
        smollm3|smollm 3 ; 3B ; - ; HuggingFaceTB/SmolLM3-{}
        olmo ; 1B 7B ; - ; allenai/OLMo-{}
        olmo 2|olmo2 ; ; 1124 7b|7b ; allenai/OLMo-2-1124-7B
        command r|command-r ; ; -|35b|v01 ; CohereForAI/c4ai-command-r-v01
        command r+|command r plus|command-r-plus ; ; - ; CohereForAI/c4ai-command-r-plus
        aya 23|aya-23 ; 8B 35B ; - ; CohereForAI/aya-23-{}
        aya 101|aya-101 ; ; - ; CohereForAI/aya-101
        granite 3.0|granite-3.0 ; 2b 8b ; base ; ibm-granite/granite-3.0-{}-base
        granite 3.1 ; 2b 8b ; instruct ; ibm-granite/granite-3.1-{}-instruct
        exaone 3.5|exaone-3.5 ; 2.4B 7.8B 32B ; instruct ; LGAI-EXAONE/EXAONE-3.5-{}-Instruct
        polyglot ko|polyglot-ko ; 1.3b 3.8b 5.8b 12.8b ; - ; EleutherAI/polyglot-ko-{}
        kogpt2|kogpt 2 ; ; base v2|- ; skt/kogpt2-base-v2
        rugpt3large|rugpt3 large|rugpt3large based on gpt2 ; ; - ; ai-forever/rugpt3large_based_on_gpt2
        rugpt3medium|rugpt3 medium ; ; - ; ai-forever/rugpt3medium_based_on_gpt2
        rugpt3small|rugpt3 small ; ; - ; ai-forever/rugpt3small_based_on_gpt2
        dialogpt|dialo gpt ; small medium large ; - ; microsoft/DialoGPT-{}
        blenderbot ; ; 400m distill|400m ; facebook/blenderbot-400M-distill
        orca 2|orca2 ; 7b 13b ; - ; microsoft/Orca-2-{}
        vicuna ; ; 7b v1.5 ; lmsys/vicuna-7b-v1.5
        vicuna ; ; 13b v1.5 ; lmsys/vicuna-13b-v1.5
        vicuna ; ; 7b v1.3 ; lmsys/vicuna-7b-v1.3
        vicuna ; ; 13b v1.3 ; lmsys/vicuna-13b-v1.3
        openllama|open llama ; 3b 7b 13b ; - ; openlm-research/open_llama_{}
        open llama v2|openllama v2 ; 3b 7b ; - ; openlm-research/open_llama_{}_v2
        open llama|openllama ; 3b 7b ; v2 ; openlm-research/open_llama_{}_v2
        xgen ; ; 7b 8k base|7b 8k ; Salesforce/xgen-7b-8k-base
        dolly v2|dolly 2.0|dolly-v2 ; 3b 7b 12b ; - ; databricks/dolly-v2-{}
        dbrx ; ; instruct ; databricks/dbrx-instruct
        rwkv 4|rwkv-4 ; ; 169m pile ; RWKV/rwkv-4-169m-pile
        """
}
