using ScAi.Messages;
using ScAi.Scenarios.Rules;

namespace ScAi.Scenarios.Reading;

/// <summary>Reads the constellation: single satellites, files of them, and generated ones.</summary>
internal sealed class SatelliteEntries(Complaints complaints)
{
    private static readonly string[] Sources = ["tle", "elements", "walker"];

    /// <summary>The constellation; empty for no block.</summary>
    public SatelliteStoragePlan Read(Section? satellites)
    {
        if (satellites is null)
        {
            return new SatelliteStoragePlan { Satellites = [] };
        }

        var defaults = satellites.Open("defaults");
        if (defaults is not null)
        {
            Terms(defaults);
        }

        if (!satellites.Has("list"))
        {
            satellites.Miss("list", "a list of satellites");
        }

        var all = new List<SatellitePlan>();
        foreach (var entry in satellites.OpenList("list", defaults))
        {
            var terms = Terms(entry) with { RecorderCapacity = entry.Require("recorder", Quantities.Volume) };
            var firstId = entry.Read("id", Values.Count, all.Count);
            foreach (var (index, (name, elements)) in Orbits(entry).Index())
            {
                complaints.NoteOrigin(KeyPath.Of($"{satellites.Path}.list", all.Count), entry.Path);
                all.Add(terms with { Id = firstId + index, Name = name, Elements = elements });
            }
        }

        return new SatelliteStoragePlan
        {
            LocationStep = satellites.Read("locationStep", Quantities.Duration, TimeSpan.FromSeconds(60)),
            Satellites = ScenarioList.From(all),
        };
    }

    /// <summary>What may stand in the defaults; read there once more, so that a mistake in them is found even when nobody needs them.</summary>
    private static SatellitePlan Terms(Section terms) => new()
    {
        Id = 0,
        Name = "",
        Elements = new SatelliteElements("", ""),
        RecorderCapacity = terms.Read("recorder", Quantities.Volume, DataVolume.Zero),
        InitialUse = terms.Read("initialUse", Quantities.Fraction, 0),
        InstrumentRate = terms.Read("instrument", Quantities.DataRate, DataRate.Zero),
        CostMode = terms.Read("costMode", Values.OneOf<CostMode>(), CostMode.Discrete),
        FixedRate = terms.Read("fixedRate", Quantities.Cost, 0),
        Contract = terms.Open("contract", "satellites.list[].contract", mayBeNone: true) is { } contract
            ? new ContractPlan(
                contract.Require("station", Values.Count),
                contract.Read("fallback", Values.OneOf<CostMode>(), CostMode.Discrete))
            : null,
    };

    private IEnumerable<(string Name, SatelliteElements Elements)> Orbits(Section entry)
    {
        var given = Sources.Where(entry.Has).ToList();
        if (given.Count != 1)
        {
            complaints.Fail(KeyPath.Of(entry.Path, "tle"));
            entry.Complain(
                given.Count > 1 ? given[1] : "tle",
                "one of 'tle', 'elements' and 'walker'",
                given.Count > 1 ? $"'{given[1]}' besides '{given[0]}'" : "none of them");
            return [];
        }

        return given[0] switch
        {
            "tle" => Inline(entry),
            _ => [],
        };
    }

    private static IEnumerable<(string Name, SatelliteElements Elements)> Inline(Section entry)
    {
        if (InlineLines(entry) is not { } lines)
        {
            return [];
        }

        if (lines.Count is < 2 or > 3)
        {
            entry.Complain("tle", "two lines, or three with the title", $"{lines.Count} lines");
            return [];
        }

        var (line1, line2) = (lines[^2].TrimEnd(), lines[^1].TrimEnd());
        if (ElementLines.Flaw(line1, line2) is { } flaw)
        {
            entry.Complain("tle", flaw.Expected, flaw.Found);
            return [];
        }

        var title = lines.Count == 3 ? lines[0].Trim() : "";
        if (title.Length == 0 && !entry.Has("name"))
        {
            entry.Miss("name", "a name for a satellite whose element set has no title");
        }

        return [(entry.Read("name", Values.Text, title), new SatelliteElements(line1, line2))];
    }

    private static List<string>? InlineLines(Section entry) => entry.At("tle") switch
    {
        YamlSequence => entry.ReadList("tle", Values.Text),
        _ => entry.Require("tle", Values.Lines)?.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(),
    };
}
