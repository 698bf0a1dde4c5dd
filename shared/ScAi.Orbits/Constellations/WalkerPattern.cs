using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Orbits.Constellations;

/// <summary>
/// A Walker constellation <c>i:t/p/f</c>: circular orbits of one inclination, evenly spread over planes and within planes.
/// </summary>
/// <remarks>
/// Plane k (0 to p-1) has its node at k times the spread / p, where the spread is 360 degrees for a delta pattern and
/// 180 degrees for a star; satellite j (0 to t/p-1) of plane k has the argument of latitude j 360/(t/p) + k f 360/t degrees.
/// Source: J. G. Walker, "Satellite constellations", JBIS 37 (1984).
/// </remarks>
/// <param name="InclinationDegrees">i, 0 to 180.</param>
/// <param name="Satellites">t, the total number; a multiple of the planes.</param>
/// <param name="Planes">p, at least one.</param>
/// <param name="Phasing">f, 0 to p-1: the phase between neighbouring planes in units of 360/t degrees.</param>
/// <param name="Kind">Delta or star.</param>
public sealed record WalkerPattern(
    double InclinationDegrees, int Satellites, int Planes, int Phasing, WalkerKind Kind = WalkerKind.Delta)
{
    /// <summary>Reads <c>i:t/p/f</c>, for example <c>53:1000/40/1</c>.</summary>
    /// <exception cref="FormatException">It is not a pattern; the message says why.</exception>
    public static WalkerPattern Parse(string text, WalkerKind kind = WalkerKind.Delta) =>
        Read(text, kind, out var why) ?? throw new FormatException(why);

    /// <summary>Reads <c>i:t/p/f</c>; <c>false</c> when it is not a possible pattern.</summary>
    public static bool TryParse(string? text, WalkerKind kind, [NotNullWhen(true)] out WalkerPattern? pattern) =>
        (pattern = Read(text, kind, out _)) is not null;

    /// <summary>The satellites' element sets, plane by plane, with neither drag nor eccentricity.</summary>
    /// <param name="altitudeKilometers">Above the equatorial radius; see <see cref="CircularOrbit"/> for the mean motion.</param>
    /// <param name="epoch">When the elements hold.</param>
    /// <param name="name">What the satellites are called; <c>-plane-slot</c>, counted from 1, is appended.</param>
    /// <param name="firstCatalogueNumber">The first satellite's; the rest count on.</param>
    public IReadOnlyList<ElementSet> ElementSets(
        double altitudeKilometers, ScenarioTime epoch, string name = "Walker", int firstCatalogueNumber = 1)
    {
        Validate();
        var perPlane = Satellites / Planes;
        var spread = Kind == WalkerKind.Star ? 180.0 : 360.0;
        var orbit = new CircularOrbit(altitudeKilometers, InclinationDegrees);
        var sets = new ElementSet[Satellites];
        for (var plane = 0; plane < Planes; plane++)
        {
            for (var slot = 0; slot < perPlane; slot++)
            {
                // One division per angle, so that each is the nearest double to its exact value.
                var phase = ((long)slot * Planes + (long)plane * Phasing) % Satellites * 360.0 / Satellites;
                var index = plane * perPlane + slot;
                sets[index] = orbit.At(epoch, plane * spread / Planes, phase) with
                {
                    ObjectName = $"{name}-{plane + 1}-{slot + 1}",
                    CatalogueNumber = firstCatalogueNumber + index,
                };
            }
        }

        return sets;
    }

    /// <summary><c>i:t/p/f</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{InclinationDegrees}:{Satellites}/{Planes}/{Phasing}");

    private static WalkerPattern? Read(string? text, WalkerKind kind, out string why)
    {
        why = $"\"{text}\" is not a Walker pattern: expected i:t/p/f, for example 53:1000/40/1.";
        var parts = (text ?? "").Split(':', '/');
        if (parts.Length != 4
            || text!.IndexOf(':', StringComparison.Ordinal) != parts[0].Length
            || !double.TryParse(parts[0].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var inclination)
            || !int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var satellites)
            || !int.TryParse(parts[2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var planes)
            || !int.TryParse(parts[3].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var phasing))
        {
            return null;
        }

        var pattern = new WalkerPattern(inclination, satellites, planes, phasing, kind);
        if (pattern.Objection() is { } objection)
        {
            why = $"\"{text}\" is not a possible Walker pattern: {objection}";
            return null;
        }

        return pattern;
    }

    private string? Objection() => this switch
    {
        { InclinationDegrees: not (>= 0.0 and <= 180.0) } => "the inclination must be 0 to 180 degrees.",
        { Satellites: < 1 or > 1_000_000 } => "the number of satellites must be 1 to 1000000.",
        { Planes: < 1 } => "there must be at least one plane.",
        _ when Satellites % Planes != 0 => $"{Satellites} satellites cannot be spread evenly over {Planes} planes.",
        _ when Phasing < 0 || Phasing >= Planes => $"the phasing must be 0 to {Planes - 1}.",
        _ => null,
    };

    private void Validate()
    {
        if (Objection() is { } objection)
        {
            throw new InvalidOperationException($"{this} is not a possible Walker pattern: {objection}");
        }
    }
}
