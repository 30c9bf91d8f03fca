extension FamilyLines {
    /// Models of images, video, speech, and of text together with them.
    static let mediaModels: [FamilyLine] = [
        FamilyLine(
            "Stable-Diffusion", by: ["CompVis", "runwayml", "stable-diffusion-v1-5", "stabilityai", "sd2-community"],
            source: "https://huggingface.co/CompVis/stable-diffusion-v1-4"
        )
        .nested(pointed: ["2", "3"]).sizes("medium", "large").hyphenated(),
        FamilyLine("SDXL", also: ["stable-diffusion-xl"], by: ["stabilityai"], source: "https://huggingface.co/stabilityai")
            .flat(joint: "-"),
        FamilyLine("Stable-Video-Diffusion", by: ["stabilityai"], source: "https://huggingface.co/stabilityai/stable-video-diffusion-img2vid")
            .common(),
        FamilyLine("Stable-Cascade", by: ["stabilityai"], source: "https://huggingface.co/stabilityai"),
        FamilyLine("FLUX", by: ["black-forest-labs"], source: "https://huggingface.co/black-forest-labs")
            .flat(joint: ".").branches("Kontext", "klein", "Krea"),
        FamilyLine("PixArt", by: ["PixArt-alpha"], source: "https://huggingface.co/PixArt-alpha/PixArt-XL-2-1024-MS"),
        FamilyLine("Kolors", by: ["Kwai-Kolors"], source: "https://huggingface.co/Kwai-Kolors/Kolors"),
        FamilyLine("HunyuanDiT", by: ["Tencent-Hunyuan"], source: "https://huggingface.co/Tencent-Hunyuan/HunyuanDiT-v1.2")
            .flat(joint: "-v"),
        FamilyLine("HunyuanVideo", by: ["tencent", "hunyuanvideo-community"], source: "https://huggingface.co/tencent/HunyuanVideo")
            .flat(joint: "-"),
        FamilyLine("Z-Image", by: ["Tongyi-MAI"], source: "https://huggingface.co/Tongyi-MAI/Z-Image-Turbo"),
        FamilyLine("Wan", by: ["Wan-AI"], source: "https://huggingface.co/Wan-AI").nested(joint: "").common(),
        FamilyLine("CogVideoX", by: ["THUDM", "zai-org"], source: "https://huggingface.co/zai-org/CogVideoX-5b").flat(),
        FamilyLine("CogView", by: ["THUDM", "zai-org"], source: "https://huggingface.co/zai-org/CogView4-6B").flat(),
        FamilyLine("Whisper", by: ["openai"], source: "https://huggingface.co/openai/whisper-large-v3")
            .sizes("tiny", "base", "small", "medium", "large", holdVersion: true),
        FamilyLine("wav2vec2", by: ["facebook"], source: "https://huggingface.co/facebook/wav2vec2-base")
            .sizes("base", "large").branches("BERT", "Conformer"),
        FamilyLine("XLS-R", also: ["wav2vec2-xls-r"], by: ["facebook"], source: "https://huggingface.co/facebook/wav2vec2-xls-r-300m")
            .common(),
        FamilyLine("HuBERT", by: ["facebook"], source: "https://huggingface.co/facebook/hubert-base-ls960")
            .sizes("base", "large", "xlarge"),
        FamilyLine("data2vec", by: ["facebook"], source: "https://huggingface.co/facebook/data2vec-audio-base-960h").sizes("base", "large"),
        FamilyLine("MMS", by: ["facebook"], source: "https://huggingface.co/facebook/mms-1b-all").common(),
        FamilyLine("WavLM", by: ["microsoft"], source: "https://huggingface.co/microsoft/wavlm-base").sizes("base", "large"),
        FamilyLine("SpeechT5", by: ["microsoft"], source: "https://huggingface.co/microsoft/speecht5_tts"),
        FamilyLine(
            "SeamlessM4T", also: ["hf-seamless-m4t", "seamless-m4t"], by: ["facebook"],
            source: "https://huggingface.co/facebook/seamless-m4t-v2-large"
        )
        .flat(joint: "-v").sizes("medium", "large"),
        FamilyLine("CLAP", by: ["laion"], source: "https://huggingface.co/laion/clap-htsat-unfused").common(),
        FamilyLine("CosyVoice", by: ["FunAudioLLM"], source: "https://huggingface.co/FunAudioLLM/CosyVoice-300M").flat(),
        FamilyLine("Kokoro", by: ["hexgrad"], source: "https://huggingface.co/hexgrad/Kokoro-82M").flat(joint: "-v"),
        FamilyLine("Bark", by: ["suno"], source: "https://huggingface.co/suno/bark").sizes("small").common(),
        FamilyLine("MusicGen", by: ["facebook"], source: "https://huggingface.co/facebook/musicgen-small")
            .sizes("small", "medium", "large"),
        FamilyLine("CLIP", by: ["openai"], source: "https://huggingface.co/openai/clip-vit-base-patch32").sizes("base", "large").common(),
        FamilyLine("MetaCLIP", by: ["facebook"], source: "https://huggingface.co/facebook/metaclip-b32-400m").flat(joint: "-"),
        FamilyLine("OpenCLIP", also: ["CLIP-ViT"], by: ["laion"], source: "https://huggingface.co/laion/CLIP-ViT-H-14-laion2B-s32B-b79K")
            .sizes("b", "l", "h", "g", "bigg").common(),
        FamilyLine("SigLIP", by: ["google"], source: "https://huggingface.co/google/siglip-so400m-patch14-384")
            .flat(unnumbered: "1").sizes("base", "large", "giant"),
        FamilyLine("ViT", by: ["google"], source: "https://huggingface.co/google/vit-base-patch16-224")
            .sizes("tiny", "base", "large", "huge").common(),
        FamilyLine("DINO", also: ["DINOv"], by: ["facebook"], source: "https://huggingface.co/facebook/dinov2-base")
            .flat(joint: "v").sizes("small", "base", "large", "giant").common(),
        FamilyLine("V-JEPA", by: ["facebook"], source: "https://huggingface.co/facebook/vjepa2-vitl-fpc64-256").flat(joint: "-"),
        FamilyLine("SAM", by: ["facebook"], source: "https://huggingface.co/facebook/sam-vit-base")
            .flat(joint: "-").sizes("base", "large", "huge").common(),
        FamilyLine("VideoMAE", by: ["MCG-NJU"], source: "https://huggingface.co/MCG-NJU/videomae-base").sizes("base", "large"),
        FamilyLine("X-CLIP", also: ["xclip"], by: ["microsoft"], source: "https://huggingface.co/microsoft/xclip-base-patch32")
            .sizes("base", "large"),
        FamilyLine("BLIP", by: ["Salesforce"], source: "https://huggingface.co/Salesforce/blip-image-captioning-base")
            .flat(joint: "-").sizes("base", "large").derived().common(),
        FamilyLine("LLaVA", by: ["liuhaotian", "llava-hf", "lmms-lab"], source: "https://huggingface.co/liuhaotian/llava-v1.5-7b")
            .flat(joint: "-v").derived(),
        FamilyLine("InternVL", by: ["OpenGVLab"], source: "https://huggingface.co/OpenGVLab").nested(joint: "", unnumbered: "1").derived(),
        FamilyLine("Ovis", by: ["AIDC-AI"], source: "https://huggingface.co/AIDC-AI/Ovis2-8B").flat(unnumbered: "1").derived(),
        FamilyLine("ColPali", by: ["vidore"], source: "https://huggingface.co/vidore").flat(joint: "-v").derived(),
        FamilyLine("LTX", also: ["LTX-Video"], by: ["Lightricks"], source: "https://huggingface.co/Lightricks/LTX-Video").nested(),
    ]
}
