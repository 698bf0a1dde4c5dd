using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Federations.Tests;

/// <summary>The scenarios that the tests run.</summary>
internal static class Scenarios
{
    /// <summary>The day of <c>scenarios/downlink.yaml</c>, as fast as possible.</summary>
    public static Scenario Day { get; } =
        ScenarioFile.Load(Repository.PathOf("scenarios/downlink.yaml")) with { Rate = null };

    /// <summary>The two hours of <c>scenarios/downlink-2h.yaml</c>.</summary>
    public static Scenario TwoHours { get; } = ScenarioFile.Load(Repository.PathOf("scenarios/downlink-2h.yaml"));

    /// <summary>
    /// A day on which much goes wrong: eight satellites close together in two orbits contend for stations with one antenna,
    /// recorders are small and overflow, links are handed over, outages are frequent, contracts break.
    /// </summary>
    public static Scenario Crowd { get; } = Crowded();

    public static Scenario WithTick(this Scenario scenario, double seconds) =>
        scenario with { TickStep = TimeSpan.FromSeconds(seconds) };

    private static Scenario Crowded()
    {
        var plans = Day.Satellites.Satellites;
        var satellites = Enumerable.Range(0, 8).Select(i =>
        {
            var plan = plans[i % 2];
            return plan with
            {
                Id = i,
                Name = $"Satellite {i}",
                Elements = plan.Elements with { MeanAnomalyDegrees = (plan.Elements.MeanAnomalyDegrees + i * 2) % 360 },
                RecorderCapacity = DataVolume.FromGigabits(20 + 5 * i),
                CostMode = i % 3 == 0 ? CostMode.Both : i % 3 == 1 ? CostMode.Continuous : CostMode.Discrete,
                FixedRate = 0.09m,
                Contract = i % 3 == 1 ? new ContractPlan(11) : null,
            };
        });
        return Day with
        {
            Name = "crowd",
            Satellites = Day.Satellites with { Satellites = ScenarioList.From(satellites) },
            Ground = Day.Ground with
            {
                Selection = StationSelection.Fastest,
                HandOver = HandOver.OnBetter,
                Stations = ScenarioList.From(Day.Ground.Stations.Select(
                    station => station.Id == 11 ? station with { Antennas = 2 } : station)),
            },
            Outages = Day.Outages with
            {
                Random = new RandomOutages { Probability = 0.2, Interval = TimeSpan.FromMinutes(20), Duration = TimeSpan.FromMinutes(7) },
            },
        };
    }

    /// <summary>A time on 2023-08-01.</summary>
    public static ScenarioTime T(string clock) =>
        ScenarioTime.TryParse($"2023-08-01T{clock}Z", out var time) ? time : throw new FormatException(clock);
}
