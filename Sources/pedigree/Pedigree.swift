import ArgumentParser

/// The command line.
@main
struct Pedigree: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pedigree",
        abstract: "A registry of model lineage: what a model was made from, how we know, and what was made from it.",
        discussion: """
            Without --database-url, commands use the private PostgreSQL in the data folder and start it when no server does.

            Try:  pedigree descendants Llama-3 --relation quantized
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self,
            WorkerCommand.self,
            JobsCommand.self,
            IngestCommand.self,
            RegisterCommand.self,
            ShowCommand.self,
            ExplainCommand.self,
            DescendantsCommand.self,
            AncestorsCommand.self,
            TreeCommand.self,
            PathCommand.self,
            CommonAncestorsCommand.self,
            LicensesCommand.self,
            ObligationsCommand.self,
            CheckCommand.self,
            SearchCommand.self,
            FamiliesCommand.self,
            CostCommand.self,
            TargetsCommand.self,
            FitCommand.self,
            DevicesCommand.self,
            InferCommand.self,
            SuggestCommand.self,
            EvaluateCommand.self,
            CalibrateCommand.self,
            ExportCommand.self,
            RenameCommand.self,
            MigrateCommand.self,
            VerifyCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
        ])
}
