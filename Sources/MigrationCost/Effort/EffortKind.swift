/// A piece of work that people do when a model is exchanged for another.
public enum EffortKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// The runtime in use has the new architecture: upgrade, configure, try.
    case runtimeSupported = "runtime_supported"
    /// The runtime in use lacks it: port it or change the runtime.
    case runtimeMissing = "runtime_missing"
    /// Chat template and special tokens differ.
    case chatTemplate = "chat_template"
    /// The form of tool calls differs.
    case toolCalls = "tool_calls"
    /// A prompt that fails under the new model is rewritten.
    case promptRevision = "prompt_revision"
    /// All prompts are looked through once.
    case promptReview = "prompt_review"
    /// A set of regression cases is built where none exists.
    case regressionSet = "regression_set"
    /// Prompts do not fit the new context any more.
    case contextShrink = "context_shrink"
    /// The new model lacks a modality that is in use.
    case modalityLoss = "modality_loss"
    /// A licence that is not in use yet is read by somebody who can.
    case licenceReview = "licence_review"
    /// A fork is trained or quantized again: the person's part of it.
    case forkOperations = "fork_operations"
}
