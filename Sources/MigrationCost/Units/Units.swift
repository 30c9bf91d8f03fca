/// Bytes of memory or of a file.
public enum ByteUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "B"
}

/// Seconds.
public enum SecondUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "s"
}

/// Tokens of a tokenizer; those of two tokenizers are not the same size.
public enum TokenUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "tokens"
}

/// Floating-point operations; a multiplication with its addition counts as two.
public enum OperationUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "FLOP"
}

/// US dollars.
public enum DollarUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "USD"
}

/// One device in use for an hour.
public enum DeviceHourUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "device-hours"
}

/// One person at work for an hour.
public enum PersonHourUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "person-hours"
}

/// Points of a benchmark whose scale ends at 100.
public enum PointUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "points"
}

/// Tonnes of carbon dioxide equivalent.
public enum CarbonUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "tCO2eq"
}

/// So much of one unit for each of another.
public enum PerUnit<Whole: MeasureUnit, Part: MeasureUnit>: MeasureUnit {
    /// How it is written.
    public static var symbol: String { Whole.symbol + "/" + Part.symbol }
}

/// Bytes of memory or of a file.
public typealias Bytes = Quantity<ByteUnit>
/// Seconds.
public typealias Seconds = Quantity<SecondUnit>
/// Tokens.
public typealias Tokens = Quantity<TokenUnit>
/// Floating-point operations.
public typealias Operations = Quantity<OperationUnit>
/// US dollars.
public typealias Dollars = Quantity<DollarUnit>
/// Hours of one device.
public typealias DeviceHours = Quantity<DeviceHourUnit>
/// Hours of one person.
public typealias PersonHours = Quantity<PersonHourUnit>
/// Points of a benchmark.
public typealias Points = Quantity<PointUnit>
/// Tonnes of carbon dioxide equivalent.
public typealias Carbon = Quantity<CarbonUnit>
/// So much of one unit for each of another.
public typealias Rate<Whole: MeasureUnit, Part: MeasureUnit> = Quantity<PerUnit<Whole, Part>>
/// Tokens a second.
public typealias TokensPerSecond = Rate<TokenUnit, SecondUnit>
/// Bytes a second.
public typealias BytesPerSecond = Rate<ByteUnit, SecondUnit>
/// Operations a second.
public typealias OperationsPerSecond = Rate<OperationUnit, SecondUnit>
/// The price of a device for an hour.
public typealias DevicePrice = Rate<DollarUnit, DeviceHourUnit>
/// The price of a person's hour.
public typealias HourlyPay = Rate<DollarUnit, PersonHourUnit>
/// The price of one token; a million of them is what price lists name.
public typealias TokenCharge = Rate<DollarUnit, TokenUnit>

extension Quantity {
    /// What comes of so many parts: a rate times its part.
    public func amount<Whole, Part>(for part: Quantity<Part>) -> Quantity<Whole> where Unit == PerUnit<Whole, Part> {
        Quantity<Whole>(value * part.value)
    }

    /// How much of the part a whole takes: tokens at a rate a second, as seconds.
    public func time<Whole, Part>(for whole: Quantity<Whole>) -> Quantity<Part> where Unit == PerUnit<Whole, Part> {
        Quantity<Part>(whole.value / value)
    }

    /// So much for each of another: a rate.
    public func per<Part: MeasureUnit>(_ part: Quantity<Part>) -> Rate<Unit, Part> { Rate<Unit, Part>(value / part.value) }
}

extension Quantity where Unit == ByteUnit {
    /// 2³⁰ bytes.
    public static func gibibytes(_ count: Double) -> Self { Self(count * 1_073_741_824) }
    /// How many times 2³⁰ bytes.
    public var gibibytes: Double { value / 1_073_741_824 }
}
