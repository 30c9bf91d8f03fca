extension Measurement {
    /// How many bytes the publication's unit really has for each byte that the row took it for.
    ///
    /// Llama 3.2's model card prints program sizes and resident memory in `MB` of 2²⁰ bytes: its BF16 programs of 1,235,814,400 and 3,212,749,824 weights
    /// stand there as 2,358 and 6,129, which are 2 bytes a weight only in that unit. Rows took them for 10⁶.
    var unitSize: Double {
        let isCard = (citation ?? "").contains("llama3_2/MODEL_CARD")
        return isCard && (note == "PTE file" || (engine ?? "").hasPrefix("executorch")) ? 1.048576 : 1
    }
}
