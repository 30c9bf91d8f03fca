extension ModelFacts {
    /// Takes from other facts what these do not state; formats are joined, every other list is taken
    /// whole, a licence keeps its own name and link, and a tokenizer's facts are taken one by one, since its template may stand in a file of its own.
    ///
    /// - Parameter other: Facts of a source that is believed less.
    public mutating func complete(with other: ModelFacts) {
        if license == nil { (license, licenseName, licenseLink) = (other.license, other.licenseName, other.licenseLink) }
        library = library ?? other.library
        task = task ?? other.task
        quantization = quantization ?? other.quantization
        parameters = parameters ?? other.parameters
        activeParameters = activeParameters ?? other.activeParameters
        contextLength = contextLength ?? other.contextLength
        architecture = architecture ?? other.architecture
        modelType = modelType ?? other.modelType
        weightType = weightType ?? other.weightType
        downloads = downloads ?? other.downloads
        likes = likes ?? other.likes
        created = created ?? other.created
        newVersion = newVersion ?? other.newVersion
        creator = creator ?? other.creator
        quantizedBy = quantizedBy ?? other.quantizedBy
        weights = weights ?? other.weights
        weightDigest = weightDigest ?? other.weightDigest
        adapter = adapter ?? other.adapter
        tokenizer = tokenizer.map { own in other.tokenizer.map(own.completed) ?? own } ?? other.tokenizer
        generation = generation ?? other.generation
        quantizationDetail = quantizationDetail ?? other.quantizationDetail
        if languages.isEmpty { languages = other.languages }
        if datasets.isEmpty { datasets = other.datasets }
        if tags.isEmpty { tags = other.tags }
        if dimensions.isEmpty { dimensions = other.dimensions }
        if evaluations.isEmpty { evaluations = other.evaluations }
        formats += other.formats.filter { !formats.contains($0) }
    }
}
