import AsyncHTTPClient
import Foundation
import Lineage
import NIOCore
import NIOHTTP1

/// Asks an MLflow server: within bounds, again where trying again may help, and without following it elsewhere with credentials.
struct MLflowClient: Sendable {
    let place: MLflowPlace
    let limits: MLflowLimits

    /// One for all: it keeps connections. It is never shut down, since it lives as long as the process.
    private static let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

    private static var configuration: HTTPClient.Configuration {
        // Nothing is asked for packed: what a bound counts is then what comes.
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        configuration.timeout.connect = .seconds(10)
        configuration.timeout.read = .seconds(30)
        return configuration
    }

    /// What the API answers.
    ///
    /// - Parameters:
    ///   - name: The question, `mlflow/registered-models/search`.
    ///   - query: Its parameters.
    /// - Returns: Nil where the server knows no such thing.
    func answer<Answer: Decodable>(_ type: Answer.Type, to name: String, _ query: [(String, String)]) async throws -> Answer? {
        guard let bytes = try await bytes(at: "/api/2.0/\(name)", query, limit: limits.answerByteCount) else { return nil }
        guard let answer = try? JSONDecoder().decode(type, from: Data(bytes)) else {
            throw MLflowError.unreadable(what: "another answer to \(name)")
        }
        return answer
    }

    /// A file of the artifacts that the server hands out itself.
    ///
    /// - Parameter path: The path below the root of the artifacts.
    /// - Returns: Nil where there is none.
    func file(_ path: String) async throws -> [UInt8]? {
        let escaped = Self.escaped(path: path)
        return try await bytes(at: "/api/2.0/mlflow-artifacts/artifacts/\(escaped)", [], limit: limits.fileByteCount)
    }

    /// The bytes of an answer; nil for 404.
    private func bytes(at path: String, _ query: [(String, String)], limit: Int) async throws -> [UInt8]? {
        let words = query.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
        let address = place.base + path + (words.isEmpty ? "" : "?" + words)
        var (pause, attempt) = (limits.firstPause, 1)
        while true {
            do {
                return try await once(address, limit: limit)
            } catch let trouble as Passing {
                guard attempt < limits.attempts else { throw MLflowError.away(reason: trouble.reason) }
                try await Task.sleep(for: min(max(pause, trouble.wait ?? .zero), limits.longestPause))
                (pause, attempt) = (pause * 2, attempt + 1)
            }
        }
    }

    /// Trouble that may pass.
    private struct Passing: Error {
        let reason: String
        var wait: Duration?
    }

    private func once(_ address: String, limit: Int) async throws -> [UInt8]? {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json, */*")
        request.headers.add(name: "User-Agent", value: "pedigree")
        if let authorization = place.credentials.authorization { request.headers.add(name: "Authorization", value: authorization) }
        let deadline = TimeAmount.nanoseconds(Int64(limits.deadline / .nanoseconds(1)))
        do {
            let response = try await Self.http.execute(request, timeout: deadline)
            let status = Int(response.status.code)
            let body = try await response.body.collect(upTo: limit)
            switch status {
            case 200: return Array(body.readableBytesView)
            case 404: return nil
            case 401, 403: throw MLflowError.notAllowed(status: status)
            case 408, 429, 500...599:
                let wait = response.headers.first(name: "Retry-After").flatMap { Int($0) }.map { Duration.seconds(min(max($0, 0), 86_400)) }
                throw Passing(reason: "it answers \(status)\(Self.message(body).map { ": " + $0 } ?? "")", wait: wait)
            default: throw MLflowError.refused(status: status, message: Self.message(body) ?? "without a reason")
            }
        } catch is NIOTooManyBytesError {
            throw MLflowError.tooLarge(limit: limit)
        } catch let error as MLflowError {
            throw error
        } catch let error as Passing {
            throw error
        } catch {
            try Task.checkCancellation()
            throw Passing(reason: boundedText("\(error)", maximumByteCount: 200))
        }
    }

    /// The reason in a refusal, as MLflow gives it.
    private static func message(_ body: ByteBuffer) -> String? {
        struct Refusal: Decodable { let message: String }
        return (try? JSONDecoder().decode(Refusal.self, from: Data(body.readableBytesView))).map { boundedText($0.message, maximumByteCount: 200) }
    }

    /// A path with escapes for what no address may hold; slashes stay.
    static func escaped(path: String) -> String {
        path.split(separator: "/").map { escaped(String($0)) }.joined(separator: "/")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
}
