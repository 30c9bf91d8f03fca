import CLibPQ

extension PostgresConfiguration {
    /// How many hosts the connection string lists; 1 when it lists none or cannot be read.
    var hostCount: Int {
        guard let options = unsafe PQconninfoParse(connectionString, nil) else { return 1 }
        defer { unsafe PQconninfoFree(options) }
        var count = 1
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            let name = unsafe String(cString: keyword)
            if name == "host" || name == "hostaddr", let value = unsafe option.pointee.val {
                count = max(count, unsafe String(cString: value).split(separator: ",").count)
            }
            unsafe option += 1
        }
        return count
    }
}
