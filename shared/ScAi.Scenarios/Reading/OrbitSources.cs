using System.Diagnostics.CodeAnalysis;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Elements;
using ScAi.Scenarios.Rules;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>
/// Reads the orbits of an entry of the satellites' list, whichever way they are given. Every element set comes with a name.
/// </summary>
internal sealed class OrbitSources(ReferencedFiles files, ScenarioTime start, Complaints complaints)
{
    private const int MostSatellites = 100_000;
    private static readonly string[] Sources = ["tle", "elements", "walker", "omm"];

    private static readonly ValueKind<double> Eccentricity = Values.Number.Within(
        "from 0 to below 1", value => value is >= 0 and < 1);

    private static readonly ValueKind<double> Inclination = Quantities.Angle.Within(
        "from 0 deg to 180 deg", value => value is >= 0 and <= 180);

    private static readonly ValueKind<double> Turn = Quantities.Angle.Within(
        "from -360 deg to 360 deg", value => value is >= -360 and <= 360);

    private static readonly ValueKind<double> MeanMotion = Quantities.MeanMotion.Within(
        "above 0 rev/d, to 20 rev/d", value => value is > 0 and <= 20);

    private static readonly ValueKind<int> NotNegative = Values.Count.Within("0 or more", value => value >= 0);

    private static readonly ValueKind<int> CatalogueId = Values.Count.Within(
        $"from 0 to {ElementSet.LargestCatalogueNumber}",
        value => value is >= 0 and <= ElementSet.LargestCatalogueNumber);

    private static readonly ValueKind<double> OrbitAltitude = Quantities.Length.Within(
        "from 100 km to 100000 km", value => value is >= 100e3 and <= 100_000e3);

    private static readonly ValueKind<char> Classification = new(
        "a capital letter such as U for unclassified",
        (string text, out char value) =>
        {
            value = text.Length == 1 ? text[0] : '\0';
            return char.IsAsciiLetterUpper(value);
        });

    /// <summary>The orbits of one entry; none after a complaint.</summary>
    public IReadOnlyList<ElementSet> Of(Section entry)
    {
        var name = entry.Has("name") ? entry.Read("name", Values.Text, "?") : null;
        var selected = entry.ReadList("select", Values.Text);
        if (selected is { Count: 0 } && entry.At("select") is YamlSequence { Items.Count: 0 })
        {
            entry.Complain("select", "at least one name", "none");
        }

        var given = Sources.Where(entry.Has).ToList();
        if (given.Count != 1)
        {
            entry.Complain(
                given.Count > 1 ? given[1] : "tle",
                $"one of {string.Join(", ", Sources)}",
                given.Count > 1 ? $"'{given[1]}' besides '{given[0]}'" : "none of them");
            return [];
        }

        if (given[0] != "elements" && selected is not null)
        {
            entry.Complain("select", "'select' only with 'elements'", $"it with '{given[0]}'");
        }

        return given[0] switch
        {
            "tle" => Inline(entry, name),
            "elements" => InFile(entry, name),
            "walker" => Walker(entry, name ?? "Walker"),
            _ => MeanElements(entry, name),
        };
    }

    private static IReadOnlyList<ElementSet> Inline(Section entry, string? name)
    {
        var lines = entry.At("tle") is YamlSequence
            ? entry.ReadList("tle", Values.Text)
            : entry.Require("tle", Values.Lines)?.TrimEnd().Split('\n').ToList();
        if (lines is null || lines.Count is < 2 or > 3)
        {
            if (lines is not null)
            {
                entry.Complain("tle", "two lines, or three with the title", $"{lines.Count}");
            }

            return [];
        }

        var document = TwoLineFormat.Read(string.Join('\n', lines.Select(line => line.TrimEnd())), Strictness.Strict);
        foreach (var problem in document.Problems)
        {
            entry.ComplainInLine("tle", problem.Line, problem.Expected, problem.Found + InColumn(problem));
        }

        if (document.ElementSets.Count != 1)
        {
            if (document.Problems.Count == 0)
            {
                entry.Complain("tle", "one element set", $"{document.ElementSets.Count}");
            }

            return [];
        }

        return Named(entry, document.ElementSets[0], name);
    }

    private List<ElementSet> InFile(Section entry, string? name)
    {
        if (name is not null)
        {
            entry.Complain("name", "no name for a file of element sets, which has their names", YamlScalar.Quote(name));
        }

        if (files.Read(entry, "elements", "a file of element sets", out var path) is not { } text)
        {
            return [];
        }

        var trimmed = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
        var document = ElementSetText.Read(trimmed, Strictness.Strict);
        foreach (var problem in document.Problems)
        {
            complaints.Add(new ScenarioError($"{entry.Path}.elements", problem.Expected, problem.Found)
            {
                File = path,
                Line = problem.Line,
                Column = problem.Column,
            });
        }

        if (document.Problems.Count > 0)
        {
            complaints.Fail($"{entry.Path}.elements");
            return [];
        }

        if (document.ElementSets.Count is 0 or > MostSatellites)
        {
            var count = document.ElementSets.Count;
            entry.Complain("elements", $"from 1 to {MostSatellites} element sets in the file", $"{count}");
            return [];
        }

        var all = document.ElementSets
            .Select(elements => elements with { ObjectName = elements.ObjectName ?? $"{elements.CatalogueNumber}" })
            .ToList();
        return entry.Has("select") ? Selected(entry, all) : all;
    }

    private static List<ElementSet> Selected(Section entry, List<ElementSet> all)
    {
        var byName = all.ToLookup(elements => elements.ObjectName!, StringComparer.Ordinal);
        var known = new ValueKind<ElementSet>(
            "the name of a satellite in the file",
            (string text, [MaybeNullWhen(false)] out ElementSet elements) =>
            {
                elements = byName[text].FirstOrDefault();
                return elements is not null;
            },
            text => NearestName.HintTo(text, byName.Select(group => group.Key)));
        return entry.ReadList("select", known) ?? [];
    }

    private IReadOnlyList<ElementSet> Walker(Section entry, string name)
    {
        if (entry.Open("walker") is not { } walker)
        {
            return [];
        }

        var kind = walker.Read("kind", Values.OneOf<WalkerKind>(), WalkerKind.Delta);
        var pattern = walker.Require("pattern", Pattern(kind));
        var altitude = walker.Require("altitude", OrbitAltitude);
        var epoch = walker.Read("epoch", Values.Instant, start);

        // An altitude of 0 stands for a complaint, as the shortest allowed is longer.
        return pattern is null || altitude == 0 ? [] : pattern.ElementSets(altitude / 1000, epoch, name);
    }

    private static ValueKind<WalkerPattern> Pattern(WalkerKind kind) => new(
        "a Walker pattern i:t/p/f such as '53:1000/50/1': t a multiple of p, f below p",
        (string text, [MaybeNullWhen(false)] out WalkerPattern pattern) =>
            WalkerPattern.TryParse(text, kind, out pattern) && pattern.Satellites <= MostSatellites);

    private static IReadOnlyList<ElementSet> MeanElements(Section entry, string? name)
    {
        if (entry.Open("omm") is not { } omm)
        {
            return [];
        }

        var meanMotion = omm.Require("meanMotion", MeanMotion);
        var elements = new ElementSet
        {
            Epoch = omm.Require("epoch", Values.Instant),
            MeanMotionRevsPerDay = meanMotion == 0 ? 1 : meanMotion,
            Eccentricity = omm.Require("eccentricity", Eccentricity),
            InclinationDegrees = omm.Require("inclination", Inclination),
            RightAscensionDegrees = omm.Require("raOfAscNode", Turn),
            ArgumentOfPerigeeDegrees = omm.Require("argOfPericenter", Turn),
            MeanAnomalyDegrees = omm.Require("meanAnomaly", Turn),
            BStar = omm.Read("bstar", Values.Number, 0),
            MeanMotionDot = omm.Read("meanMotionDot", Values.Number, 0),
            MeanMotionDdot = omm.Read("meanMotionDdot", Values.Number, 0),
            CatalogueNumber = omm.Read("noradCatId", CatalogueId, 0),
            ObjectId = omm.Has("objectId") ? omm.Require("objectId", Values.Text) : null,
            Classification = omm.Read("classificationType", Classification, 'U'),
            EphemerisType = omm.Read("ephemerisType", NotNegative, 0),
            ElementSetNumber = omm.Read("elementSetNo", NotNegative, 0),
            RevolutionAtEpoch = omm.Read("revAtEpoch", NotNegative, 0),
        };
        return Named(entry, elements, name);
    }

    /// <summary>The element set under the entry's name, or else its own; one of them must be there.</summary>
    private static IReadOnlyList<ElementSet> Named(Section entry, ElementSet elements, string? name)
    {
        if ((name ?? elements.ObjectName) is not { } known)
        {
            entry.Miss("name", "a name for a satellite whose element set has none");
            return [];
        }

        return [elements with { ObjectName = known }];
    }

    private static string InColumn(ElementSetProblem problem) =>
        problem.Column > 0 ? $" in column {problem.Column}" : "";
}
