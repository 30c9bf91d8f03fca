public import Lineage

/// The ids of models of an MLflow registry.
///
/// A registered model is private to its server, so its id is an organisation that stands for the server and its name. Names are free there: what
/// no id may hold is written as `~` and two hexadecimal digits for each byte, and so is `~` itself. `My model` of `mlflow` is `mlflow/My~20model`.
public enum MLflowName {
    /// The organisation unless another is given.
    public static let usualOrganisation = "mlflow"

    /// The id of a registered model.
    ///
    /// - Parameters:
    ///   - name: Its name in MLflow.
    ///   - organisation: What stands for the server.
    /// - Throws: ``ModelIDError`` for a name that is empty or whose id would be too long, and for an organisation that is none.
    public static func id(of name: String, organisation: some StringProtocol) throws(ModelIDError) -> ModelID {
        let isDots = name == "." || name == ".."
        let segment = name.unicodeScalars.map { isKept($0) && !isDots ? String($0) : escaped($0) }.joined()
        return try ModelID("\(organisation)/\(segment)")
    }

    /// The name of a registered model; nil where no name has such an id.
    package static func name(of id: ModelID) -> String? {
        var bytes: [UInt8] = []
        var rest = id.name.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == tilde else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        let name = String(decoding: bytes, as: UTF8.self)
        guard let organisation = id.organisation, let again = try? Self.id(of: name, organisation: organisation) else { return nil }
        return again.written == id.written ? name : nil
    }

    /// The registered model that an address inside of MLflow means: `models:/NAME/VERSION`, `models:/NAME@ALIAS`. `models:/m-…`, a logged model, is none.
    static func registered(_ address: String) -> (name: String, revision: Revision?)? {
        guard address.hasPrefix(scheme) else { return nil }
        let name = String(address.dropFirst(scheme.count).drop { $0 == "/" })
        for separator in ["/", "@"] as [Character] {
            guard let place = name.lastIndex(of: separator) else { continue }
            let (before, behind) = (name[..<place], name[name.index(after: place)...])
            return before.isEmpty ? nil : (String(before), Revision(behind))
        }
        return nil
    }

    private static let scheme = "models:/"
    private static let tilde = UInt8(ascii: "~")

    private static func isKept(_ scalar: UnicodeScalar) -> Bool {
        scalar != "~" && scalar != "/" && !ModelID.isForbidden(scalar)
    }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        String(scalar).utf8.map { "~" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
