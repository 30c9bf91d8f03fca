import ArgumentParser
import Foundation
import Registry

/// Shows and steers the queue of work.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List, show, retry or cancel the work of the queue.",
        discussion: "Jobs are added by `ingest --later` and done by `pedigree worker`, or inside `pedigree serve`.",
        subcommands: [List.self, Show.self, Retry.self, Cancel.self], defaultSubcommand: List.self)
}

extension JobsCommand {
    /// Lists jobs.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List jobs, the newest first.")

        /// How many jobs may be listed at once.
        private static let limits = 1...1_000

        private static let states = JobState.allCases.map(\.rawValue).joined(separator: ", ")

        @Option(help: ArgumentHelp("Only those that stand there: \(Self.states).", valueName: "state"))
        var state: String?
        @Option(help: ArgumentHelp("Only those of a kind.", valueName: "kind"))
        var kind: String?
        @Option(help: ArgumentHelp("How many at most, 1 to 1000.", valueName: "count"))
        var limit = 50
        @Option(help: ArgumentHelp("Only those with a lower number: the next page.", valueName: "number"))
        var below: Int64?
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var database: DatabaseOptions

        private var chosenState: JobState? { state.flatMap(JobState.init(rawValue:)) }

        func validate() throws {
            guard Self.limits.contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
            guard state == nil || chosenState != nil else { throw ValidationError("--state is one of \(Self.states).") }
        }

        func run() async throws {
            var question = JobQuestion()
            question.state = chosenState
            question.kind = kind
            question.limit = limit
            question.below = below ?? .max
            let (asked, json) = (question, json)
            try await Failures.translated {
                try await RegistrySession.with(database) { session in
                    let jobs = try await session.store.jobs(asked)
                    try Output.line(try json ? JobText.json(of: jobs) : JobText.list(jobs))
                }
            }
        }
    }

    /// Shows one job with its attempts.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a job with the history of its attempts.")

        @Argument(help: "The number of the job.")
        var id: Int64
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let (id, json) = (id, json)
            try await Failures.translated {
                try await RegistrySession.with(database) { session in
                    var question = JobQuestion()
                    question.id = id
                    guard let job = try await session.store.jobs(question).first else {
                        Output.note("pedigree: No job has the number \(id).")
                        throw ExitCode(2)
                    }
                    let attempts = try await session.store.attempts(ofJob: id)
                    try Output.line(try json ? JobText.json(of: job, attempts) : JobText.job(job, attempts))
                }
            }
        }
    }

    /// Asks for jobs again.
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry", abstract: "Do jobs again now, as if they had never failed: dead and cancelled ones, and those that wait.")

        @Argument(help: "The numbers of the jobs.")
        var ids: [Int64] = []
        @Flag(help: "All dead jobs.")
        var dead = false
        @OptionGroup var database: DatabaseOptions

        func validate() throws {
            guard ids.isEmpty == dead else { throw ValidationError("Name jobs, or --dead.") }
        }

        func run() async throws {
            let (ids, dead) = (ids, dead)
            try await Failures.translated {
                try await RegistrySession.with(database) { session in
                    let asked = dead ? try await session.deadJobs() : ids
                    if dead, asked.isEmpty { try Output.line("No job is dead.") }
                    var isDone = true
                    for id in asked {
                        let state = try await session.store.retryJob(id)
                        try Output.line(state == nil ? "\(id): runs, is done, is unknown, or the same work waits already" : "\(id): waits again")
                        isDone = isDone && state != nil
                    }
                    if !isDone { throw ExitCode(1) }
                }
            }
        }
    }

    /// Cancels jobs.
    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "Cancel jobs that wait, and ask those that run to stop.")

        @Argument(help: "The numbers of the jobs.")
        var ids: [Int64]
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let ids = ids
            try await Failures.translated {
                try await RegistrySession.with(database) { session in
                    var isDone = true
                    for id in ids {
                        switch try await session.store.cancelJob(id) {
                        case .cancelled?: try Output.line("\(id): cancelled")
                        case .running?: try Output.line("\(id): asked to stop")
                        default:
                            try Output.line("\(id): over, or unknown")
                            isDone = false
                        }
                    }
                    if !isDone { throw ExitCode(1) }
                }
            }
        }
    }
}

extension RegistrySession {
    /// The numbers of all dead jobs, the oldest first.
    fileprivate func deadJobs() async throws -> [Int64] {
        var ids: [Int64] = []
        var question = JobQuestion()
        question.state = .dead
        question.limit = 1_000
        while true {
            let page = try await store.jobs(question)
            ids += page.map(\.id)
            guard page.count == question.limit, let last = page.last else { return ids.reversed() }
            question.below = last.id
        }
    }
}
