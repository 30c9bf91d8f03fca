import ArgumentParser
import Service

/// Lists the devices that are known.
struct DevicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices", abstract: "List the devices that costs and fits are worked out for, with their memory, speed and prices.")

    @Option(help: "Only devices of this kind (datacenter_gpu, consumer_gpu, apple_soc, phone, …).")
    var kind: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let asked = QueryParameters(kind.map { [("kind", $0)] } ?? [])
        try await options.answer({ try $0.devices(asked) }, text: { DeviceText.list($0) })
    }
}
