public import Hummingbird
public import Intake
public import Logging
public import Registry

/// The server: routes over a registry.
public enum RegistryService {
    /// Puts the server together.
    ///
    /// - Parameters:
    ///   - intake: Where registrations go; its store is asked for the past and for what documents say.
    ///   - lineage: The index of that store, which answers everything else; the server keeps it current.
    ///   - hostname: The address to listen at.
    ///   - port: The port; 0 lets the system choose one.
    ///   - logger: Where requests that fail are logged.
    ///   - onRunning: Called with the port once requests are answered.
    public static func application(
        intake: Intake, lineage: LineageFollower, hostname: String, port: Int, logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: LocalWritesMiddleware())
        router.add(middleware: VersionMiddleware(lineage: lineage))
        OperationsRoutes(lineage: lineage).add(to: router)
        RESTRoutes(answers: Answers(store: intake.store, lineage: lineage), intake: intake).add(to: router)
        return Application(
            router: router, configuration: .init(address: .hostname(hostname, port: port), serverName: "pedigree"),
            services: [FollowerService(lineage: lineage)],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }
}
