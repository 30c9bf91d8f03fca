extension KnownModels {
    /// Language models; a row is names ; sizes ; tails ; id. Ids as on their publishers' pages of the Hub.
    static let languageModels = """
        llama 2|llama2|llama v2|meta llama 2|llama-2 ; 7b 13b 70b ; -|hf|base|fp16|base hf ; meta-llama/Llama-2-{}-hf
        llama 2|llama2|llama v2|meta llama 2 ; 7b 13b 70b ; chat|chat hf ; meta-llama/Llama-2-{}-chat-hf
        llama 3|llama3|meta llama 3|meta llama3 ; 8B 70B ; -|base ; meta-llama/Meta-Llama-3-{}
        llama 3|llama3|meta llama 3|meta llama3 ; 8B 70B ; instruct|it|chat ; meta-llama/Meta-Llama-3-{}-Instruct
        llama 3.1|llama3.1|llama31|meta llama 3.1 ; 8B 70B 405B ; -|base ; meta-llama/Llama-3.1-{}
        llama 3.1|llama3.1|llama31|meta llama 3.1 ; 8B 70B 405B ; instruct|it|chat ; meta-llama/Llama-3.1-{}-Instruct
        llama 3.2|llama3.2|meta llama 3.2 ; 1B 3B ; -|base ; meta-llama/Llama-3.2-{}
        llama 3.2|llama3.2|meta llama 3.2 ; 1B 3B ; instruct|it|chat ; meta-llama/Llama-3.2-{}-Instruct
        llama 3.2|llama3.2|llama 3.2 vision ; 11B 90B ; vision ; meta-llama/Llama-3.2-{}-Vision
        llama 3.2|llama3.2 ; 11B 90B ; vision instruct ; meta-llama/Llama-3.2-{}-Vision-Instruct
        llama 3.3|llama3.3|meta llama 3.3 ; 70B ; instruct|- ; meta-llama/Llama-3.3-{}-Instruct
        codellama|code llama|code-llama ; 7b 13b 34b 70b ; -|hf|base ; codellama/CodeLlama-{}-hf
        codellama|code llama ; 7b 13b 34b 70b ; instruct|instruct hf ; codellama/CodeLlama-{}-Instruct-hf
        codellama|code llama ; 7b 13b 34b 70b ; python|python hf ; codellama/CodeLlama-{}-Python-hf
        tinyllama|tiny llama ; 1.1B ; chat|chat v1.0|- ; TinyLlama/TinyLlama-{}-Chat-v1.0
        tinyllama|tiny llama ; 1.1B ; intermediate step 1431k 3t|base ; TinyLlama/TinyLlama-{}-intermediate-step-1431k-3T
        mistral|mistral ai|mistral-ai ; 7B ; v0.1|-|0.1|v.0.1|base|base v0.1 ; mistralai/Mistral-{}-v0.1
        mistral ; 7B ; v0.2|0.2 ; mistral-community/Mistral-{}-v0.2
        mistral ; 7B ; v0.3|0.3 ; mistralai/Mistral-{}-v0.3
        mistral ; 7B ; instruct v0.1|instruct 0.1|instruct v.0.1 ; mistralai/Mistral-{}-Instruct-v0.1
        mistral ; 7B ; instruct v0.2|instruct 0.2|instruct v2 ; mistralai/Mistral-{}-Instruct-v0.2
        mistral ; 7B ; instruct v0.3|instruct 0.3 ; mistralai/Mistral-{}-Instruct-v0.3
        mistral nemo|mistral-nemo ; ; base|base 2407|12b base|12b|- ; mistralai/Mistral-Nemo-Base-2407
        mistral nemo|mistral-nemo ; ; instruct|instruct 2407|12b instruct ; mistralai/Mistral-Nemo-Instruct-2407
        mistral small ; ; 24b|3|24b base|3 base|24b base 2501 ; mistralai/Mistral-Small-24B-Base-2501
        mistral small ; ; 24b instruct|3 instruct|24b instruct 2501 ; mistralai/Mistral-Small-24B-Instruct-2501
        mistral small ; ; instruct 2409|22b|2409 ; mistralai/Mistral-Small-Instruct-2409
        mistral small 3.1 ; ; 24b base|24b base 2503 ; mistralai/Mistral-Small-3.1-24B-Base-2503
        mistral small 3.1 ; ; 24b instruct|24b instruct 2503 ; mistralai/Mistral-Small-3.1-24B-Instruct-2503
        mistral large ; ; instruct 2407|2407|2 ; mistralai/Mistral-Large-Instruct-2407
        mixtral ; 8x7B ; v0.1|-|base ; mistralai/Mixtral-{}-v0.1
        mixtral ; 8x7B ; instruct v0.1|instruct ; mistralai/Mixtral-{}-Instruct-v0.1
        mixtral ; 8x22B ; v0.1|-|base ; mistralai/Mixtral-{}-v0.1
        mixtral ; 8x22B ; instruct v0.1|instruct ; mistralai/Mixtral-{}-Instruct-v0.1
        ministral ; 8B ; instruct|instruct 2410 ; mistralai/Ministral-{}-Instruct-2410
        qwen|qwen 1 ; 1_8B 7B 14B 72B ; -|base ; Qwen/Qwen-{}
        qwen ; 1_8B 7B 14B 72B ; chat ; Qwen/Qwen-{}-Chat
        qwen1.5|qwen 1.5 ; 0.5B 1.8B 4B 7B 14B 32B 72B 110B ; -|base ; Qwen/Qwen1.5-{}
        qwen1.5|qwen 1.5 ; 0.5B 1.8B 4B 7B 14B 32B 72B 110B ; chat ; Qwen/Qwen1.5-{}-Chat
        qwen2|qwen 2 ; 0.5B 1.5B 7B 72B ; -|base ; Qwen/Qwen2-{}
        qwen2|qwen 2 ; 0.5B 1.5B 7B 72B ; instruct|it|chat ; Qwen/Qwen2-{}-Instruct
        qwen2.5|qwen 2.5 ; 0.5B 1.5B 3B 7B 14B 32B 72B ; -|base ; Qwen/Qwen2.5-{}
        qwen2.5|qwen 2.5 ; 0.5B 1.5B 3B 7B 14B 32B 72B ; instruct|it|chat ; Qwen/Qwen2.5-{}-Instruct
        qwen2.5 coder|qwen 2.5 coder|qwen2.5-coder ; 0.5B 1.5B 3B 7B 14B 32B ; -|base ; Qwen/Qwen2.5-Coder-{}
        qwen2.5 coder|qwen 2.5 coder ; 0.5B 1.5B 3B 7B 14B 32B ; instruct ; Qwen/Qwen2.5-Coder-{}-Instruct
        qwen2.5 math|qwen 2.5 math ; 1.5B 7B 72B ; -|base ; Qwen/Qwen2.5-Math-{}
        qwen2.5 math|qwen 2.5 math ; 1.5B 7B 72B ; instruct ; Qwen/Qwen2.5-Math-{}-Instruct
        qwen vl|qwen-vl ; ; - ; Qwen/Qwen-VL
        qwen vl|qwen-vl ; ; chat ; Qwen/Qwen-VL-Chat
        qwen2 vl|qwen2-vl|qwen 2 vl ; 2B 7B 72B ; - ; Qwen/Qwen2-VL-{}
        qwen2 vl|qwen 2 vl ; 2B 7B 72B ; instruct ; Qwen/Qwen2-VL-{}-Instruct
        qwen2.5 vl|qwen 2.5 vl ; 3B 7B 32B 72B ; instruct|- ; Qwen/Qwen2.5-VL-{}-Instruct
        qwen3|qwen 3 ; 0.6B 1.7B 4B 8B 14B 32B 30B-A3B 235B-A22B ; - ; Qwen/Qwen3-{}
        qwen3|qwen 3 ; 0.6B 1.7B 4B 8B 14B 30B-A3B ; base ; Qwen/Qwen3-{}-Base
        qwen3 vl|qwen 3 vl ; 2B 4B 8B 32B ; instruct|- ; Qwen/Qwen3-VL-{}-Instruct
        qwq ; 32B ; preview ; Qwen/QwQ-{}-Preview
        qwq ; 32B ; - ; Qwen/QwQ-{}
        gemma|gemma 1|google gemma ; 2b 7b ; -|base|pt ; google/gemma-{}
        gemma|google gemma ; 2b 7b ; it|instruct|instruction tuned ; google/gemma-{}-it
        gemma 1.1|gemma1.1 ; 2b 7b ; it|instruct ; google/gemma-1.1-{}-it
        gemma 2|gemma2|gemma-2 ; 2b 9b 27b ; -|base|pt ; google/gemma-2-{}
        gemma 2|gemma2 ; 2b 9b 27b ; it|instruct ; google/gemma-2-{}-it
        gemma 3|gemma3 ; 1b 4b 12b 27b ; pt|base ; google/gemma-3-{}-pt
        gemma 3|gemma3 ; 270m 1b 4b 12b 27b ; it|instruct|- ; google/gemma-3-{}-it
        codegemma|code gemma ; 2b 7b ; - ; google/codegemma-{}
        codegemma ; 7b ; it ; google/codegemma-{}-it
        medgemma|med gemma ; 4b 27b ; it|- ; google/medgemma-{}-it
        """
}
