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
        Application(
            router: router(intake: intake, lineage: lineage), configuration: configuration(hostname: hostname, port: port),
            services: [FollowerService(lineage: lineage)],
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }

    /// What answers requests.
    package static func router(intake: Intake, lineage: LineageFollower) -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: LocalWritesMiddleware())
        router.add(middleware: VersionMiddleware(lineage: lineage))
        OperationsRoutes(lineage: lineage).add(to: router)
        RESTRoutes(answers: Answers(store: intake.store, lineage: lineage), intake: intake).add(to: router)
        return router
    }

    /// Where it listens, and what it calls itself.
    package static func configuration(hostname: String, port: Int) -> ApplicationConfiguration {
        ApplicationConfiguration(address: .hostname(hostname, port: port), serverName: "pedigree")
    }
}
