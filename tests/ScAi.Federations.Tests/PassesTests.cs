using System.Globalization;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federations.Tests;

/// <summary>
/// The rises and sets that the federation publishes, against those that python3-skyfield finds for the same elements
/// (<c>tests/ScAi.Orbits.Tests/Reference/make_reference.py</c>).
/// </summary>
public class PassesTests
{
    private const string ReferenceFile = "tests/ScAi.Orbits.Tests/Reference/downlink-passes.csv";
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(0.1);

    [Fact]
    public void Run_ADay_PublishesThePassesThatSkyfieldFinds()
    {
        // Without outages, with reports by the clock only at the start, all other states are rises and sets.
        var scenario = Scenarios.Day with
        {
            Satellites = Scenarios.Day.Satellites with { LocationStep = TimeSpan.FromDays(2) },
            Outages = new(),
            TickStep = TimeSpan.FromSeconds(60),
        };

        var published = Federation.Run(scenario).Records<SatelliteState>()
            .Where(state => state.GroundId is not null && state.Time > scenario.Start && state.Time < scenario.Stop)
            .Select(state => new Event(state.Id, state.GroundId!.Value, state.CommRange, state.Time))
            .Order().ToList();

        var expected = ReadReference();
        Assert.Equal(expected.Select(InWords), published.Select(InWords));
        Assert.All(expected.Zip(published), pair => Assert.InRange(
            (pair.First.At - pair.Second.At).Duration(), TimeSpan.Zero, s_tolerance));
    }

    private static string InWords(Event passing) =>
        $"satellite {passing.Satellite} {(passing.IsRise ? "rises at" : "sets at")} station {passing.Station}";

    private static List<Event> ReadReference()
    {
        var lines = File.ReadAllLines(Repository.PathOf(ReferenceFile)).Skip(1).Select(line => line.Split(','));
        return
        [
            .. lines.Where(fields => fields.Length >= 4 && fields[2] is "rise" or "set").Select(fields => new Event(
                int.Parse(fields[0], CultureInfo.InvariantCulture),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                fields[2] == "rise",
                ScenarioTime.TryParse(fields[3] + "Z", out var at) ? at : throw new FormatException(fields[3]))).Order(),
        ];
    }

    /// <summary>Ordered by satellite, station and time, so that neighbours in time cannot change places.</summary>
    private sealed record Event(int Satellite, int Station, bool IsRise, ScenarioTime At) : IComparable<Event>
    {
        public int CompareTo(Event? other) =>
            (Satellite, Station, At).CompareTo((other!.Satellite, other.Station, other.At));
    }
}
