using System.Text.RegularExpressions;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Synchronisation.Classification;

/// <summary>
/// Tells to which constellation a satellite belongs, from the lists it stands in, its name and its orbit. Two of the three must
/// agree, and debris and rocket bodies never belong to one.
/// </summary>
public static partial class Classifier
{
    /// <summary>Where a satellite belongs.</summary>
    /// <param name="elements">With its name.</param>
    /// <param name="groups">The source's lists that it stands in.</param>
    public static Membership Of(ElementSet elements, IReadOnlyCollection<string> groups)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var name = Normalised(elements.ObjectName ?? "");
        if (NotASatellite().Match(name) is { Success: true } mark)
        {
            return new Membership(null, 0.99, $"'{mark.Value.Trim()}' in the name: debris, a rocket body or another part");
        }

        return Families.All
            .Select(family => Weigh(family, name, elements, groups))
            .OfType<Membership>()
            .OrderByDescending(membership => membership.Family is not null)
            .ThenByDescending(membership => membership.Confidence)
            .FirstOrDefault() ?? new Membership(null, 0.5, "no list, name or orbit of a known constellation");
    }

    private static Membership? Weigh(Family family, string name, ElementSet elements, IReadOnlyCollection<string> groups)
    {
        var list = family.Groups.FirstOrDefault(groups.Contains);
        var named = family.Names.Any(rule => rule.Fits(name));
        var inShell = family.Shells.Any(shell => shell.Holds(elements));
        return (list, named, inShell) switch
        {
            (not null, true, true) => new Membership(family, 0.99, $"in the list '{list}', named like one, in its orbits"),
            (null, true, true) => new Membership(family, 0.95, "named like one, in its orbits"),
            (not null, false, true) => new Membership(family, 0.9, $"in the list '{list}' and in its orbits; the name is another"),
            (not null, true, false) => new Membership(
                family, 0.85, $"in the list '{list}' and named like one; the orbit is another: being raised, lowered or lost"),
            (null, true, false) => new Membership(
                null, 0.4, $"named like {family.Name}, but not in its orbits nor in its list"),
            (not null, false, false) => new Membership(
                null, 0.4, $"in the list '{list}' of {family.Name}, but neither named like one nor in its orbits"),
            _ => null,
        };
    }

    private static string Normalised(string name) => Blanks().Replace(name.Trim().ToUpperInvariant(), " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // Words of the catalogue for what is no satellite; whole words, so that DEBUT and AKMAN stay satellites.
    [GeneratedRegex(
        @"(?:^|[\s(\[/-])(?:DEB|DEBRIS|R/B|RB|ROCKET BODY|AKM|PKM|COOLANT|FUEL TANK|TANK|SHROUD|FAIRING|ADAPTER|SYLDA|DISPENSER|DUMMY(?: MASS)?|METAL OBJECT|OBJECT [A-Z]{1,3}|COVER|DOOR|PLATE|SPACER)(?:$|[\s)\](:,*])",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotASatellite();
}
