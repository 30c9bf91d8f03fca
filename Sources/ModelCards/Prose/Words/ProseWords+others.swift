internal import Lineage

extension ProseWords {
    /// Russian, Ukrainian, Polish, Turkish, Indonesian, Vietnamese and others that say it with words before or after the name.
    static let others: [Row] = [
        // Russian and Ukrainian.
        Row(
            [.made, .manner], .finetune,
            """
            дообучен дообучена дообучено дообученная дообученный дообученной дообученную дообучили файнтюн файнтюнинг дотренирована дотренирован донавчена \
            донавчений донавчено тюн
            """),
        Row([.product, .bare], .finetune, "файнтюн файнтюна дообучение дообучения"),
        Row([.made, .unsure], .finetune, "обучена обучен обученная обучено навчена навчено"),
        Row([.made, .manner], .quantized, "квантован квантована квантованная квантованный квантизованная квантизованный квантизована квантованные"),
        Row([.product, .bare], .quantized, "квантование квантизация квант кванты"),
        Row([.made, .manner], .conversion, "конвертирована конвертирован конвертированная сконвертирована конвертация"),
        Row([.made, .manner], .distillation, "дистиллирована дистиллирован дистиллированная дистилляция"),
        Row([.product, .bare], .merge, "слияние слияния мерж мердж смесь"),
        Row(
            [.made], nil,
            "основана основан основано основанная инициализирована инициализирован получена получен базируется построена на заснована основі базі"),
        Row([.thing, .bare], nil, "версия версии версію версія"),
        Row([.from], nil, "из от з із від"),
        Row([.on], nil, "на"),
        Row(
            [.filler], nil,
            "основе базе основі базі модели модель моделью моделей модел весов веса предобученной базовой многоязычной языковой эта это является и"),
        Row([.own], nil, "эта этот данная мы ця"),
        Row([.negation], nil, "не"),
        Row([.data], nil, "данных датасете датасет корпусе корпус данными даних"),
        Row([.part], nil, "токенизатор архитектуры архитектура архитектуре"),
        Row([.aside], nil, "превосходит лучше сравнению сравнение спасибо"),
        // Polish and Czech.
        Row([.made, .manner], .finetune, "dostrojona dostrojony dostrojone doladěný doladěn dotrenowany dotrenowana"),
        Row([.made, .unsure], .finetune, "wytrenowany wytrenowana trenowany trénovaný"),
        Row([.made, .manner], .quantized, "skwantyzowana skwantyzowany skwantowana kvantizovaný kvantizovaná"),
        Row([.made], nil, "oparty oparta oparte bazujący bazuje bazie podstawie založený založen založená vychází"),
        Row([.thing, .bare], nil, "wersja wersją verze"),
        Row([.on], nil, "na o"),
        Row([.filler], nil, "bazie podstawie modelu model modelem"),
        // Turkish: the name stands first.
        Row([.made, .after], nil, "tabanlı temelli temel alınarak"),
        Row([.after], .finetune, "ayarlanmış ayarlı ayar eğitilmiş"),
        Row([.after], .quantized, "nicemlenmiş kuantize"),
        // Indonesian and Malay.
        Row([.made, .active], nil, "berdasarkan berbasis"),
        Row([.made], nil, "dibangun diturunkan diinisialisasi"),
        Row([.made, .manner], .finetune, "disetel dilatih"),
        Row([.product], .quantized, "kuantisasi"),
        Row([.from], nil, "dari daripada"),
        Row([.on], nil, "atas pada"),
        Row([.thing], nil, "versi"),
        // Vietnamese, whose words are written as syllables.
        Row([.made], nil, "dựa xây"),
        Row([.made, .manner], .finetune, "chỉnh"),
        Row([.manner, .made], .quantized, "lượng"),
        Row([.on], nil, "trên"), Row([.from], nil, "từ"), Row([.of], nil, "của"), Row([.thing], nil, "bản"),
        Row([.filler], nil, "mô hình tử hóa được là tinh phiên dựng"),
        Row([.data], nil, "liệu"),
        // Finnish, Hungarian, Greek, Arabic, Persian, Hindi.
        Row([.made], nil, "perustuu pohjautuu βασισμένο βασίζεται مبني مبنية مستند يستند مبتنی"),
        Row([.after], nil, "alapú आधारित pohjautuva"),
        Row([.on], nil, "στο σε على إلى بر پایه"),
        Row([.filler], nil, "نموذج مدل μοντέλο malliin"),
        Row([.after], .finetune, "متناغم"),
    ]
}
