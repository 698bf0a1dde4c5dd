using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage.Tests;

/// <summary>The model as a whole: what it reports, and when.</summary>
public class ConstellationTests
{
    private static readonly Topics s_topics = new("p", new AppNames());

    /// <summary>On that day Skyfield finds two passes over Bahrain.</summary>
    private static readonly Scenario s_day = A.Scenario(start: "00:00:00", stop: "23:59:00") with
    {
        TickStep = TimeSpan.FromMinutes(10),
    };

    [Fact]
    public void Initialize_SeveralSatellites_SaysReadyForEachThenAllReady()
    {
        var said = new SatelliteStorageFederate(A.Scenario(satellites: [A.Satellite(0), A.Satellite(3)]))
            .Initialize(new RunPlan(s_day.Ticks, 0)).Messages;

        Assert.Equal(
            ["ready: satellite 0", "ready: satellite 3", "allReady: all"],
            said.Select(message => $"{message.Channel}: {InWords.Of(message.Record)}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(97)]
    [InlineData(600)]
    public void Advance_TicksOfAnyLength_TheSameReportsInOrderOfTime(double tickMinutes)
    {
        var expected = Reports(s_day);

        var reports = Reports(s_day with { TickStep = TimeSpan.FromMinutes(tickMinutes) });

        // What rises in the first tick is told in the second, once the stations are known, so order counts from then on.
        Assert.Equal(expected.Order(), reports.Order());
        Assert.Equal(2, expected.Count(report => report.Contains("rises", StringComparison.Ordinal)));
        Assert.Equal(2, expected.Count(report => report.Contains("sets", StringComparison.Ordinal)));
    }

    [Fact]
    public void Advance_AfterTheFirstTick_ReportsLieInTheirTickInOrder()
    {
        var (model, state) = Started(s_day);
        for (var i = 0; i < s_day.Ticks.Count; i++)
        {
            var tick = s_day.Ticks[i];
            (state, var said) = model.Advance(state, tick, i == 1 ? Stations(s_day) : Inbox.Empty);
            var times = said.Select(message => ((SatelliteState)message.Record).Time).ToList();
            Assert.Equal(times.Order(), times);
            Assert.All(times.Where(_ => i > 1), time => Assert.True(tick.Contains(time)));
        }
    }

    [Fact]
    public void Advance_SettlingTicks_ReportTheEndOnceAndThenOnlyWhoWasCharged()
    {
        var scenario = A.Scenario(satellites: [A.Satellite(0), A.Satellite(1)]);
        var (model, state) = Started(scenario);
        var end = scenario.Ticks[scenario.Ticks.Count];

        (state, var first) = model.Advance(state, end, Inbox.Empty);
        (state, var second) = model.Advance(state, end, InboxOf(A.Charge(1, "08:59:00", 1)));
        (_, var third) = model.Advance(state, end, Inbox.Empty);

        Assert.Equal([0, 1], first.Select(message => ((SatelliteState)message.Record).Id));
        Assert.Equal([1], second.Select(message => ((SatelliteState)message.Record).Id));
        Assert.Empty(third);
    }

    [Fact]
    public void Advance_ChargeForAnotherConstellationOrASentinel_ChangesNothing()
    {
        var (model, state) = Started(A.Scenario());

        (var after, _) = model.Advance(state, A.Scenario().Ticks[0], InboxOf(
            A.Charge(77, "07:00:00", 1), A.Charge(0, "07:00:00", 1) with { GroundId = -1 },
            A.Charge(0, "07:00:00", 1) with { GroundId = 100, Duration = TimeSpan.Zero }));

        Assert.Equal(0, Assert.Single(after.Satellites).Links);
    }

    [Fact]
    public void Advance_FixedContract_IsChargedAtEveryReportByTheClock()
    {
        var scenario = A.Scenario(satellites: [A.Satellite() with { CostMode = CostMode.Continuous, FixedRate = 0.09m }]);
        var (model, state) = Started(scenario with { TickStep = TimeSpan.FromMinutes(2) });

        var (_, said) = model.Advance(state, new Tick(0, A.T("07:00:00"), A.T("07:02:00")), Inbox.Empty);

        Assert.Equal([0m, 5.4m], said.Select(message => message.Record).OfType<LinkCharge>().Select(charge => charge.CumulativeCostBySat));
    }

    [Fact]
    public void Advance_ContractsStationGoesOut_PaysByTheFallbackFromThenOn()
    {
        var scenario = A.Scenario(satellites:
        [
            A.Satellite() with { CostMode = CostMode.Continuous, FixedRate = 1, Contract = new ContractPlan(5) },
        ]);
        var (model, state) = Started(scenario);

        (state, _) = model.Advance(state, scenario.Ticks[0], InboxOf(A.Outage(5, "07:00:05", "07:00:08"), A.Restore(5, "07:00:08")));

        Assert.Equal(5 + 2, state.Satellites[0].FixedCostBy(A.T("07:00:10")));
    }

    [Fact]
    public void Advance_ABurnChangesTheOrbit_ContactsAreThoseOfTheNewElements()
    {
        var higher = A.Satellite(0);
        higher = higher with { Elements = higher.Elements with { MeanMotionRevsPerDay = higher.Elements.MeanMotionRevsPerDay - 0.05 } };
        var expected = Reports(s_day with { Satellites = s_day.Satellites with { Satellites = [higher] } });

        var (model, state) = Started(s_day);
        var reports = new List<string>();
        for (var i = 0; i < s_day.Ticks.Count; i++)
        {
            var inbox = i switch { 1 => Stations(s_day), 2 => InboxOf(UpdateTo(higher.Elements)), _ => Inbox.Empty };
            (state, var said) = model.Advance(state, s_day.Ticks[i], inbox);
            reports.AddRange(said.Select(message => (SatelliteState)message.Record)
                .Where(report => report.Time.UnixMicroseconds % 60_000_000 != 0)
                .Select(report => $"{report.Time} {(report.CommRange ? "rises" : "sets")} at {report.GroundId}"));
        }

        Assert.Equal(expected, reports);
        Assert.NotEqual(Reports(s_day), reports);
    }

    [Fact]
    public void Advance_ABurnInMidContact_TheContactGoesOnWithoutAnotherRise()
    {
        var rise = Reports(s_day).First(report => report.Contains("rises", StringComparison.Ordinal));
        var (model, state) = Started(s_day);
        var events = new List<bool>();
        for (var i = 0; i < s_day.Ticks.Count; i++)
        {
            var tick = s_day.Ticks[i];
            var isAfterTheRise = i > 0 && s_day.Ticks[i - 1].Contains(A.T(rise[11..26]));
            var inbox = i == 1 ? Stations(s_day)
                : isAfterTheRise ? InboxOf(UpdateTo(A.Satellite(0).Elements)) : Inbox.Empty;
            (state, var said) = model.Advance(state, tick, inbox);
            events.AddRange(said.Select(message => (SatelliteState)message.Record)
                .Where(report => report.Time.UnixMicroseconds % 60_000_000 != 0).Select(report => report.CommRange));
        }

        Assert.Equal([true, false, true, false], events);
    }

    private static OrbitUpdate UpdateTo(ScAi.Orbits.Elements.ElementSet elements) => new(
        0, elements.Epoch, elements.MeanMotionRevsPerDay, elements.Eccentricity, elements.InclinationDegrees,
        elements.RightAscensionDegrees, elements.ArgumentOfPerigeeDegrees, elements.MeanAnomalyDegrees, elements.BStar);

    private static List<string> Reports(Scenario scenario)
    {
        var (model, state) = Started(scenario);
        var reports = new List<string>();
        for (var i = 0; i < scenario.Ticks.Count; i++)
        {
            (state, var said) = model.Advance(state, scenario.Ticks[i], i == 1 || scenario.Ticks.Count == 1 ? Stations(scenario) : Inbox.Empty);
            reports.AddRange(said.Select(message => (SatelliteState)message.Record)
                .Where(report => report.Time.UnixMicroseconds % 60_000_000 != 0)
                .Select(report => $"{report.Time} {(report.CommRange ? "rises" : "sets")} at {report.GroundId}"));
        }

        return reports;
    }

    private static (SatelliteStorageFederate Model, SatelliteStorageState State) Started(Scenario scenario)
    {
        var model = new SatelliteStorageFederate(scenario);
        return (model, model.Initialize(new RunPlan(scenario.Ticks, scenario.Seed)).State);
    }

    private static Inbox Stations(Scenario scenario) => InboxOf(
        [.. scenario.Ground.Stations.Select(station => new GroundLocation(
            station.Id, station.LatitudeDegrees, station.LongitudeDegrees, station.MaskDegrees, true, station.DownlinkRate,
            station.CostPerSecond))]);

    private static Inbox InboxOf(params IWireRecord[] records) => Inbox.Of(records.Select((record, i) => new InboxMessage(
        (record as ITimedRecord)?.HappenedAt ?? A.T("00:00:00"), s_topics.GroundLocation, i, record)));
}
