public import Hummingbird
public import Intake
public import Logging
public import Registry
public import ServiceLifecycle

/// The server: routes over a registry.
public enum RegistryService {
    /// Puts the server together.
    ///
    /// - Parameters:
    ///   - intake: Where registrations go; its store is asked for the past and for what documents say.
    ///   - lineage: The index of that store, which answers everything else; the server keeps it current.
    ///   - hostname: The address to listen at.
    ///   - port: The port; 0 lets the system choose one.
    ///   - worker: What the worker inside of this server has done; nothing where there is none.
    ///   - webhookSecret: What the Hub shows with its events; nil: none is heard.
    ///   - services: What runs as long as the server does.
    ///   - logger: Where requests that fail are logged.
    ///   - onRunning: Called with the port once requests are answered.
    public static func application(
        intake: Intake, lineage: LineageFollower, hostname: String, port: Int, worker: @escaping @Sendable () -> WorkerStatus? = { nil },
        webhookSecret: WebhookSecret? = nil, services: [any ServiceLifecycle.Service] = [], logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(intake: intake, lineage: lineage, worker: worker, webhookSecret: webhookSecret),
            configuration: configuration(hostname: hostname, port: port),
            services: [FollowerService(lineage: lineage)] + services,
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }

    /// What answers requests.
    package static func router(
        intake: Intake, lineage: LineageFollower, worker: @escaping @Sendable () -> WorkerStatus? = { nil }, webhookSecret: WebhookSecret? = nil
    ) -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: LocalWritesMiddleware())
        router.add(middleware: VersionMiddleware(lineage: lineage))
        OperationsRoutes(lineage: lineage, store: intake.store, worker: worker).add(to: router)
        RESTRoutes(answers: Answers(store: intake.store, lineage: lineage), intake: intake).add(to: router)
        HubWebhookRoute(store: intake.store, secret: webhookSecret).add(to: router)
        return router
    }

    /// Where it listens, and what it calls itself.
    package static func configuration(hostname: String, port: Int) -> ApplicationConfiguration {
        ApplicationConfiguration(address: .hostname(hostname, port: port), serverName: "pedigree")
    }
}
