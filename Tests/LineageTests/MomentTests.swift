import Lineage
import Testing

/// Times of ISO 8601, read and written.
struct MomentTests {
    @Test(
        arguments: [
            ("1970-01-01", 0), ("1970-01-01T00:00:00Z", 0), ("1970-01-02", 86_400_000_000), ("1969-12-31T23:59:59.999999Z", -1),
            ("2000-02-29", 951_782_400_000_000), ("2024-03-01T12:30:05Z", 1_709_296_205_000_000), ("2024-03-01 12:30:05", 1_709_296_205_000_000),
            ("2024-03-01T12:30", 1_709_296_200_000_000), ("2024-03-01T14:30:05+02:00", 1_709_296_205_000_000),
            ("2024-03-01T14:30:05+02", 1_709_296_205_000_000),
            ("2024-03-01T07:00:05-0530", 1_709_296_205_000_000), ("2024-03-01T12:30:05.25Z", 1_709_296_205_250_000),
            ("2024-03-01T12:30:05.1234567Z", 1_709_296_205_123_456), ("0001-01-01", -62_135_596_800_000_000), ("9999-12-31", 253_402_214_400_000_000),
            ("1900-03-01", -2_203_891_200_000_000), ("2022-03-02T23:29:04.000Z", 1_646_263_744_000_000),
        ] as [(String, Int64)]) func `a time is read`(text: String, microseconds: Int64)
    {
        #expect(Moment(iso8601: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2024", "2024-03", "2024-13-01", "2024-00-01", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "0000-01-01", "2024-3-1",
        " 2024-03-01",
        "2024-03-01 ", "2024-03-01T", "2024-03-01T24:00", "2024-03-01T12:60", "2024-03-01T12:30:60", "2024-03-01T12:30:05.",
        "2024-03-01T12:30:05+25:00",
        "2024-03-01T12:30:05Zx", "20240301", "+2024-03-01", "２０２４-03-01", String(repeating: "2", count: 1 << 20),
    ]) func `what is no time is refused`(text: String) {
        #expect(Moment(iso8601: text) == nil)
    }

    @Test func `a time that was written is read again`() {
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let moment = Moment(microseconds: Int64(state >> 16) % 253_402_300_800_000_000 - 62_135_596_800_000_000 * Int64(state & 1))
            guard (-62_135_596_800_000_000..<253_402_300_800_000_000).contains(moment.microseconds) else { continue }
            #expect(Moment(iso8601: moment.iso8601) == moment)
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.000001Z"), (-500_000, "1969-12-31T23:59:59.5Z"),
            (1_709_210_096_000_000, "2024-02-29T12:34:56Z"),
        ] as [(Int64, String)])
    func `a time is written in UTC`(microseconds: Int64, text: String) {
        #expect(Moment(microseconds: microseconds).iso8601 == text)
    }

    @Test func `times beyond four digits of years are still written`() {
        #expect(!Moment(microseconds: .max).iso8601.isEmpty)
        #expect(!Moment(microseconds: .min).iso8601.isEmpty)
    }
}
