extension KnownModels {
    /// Models of images, sound and video, in the same form.
    static let mediaModels = """

        stable diffusion|sd|stable diffusion v|stablediffusion ; ; 1.5|v1.5|v1 5|1 5|15|1.5 base ; runwayml/stable-diffusion-v1-5
        stable diffusion|sd ; ; 1.4|v1.4|v1 4|1 4 ; CompVis/stable-diffusion-v1-4
        stable diffusion|sd ; ; 1.2|v1.2|v1 2 ; CompVis/stable-diffusion-v1-2
        stable diffusion|sd ; ; 1.1|v1.1|v1 1 ; CompVis/stable-diffusion-v1-1
        stable diffusion|sd ; ; 2|2.0|v2|v2.0 ; stabilityai/stable-diffusion-2
        stable diffusion|sd ; ; 2 base|2.0 base|v2 base ; stabilityai/stable-diffusion-2-base
        stable diffusion|sd ; ; 2.1|v2.1|2 1|v2 1|2.1 768 ; stabilityai/stable-diffusion-2-1
        stable diffusion|sd ; ; 2.1 base|v2.1 base|2 1 base ; stabilityai/stable-diffusion-2-1-base
        stable diffusion|sd ; ; inpainting|1.5 inpainting ; runwayml/stable-diffusion-inpainting
        sdxl|stable diffusion xl|sd xl|sdxl base|stable diffusion xl base ; ; -|1.0|base|base 1.0|v1.0|v1|1.0 base|base v1.0 ; stabilityai/stable-diffusion-xl-base-1.0
        sdxl|stable diffusion xl ; ; refiner|refiner 1.0 ; stabilityai/stable-diffusion-xl-refiner-1.0
        sdxl turbo|sdxl-turbo|stable diffusion xl turbo ; ; - ; stabilityai/sdxl-turbo
        sd turbo|sd-turbo ; ; - ; stabilityai/sd-turbo
        stable diffusion 3|sd3|stable diffusion 3 medium|sd3 medium ; ; -|medium ; stabilityai/stable-diffusion-3-medium
        stable diffusion 3.5|sd3.5|sd 3.5 ; medium large ; - ; stabilityai/stable-diffusion-3.5-{}
        stable cascade ; ; - ; stabilityai/stable-cascade
        stable video diffusion|svd ; ; img2vid|- ; stabilityai/stable-video-diffusion-img2vid
        flux|flux.1|flux1|flux 1|black forest labs flux.1 ; ; dev ; black-forest-labs/FLUX.1-dev
        flux|flux.1|flux1|flux 1 ; ; schnell ; black-forest-labs/FLUX.1-schnell
        kandinsky 2.2|kandinsky 2 2 ; ; decoder ; kandinsky-community/kandinsky-2-2-decoder
        pixart alpha|pixart-alpha ; ; xl 2 1024 ms ; PixArt-alpha/PixArt-XL-2-1024-MS
        openjourney ; ; - ; prompthero/openjourney
        pony diffusion v6 xl|pony diffusion v6 ; ; - ; AstraliteHeart/pony-diffusion-v6
        whisper|openai whisper ; tiny base small medium large ; - ; openai/whisper-{}
        whisper|openai whisper ; tiny base small medium ; en ; openai/whisper-{}.en
        whisper|openai whisper ; ; large v2|largev2 ; openai/whisper-large-v2
        whisper|openai whisper ; ; large v3|largev3 ; openai/whisper-large-v3
        whisper|openai whisper ; ; large v3 turbo|turbo ; openai/whisper-large-v3-turbo
        distil whisper|distil-whisper ; ; large v3|distil large v3 ; distil-whisper/distil-large-v3
        wav2vec2|wav2vec 2.0|wav2vec2.0 ; ; base ; facebook/wav2vec2-base
        wav2vec2|wav2vec 2.0 ; ; base 960h ; facebook/wav2vec2-base-960h
        wav2vec2|wav2vec 2.0 ; ; large ; facebook/wav2vec2-large
        wav2vec2|wav2vec 2.0 ; ; large 960h ; facebook/wav2vec2-large-960h
        wav2vec2|wav2vec 2.0 ; ; large xlsr 53|large xlsr|xlsr 53|xlsr53 ; facebook/wav2vec2-large-xlsr-53
        xlsr 53|xlsr-53|xlsr53|xlsr wav2vec2 ; ; - ; facebook/wav2vec2-large-xlsr-53
        wav2vec2 xls r|xls r|xls-r|wav2vec2 xlsr ; 300m 1b 2b ; - ; facebook/wav2vec2-xls-r-{}
        hubert ; ; base|base ls960 ; facebook/hubert-base-ls960
        hubert ; ; large|large ll60k ; facebook/hubert-large-ll60k
        wavlm ; base large ; - ; microsoft/wavlm-{}
        wav2vec2 bert|w2v bert 2.0|w2v-bert ; ; -|2.0 ; facebook/w2v-bert-2.0
        speecht5|speech t5 ; ; tts|- ; microsoft/speecht5_tts
        seamless m4t|seamlessm4t ; ; v2 large|large v2 ; facebook/seamless-m4t-v2-large
        musicgen ; small medium large melody ; - ; facebook/musicgen-{}
        bark ; ; - ; suno/bark
        vit|vision transformer|google vit ; ; base patch16 224 in21k|base patch16 224 in 21k ; google/vit-base-patch16-224-in21k
        vit|vision transformer|google vit ; ; base patch16 224|base|base 16|b 16 ; google/vit-base-patch16-224
        vit ; ; large patch16 224 ; google/vit-large-patch16-224
        clip|openai clip ; ; vit b 32|vit base patch32|vit b32 ; openai/clip-vit-base-patch32
        clip|openai clip ; ; vit b 16|vit base patch16 ; openai/clip-vit-base-patch16
        clip|openai clip ; ; vit l 14|vit large patch14 ; openai/clip-vit-large-patch14
        clip|openai clip ; ; vit l 14 336|vit large patch14 336 ; openai/clip-vit-large-patch14-336
        siglip ; ; base patch16 224 ; google/siglip-base-patch16-224
        siglip ; ; so400m patch14 384 ; google/siglip-so400m-patch14-384
        blip ; ; image captioning base ; Salesforce/blip-image-captioning-base
        blip ; ; image captioning large ; Salesforce/blip-image-captioning-large
        blip2|blip 2 ; ; opt 2.7b ; Salesforce/blip2-opt-2.7b
        deit ; ; base patch16 224|base ; facebook/deit-base-patch16-224
        beit ; ; base patch16 224|base ; microsoft/beit-base-patch16-224
        swin ; ; tiny patch4 window7 224|tiny|t ; microsoft/swin-tiny-patch4-window7-224
        swin ; ; base patch4 window7 224|base ; microsoft/swin-base-patch4-window7-224
        convnext ; ; tiny 224|tiny ; facebook/convnext-tiny-224
        resnet 50|resnet50|resnet-50 ; ; - ; microsoft/resnet-50
        resnet 18|resnet18 ; ; - ; microsoft/resnet-18
        detr ; ; resnet 50 ; facebook/detr-resnet-50
        detr ; ; resnet 101 ; facebook/detr-resnet-101
        segformer ; ; b0 ; nvidia/mit-b0
        mit b0|mit-b0 ; ; - ; nvidia/mit-b0
        dinov2|dino v2 ; small base large giant ; - ; facebook/dinov2-{}
        layoutlmv3|layoutlm v3 ; base large ; - ; microsoft/layoutlmv3-{}
        layoutlmv2|layoutlm v2 ; ; base uncased|base ; microsoft/layoutlmv2-base-uncased
        layoutlm ; ; base uncased|base ; microsoft/layoutlm-base-uncased
        donut ; ; base|- ; naver-clova-ix/donut-base
        trocr ; ; base printed ; microsoft/trocr-base-printed
        trocr ; ; base handwritten ; microsoft/trocr-base-handwritten
        pix2struct ; ; base ; google/pix2struct-base
        videomae ; ; base ; MCG-NJU/videomae-base
        timesformer ; ; base finetuned k400|base ; facebook/timesformer-base-finetuned-k400
        ast|audio spectrogram transformer ; ; finetuned audioset 10 10 0.4593|- ; MIT/ast-finetuned-audioset-10-10-0.4593
        llava 1.5|llava v1.5|llava1.5 ; ; 7b ; llava-hf/llava-1.5-7b-hf
        llava 1.5|llava v1.5|llava1.5 ; ; 13b ; llava-hf/llava-1.5-13b-hf
        paligemma ; ; 3b pt 224|3b ; google/paligemma-3b-pt-224
        florence 2|florence-2 ; base large ; - ; microsoft/Florence-2-{}
        esm2|esm 2 ; ; t33 650m|650m ; facebook/esm2_t33_650M_UR50D
        esm2|esm 2 ; ; t12 35m|35m ; facebook/esm2_t12_35M_UR50D
        prot bert|protbert ; ; - ; Rostlab/prot_bert
        """
}
