import Foundation
import NIOHTTP1

extension HubState {
    /// `GET /api/models`.
    mutating func list(_ request: HubRequest, _ visitor: Visitor) throws(HubFailure) -> HubResponse {
        let question = try ListQuestion(request, settings)
        let sorted = catalogue.ordered(question.order)
        var step = question.isAscending ? -1 : 1
        var position = question.isAscending ? sorted.count - 1 : 0
        if let cursor = question.cursor {
            let place = catalogue.position(in: sorted, question.order, key: cursor.key, index: cursor.index)
            let isThere = place < sorted.count && sorted[place] == cursor.index
            position = question.isAscending ? place - 1 : place + (isThere ? 1 : 0)
        }
        if question.limit == 0 { step = sorted.count + 1 }
        var body: [UInt8] = [UInt8(ascii: "[")]
        var count = 0
        var last: Int?
        var next: Int?
        while sorted.indices.contains(position) {
            let index = sorted[position]
            position += step
            guard question.mayTake(catalogue.ids[index]) else { continue }
            let record = catalogue.record(index)
            guard visitor.sees(record), record.block != .legal, question.takes(record) else { continue }
            if count == question.limit {
                next = last
                break
            }
            if count > 0 { body.append(UInt8(ascii: ",")) }
            describe(record, question.shown).write(into: &body)
            count += 1
            last = index
        }
        body.append(UInt8(ascii: "]"))
        var headers: HTTPHeaders = [:]
        if let next {
            let cursor = ListCursor(key: catalogue.stamp(next).key(question.order), index: next)
            headers.add(name: "Link", value: link(request, cursor: cursor.text))
        }
        return .json(bytes: body, headers: headers)
    }

    /// The header that names the next page: the same question with another cursor.
    func link(_ request: HubRequest, cursor: String) -> String {
        let query = (request.query(without: ["cursor"]) + [("cursor", cursor)]).map { pair in
            let name = pair.name == "expand" ? "expand%5B%5D" : HubRequest.encoded(pair.name)
            return "\(name)=\(HubRequest.encoded(pair.value))"
        }
        let path = request.segments.map(HubRequest.encoded).joined(separator: "/")
        let host = request.headers.first(name: "host") ?? "127.0.0.1"
        return "<http://\(host)/\(path)?\(query.joined(separator: "&"))>; rel=\"next\""
    }
}
