using ScAi.Scenarios.Writing;
using ScAi.Time;

namespace ScAi.Scenarios.Rules;

/// <summary>The kinds of rules there are, and those that a scenario breaks.</summary>
internal sealed class RuleBook(Scenario scenario)
{
    private const double SlowestRate = 0.001;
    private const double FastestRate = 1_000_000;
    private const int MostIdsNamed = 20;
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(36_525);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly List<BrokenRule> _broken = [];
    private readonly HashSet<int> _stations = [.. scenario.Ground.Stations.Select(station => station.Id)];

    /// <summary>The scenario in question.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>The rules that it breaks.</summary>
    public IReadOnlyList<BrokenRule> Broken => _broken;

    /// <summary>Any rule.</summary>
    public void Require(string path, bool holds, string expected, string found, params string[] dependsOn)
    {
        if (!holds)
        {
            _broken.Add(new BrokenRule(path, expected, found) { DependsOn = dependsOn });
        }
    }

    /// <summary>The value is in a range, both ends included.</summary>
    public void Within<T>(string path, T value, T least, T most, Func<T, string> format)
        where T : IComparable<T> => Require(
        path,
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0,
        $"from {format(least)} to {format(most)}",
        format(value));

    /// <summary>The value is a part of one.</summary>
    public void Fraction(string path, double value) => Require(
        path,
        value is >= 0 and <= 1,
        "a fraction from 0 to 1, or from 0 % to 100 %",
        InScenarioUnits.Plain(value));

    /// <summary>The value is a span of scenario time that moves it on.</summary>
    public void Step(string path, TimeSpan step) => Require(
        path,
        step >= ShortestStep && step <= LongestStep && step.Ticks % TimeSpan.TicksPerMicrosecond == 0,
        $"a duration from {InScenarioUnits.Duration(ShortestStep)} to {InScenarioUnits.Duration(LongestStep)}, "
            + "in whole microseconds",
        InScenarioUnits.Duration(step));

    /// <summary>The value is a span of wall-clock time that somebody may wait.</summary>
    public void Wait(string path, TimeSpan wait, bool mayBeZero = false)
    {
        var shortest = mayBeZero ? TimeSpan.Zero : ShortestStep;
        Require(
            path,
            wait >= shortest && wait <= LongestWait && wait.Ticks % TimeSpan.TicksPerMicrosecond == 0,
            $"a duration from {InScenarioUnits.Duration(shortest)} to {InScenarioUnits.Duration(LongestWait)}, "
                + "in whole microseconds",
            InScenarioUnits.Duration(wait));
    }

    /// <summary>The value is a rate of time; as fast as possible only when somebody grants ticks.</summary>
    public void Rate(string path, double? rate)
    {
        if (rate is { } number)
        {
            Require(
                path,
                number is >= SlowestRate and <= FastestRate,
                $"a rate from {SlowestRate} to {FastestRate}, or 'max'",
                InScenarioUnits.Plain(number));
        }
        else
        {
            var isCoordinated = Scenario.Time == TimeMode.Coordinated;
            Require(path, isCoordinated, "a number: 'max' is for coordinated time only", "'max'", "time");
        }
    }

    /// <summary>The value is an instant of the scenario.</summary>
    public void InWindow(string path, ScenarioTime time)
    {
        var (start, stop) = (Scenario.Start, Scenario.Stop);
        var isWindow = start < stop;
        Require(
            path,
            !isWindow || (start <= time && time < stop),
            $"an instant from {start} to before {stop}",
            $"{time}",
            "start",
            "stop");
    }

    /// <summary>The value may stand in a topic.</summary>
    public void TopicLevel(string path, string level) => Require(
        path,
        level.Length > 0 && !level.Any(character => character is '/' or '+' or '#' || char.IsControl(character)),
        "one topic level, without '/', '+' and '#'",
        Quote(level));

    /// <summary>The value is a station's id.</summary>
    public void KnownStation(string path, int station)
    {
        if (!_stations.Contains(station))
        {
            var more = _stations.Count > MostIdsNamed ? ", ..." : "";
            var ids = _stations.Count == 0 ? "there is none" : string.Join(", ", _stations.Order().Take(MostIdsNamed)) + more;
            Require(path, false, $"the id of a station ({ids})", $"{station}", "ground.stations");
        }
    }

    /// <summary>The value is a satellite's name.</summary>
    public void KnownSatellite(string path, string name) => Known(
        path, name, "the name of a satellite", Scenario.Satellites.Satellites.Select(satellite => satellite.Name), "satellites.list");

    /// <summary>The value is the name of a satellite that is simulated as a spacecraft.</summary>
    public void KnownVehicle(string path, string name) => Known(
        path, name, "the name of a vehicle", Scenario.Spacecraft?.Vehicles.Select(vehicle => vehicle.Satellite) ?? [], "spacecraft.list");

    private void Known(string path, string name, string expected, IEnumerable<string> known, string list)
    {
        var names = known.ToList();
        var more = names.Count > MostIdsNamed ? ", ..." : "";
        Require(
            path,
            names.Contains(name),
            $"{expected} ({(names.Count == 0 ? "there is none" : string.Join(", ", names.Take(MostIdsNamed)) + more)})",
            Quote(name),
            list);
    }

    /// <summary>No two values are the same.</summary>
    public void Unique<T>(IEnumerable<(string Path, T Value)> items, string expected)
        where T : notnull
    {
        var first = new Dictionary<T, string>();
        foreach (var (path, value) in items)
        {
            if (!first.TryAdd(value, path))
            {
                var found = value is string text ? Quote(text) : $"{value}";
                _broken.Add(new BrokenRule(path, expected, $"{found} again")
                {
                    SameAs = first[value],
                    DependsOn = [first[value]],
                });
            }
        }
    }

    /// <summary>Text in quotes.</summary>
    public static string Quote(string text) => $"'{text}'";

    /// <summary>A whole number.</summary>
    public static string Plain(int number) => $"{number}";
}
