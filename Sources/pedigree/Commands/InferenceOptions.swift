import ArgumentParser

/// When a server or worker infers parents that nobody declared.
struct InferenceOptions: ParsableArguments {
    /// The pauses that are allowed, in seconds; 0 is never.
    private static let pauses = 0.0...86_400.0

    @Option(help: ArgumentHelp("How often it is seen whether parents are to be inferred, 0 to 86400; 0: never.", valueName: "seconds"))
    var inferEvery = 30.0

    func validate() throws {
        guard Self.pauses.contains(inferEvery) else { throw ValidationError("--infer-every is a number of seconds from 0 to 86400.") }
    }

    /// What asks for inferences in a registry; nil where none are wanted.
    func rounds(in session: RegistrySession) -> InferenceRounds? {
        inferEvery > 0 ? InferenceRounds(store: session.store, pause: .seconds(inferEvery), logger: Log.server) : nil
    }
}
