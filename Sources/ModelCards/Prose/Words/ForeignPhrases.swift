internal import Lineage

/// Phrases of Chinese, Japanese, Korean and Thai, by the key of their characters.
enum ForeignPhrases {
    enum Meaning: Equatable {
        /// Stands behind a parent and says how, or only that it is one.
        case origin(Relation?)
        /// Stands before a parent.
        case opening
        /// Turns the name into one of something else.
        case other
        /// Makes the sentence a comparison.
        case aside
    }

    private static let lists: [(Meaning, String)] = [
        (.opening, "基于 以下模型 底座为 基座为 派生自 源自 衍生自 微调自 พัฒนาจาก ปรับแต่งจาก"),
        (
            .origin(.finetune),
            """
            微调 精调 训练而来 训练得到 指令调优 微調整 微調 微调训练 全参微调 ファインチューン ファインチューニング 追加学習 チューニング 指示学習 継続学習 学習させた \
            파인튜닝 파인 미세조정 미세 튜닝 학습시킨 학습한 추가학습
            """
        ),
        (.origin(.quantized), "量化 量子化 양자화 4bit量化"),
        (.origin(.conversion), "转换 轉換 变换 変換 변환 转化为"),
        (.origin(.distillation), "蒸馏 蒸餾 蒸留 증류"),
        (.origin(.merge), "合并 融合 合併 マージ 병합 머지"),
        (.origin(.pruning), "剪枝 裁剪 枝刈り 가지치기"),
        (.origin(.continuation), "继续预训练 增量预训练 持续预训练 二次预训练 繼續預訓練 継続事前学習 追加事前学習 계속사전학습 继续训练"),
        (.origin(.reupload), "镜像 搬运 再アップロード"),
        (.origin(nil), "基础上 为基座 为底座 为基础 作为基座 作为底座 作为基础 初始化 をベース ベースに を元に をもとに を基に から派生 派生 기반 을베이스 를베이스 베이스로 바탕으로"),
        (.other, "数据 资料 データ 데이터 分词 トークナイザ 토크나이저 生成的 で生成 生成した 생성 架构 结构 アーキテクチャ 구조 论文 論文 논문 模板 テンプレート 템플릿 格式"),
        (.aside, "优于 超越 相比 比较 より高 を上回 上回る 比較 보다 비교 感谢 謝 감사 参考 类似 同様 似た"),
    ]

    private static let table: [UInt64: Meaning] = {
        var table: [UInt64: Meaning] = [:]
        for (meaning, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[WordHash.of(word)] = meaning }
        }
        return table
    }()

    private static let beginnings: Set<UInt64> = {
        var keys: Set<UInt64> = []
        for (_, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                if let first = word.unicodeScalars.first { keys.insert(WordHash.of(String(first))) }
            }
        }
        return keys
    }()

    /// The longest phrase at a place, or nil.
    static func match(_ sentence: ProseSentence, at start: Int) -> (meaning: Meaning, end: Int)? {
        guard sentence.isFree(start), sentence.kind(start) == .word, beginnings.contains(sentence.tokens[start].hash) else { return nil }
        var hash = WordHash()
        var found: (Meaning, Int)?
        for index in start..<min(sentence.range.upperBound, start + 12) {
            guard sentence.kind(index) == .word else { break }
            hash.add(sentence.bytes, sentence.tokens[index].range)
            if let meaning = table[hash.value] { found = (meaning, index + 1) }
        }
        return found.map { (meaning: $0.0, end: $0.1) }
    }
}
