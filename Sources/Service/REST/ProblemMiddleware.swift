import Hummingbird
import Logging

/// Turns every error into a problem, and logs those that are ours.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = ServiceContext

    @concurrent func handle(
        _ request: Request, context: ServiceContext, next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(of: error)
            if problem.code.status >= 500 {
                context.logger.error("request failed", metadata: ["path": "\(request.uri.path)", "error": "\(String(reflecting: error))"])
            }
            return JSONResponse.make(problem)
        }
    }
}
