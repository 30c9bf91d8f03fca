extension LineageIndex {
    /// The models that are candidates to move to, grouped by what the price of moving to them depends on.
    ///
    /// - Complexity: O(*v* + *e*); about 25 ns a model.
    public func candidates(_ question: CandidateQuestion) -> Candidates { CandidateScan(question, index: self).run() }
}
