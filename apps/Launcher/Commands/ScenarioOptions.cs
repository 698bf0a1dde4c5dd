using System.CommandLine;
using System.Globalization;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Launcher.Commands;

/// <summary>The scenario argument, and the options that override what it says.</summary>
internal sealed class ScenarioOptions
{
    private readonly Argument<string> _scenario = new("scenario")
    {
        Description = "The scenario file.",
        DefaultValueFactory = _ => DefaultScenario(),
    };

    private readonly Option<string> _rate = new("--rate") { Description = "Scenario seconds per wall-clock second, or max." };

    private readonly Option<string> _tick = new("--tick") { Description = "The length of a tick: 10s, 500ms, 1min or a number of seconds." };

    private readonly Option<ulong?> _seed = new("--seed") { Description = "Where the randomness of the run comes from." };

    private readonly Option<string> _wireUnits = new("--wire-units")
    {
        Description = "The units of data on the wire: documented (GB, MB/s) or nostAsCoded (Gbit, Gbit/s).",
    };

    public void AddTo(Command command)
    {
        _scenario.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }, ..])
            {
                result.AddError($"{option}: expected a scenario file or an option of this command");
            }
        });
        command.Arguments.Add(_scenario);
        command.Options.Add(_rate);
        command.Options.Add(_tick);
        command.Options.Add(_seed);
        command.Options.Add(_wireUnits);
    }

    /// <summary>The scenario, with what the command line overrides.</summary>
    /// <exception cref="InvalidDataException">The scenario or an option is wrong.</exception>
    public Scenario Read(ParseResult parsed)
    {
        var scenario = ScenarioFile.Load(parsed.GetValue(_scenario)!);
        scenario = parsed.GetValue(_rate) is { } rate ? scenario with { Rate = RateText.Parse(rate) } : scenario;
        scenario = parsed.GetValue(_tick) is { } tick ? scenario with { TickStep = ParseStep(tick) } : scenario;
        scenario = parsed.GetValue(_seed) is { } seed ? scenario with { Seed = seed } : scenario;
        scenario = parsed.GetValue(_wireUnits) is { } units ? scenario with { WireUnits = ParseUnits(units) } : scenario;
        return scenario.Validate() is [_, ..] errors
            ? throw new InvalidDataException(string.Join(Environment.NewLine, errors))
            : scenario;
    }

    /// <summary>The one in the current folder, else the one of the source tree that ScAi was built in.</summary>
    private static string DefaultScenario()
    {
        var relative = Path.Combine("scenarios", "downlink.yaml");
        if (File.Exists(relative))
        {
            return relative;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, relative);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return relative;
    }

    private static TimeSpan ParseStep(string text)
    {
        foreach (var (unit, ticks) in new[]
                 {
                     ("ms", TimeSpan.TicksPerMillisecond), ("min", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
                     ("s", TimeSpan.TicksPerSecond), ("", TimeSpan.TicksPerSecond),
                 })
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
                && count * ticks is >= TimeSpan.TicksPerMicrosecond and <= TimeSpan.TicksPerDay * 366.0)
            {
                return TimeSpan.FromTicks((long)Math.Round(count * ticks));
            }
        }

        throw new InvalidDataException($"--tick: expected a length such as 10s, 500ms or 1min, got '{text}'");
    }

    private static WireUnits ParseUnits(string text) => text switch
    {
        "documented" => WireUnits.Documented,
        "nostAsCoded" => WireUnits.NostAsCoded,
        _ => throw new InvalidDataException($"--wire-units: expected documented or nostAsCoded, got '{text}'"),
    };
}
