/// What a server has to do, as numbers: tokens a day, of a request, and at the busiest time.
struct MonthlyTraffic: Hashable, Sendable {
    /// Days of a month: a twelfth of a Julian year.
    static let days = 365.25 / 12
    /// Hours of a month.
    static let hours = days * 24

    /// Tokens read a day.
    var input: Double
    /// Tokens written a day.
    var output: Double
    /// Tokens of a prompt.
    var prompt: Double
    /// Tokens of an answer.
    var answer: Double
    /// The share of time in which a server that runs has work.
    var utilization: Double
    /// Requests at once.
    var concurrency: Double
    /// How many tokens of the model's tokenizer stand for one of these.
    var ratio = 1.0

    /// The hours of one server that a month takes: of work, or of standing there for the busiest time.
    ///
    /// - Parameters:
    ///   - seconds: What a request takes.
    ///   - speed: How much quicker than estimated the server is, around 1.
    func hours(_ seconds: RequestSeconds, speed: Double) -> Double {
        max(busyHours(seconds, speed: speed), max(1, concurrency / seconds.batch) * Self.hours)
    }

    /// Of them, the hours of work; parameters as of ``hours(_:speed:)``.
    func busyHours(_ seconds: RequestSeconds, speed: Double = 1) -> Double {
        let work = input / prompt * seconds.prompt + output / answer * seconds.answer
        return work * Self.days / 3600 / utilization / speed
    }
}

extension Rates {
    /// What a month of a plan costs in US dollars.
    ///
    /// `devices × max(hours of work ÷ utilization, hours of a month × servers for the busiest time) × price`.
    ///
    /// - Parameters:
    ///   - price: Of one device for an hour.
    ///   - speed: How much quicker than estimated it runs, around 1.
    func monthlyCost(of plan: ServingPlan, _ traffic: MonthlyTraffic, price: Double, speed: Double) -> Double {
        let seconds = seconds(plan, prompt: traffic.prompt * traffic.ratio, answer: traffic.answer * traffic.ratio)
        return Double(plan.deviceCount) * traffic.hours(seconds, speed: speed) * price
    }

    /// The hours that devices of a plan work a month at least, however many of them share the model (``ServingRate/leastDeviceSeconds(for:)``); 0 for a
    /// model that only reads, of which no such bound is known.
    func leastHours(of plan: ServingPlan, _ traffic: MonthlyTraffic) -> Double {
        guard plan.model.work != .reading else { return 0 }
        let conditions = plan.conditions(prompt: traffic.prompt * traffic.ratio, answer: traffic.answer * traffic.ratio)
        return traffic.busyHours(servingRate.estimator.leastDeviceSeconds(for: conditions))
    }
}
