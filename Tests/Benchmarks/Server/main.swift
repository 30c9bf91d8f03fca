import Foundation
import Hummingbird
import Intake
import Logging
import NIOCore
import Postgres
import Registry
import Service

// The server of the product, with one route more: a JSON of so many bytes that is always the same, for what a server of this kind can do at most.
// usage: server-benchmark DATABASE_URL PORT

guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[2]) else {
    FileHandle.standardError.write(Data("usage: server-benchmark DATABASE_URL PORT\n".utf8))
    exit(2)
}
ProcessMemory.returnLargeBlocks()
var logger = Logger(label: "benchmark")
logger.logLevel = .error
let client = PostgresClient(PostgresConfiguration(CommandLine.arguments[1]), logger: logger)
let store = ModelStore(client: client, logger: logger)
let lineage = LineageFollower(store: store)
let begun = ContinuousClock.now
_ = try await lineage.version()
let loaded = begun.duration(to: .now)
_ = try await lineage.searchableVersion()
let router = RegistryService.router(intake: Intake(store: store), lineage: lineage)
router.get("constant/:bytes") { _, context in
    let count = try context.parameters.require("bytes", as: Int.self)
    var body = ByteBuffer(string: "{\"text\":\"")
    body.writeRepeatingByte(UInt8(ascii: "x"), count: min(max(0, count - 11), 1 << 20))
    body.writeString("\"}")
    var headers = HTTPFields()
    headers[.contentType] = "application/json"
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
}
let application = Application(
    router: router, configuration: RegistryService.configuration(hostname: "127.0.0.1", port: port), services: [FollowerService(lineage: lineage)],
    onServerRunning: { _ in
        let told = #"{"loaded_s": \#(loaded / .seconds(1)), "bytes": \#(lineage.status.bytes), "search_bytes": \#(lineage.status.searchBytes)}"#
        FileHandle.standardOutput.write(Data((told + "\n").utf8))
    }, logger: logger)
try await application.runService()
await client.close()
