namespace ScAi.Constellations.Simulations.Requests;

/// <summary>What is to be simulated: the body of <c>POST /api/v1/simulations</c>.</summary>
public sealed record SimulationRequest
{
    /// <summary>What the history calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>satellite</c> or <c>constellation</c>: what <see cref="Ids"/> are of.</summary>
    public string Level { get; init; } = "constellation";

    /// <summary>From the catalogue.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Satellites that are not in the catalogue.</summary>
    public IReadOnlyList<GivenSatellite> Satellites { get; init; } = [];

    /// <summary>The window's start, ISO 8601.</summary>
    public required string From { get; init; }

    /// <summary>The window's end, ISO 8601.</summary>
    public required string To { get; init; }

    /// <summary>Seconds from one sample over time (share covered, tracks) to the next.</summary>
    public double IntervalSeconds { get; init; } = 60.0;

    /// <summary>Places: longitude, latitude and, if given, metres above the ellipsoid.</summary>
    public IReadOnlyList<GivenPlace> Points { get; init; } = [];

    /// <summary>Lines through places.</summary>
    public IReadOnlyList<GivenShape> Lines { get; init; } = [];

    /// <summary>Areas inside rings of places.</summary>
    public IReadOnlyList<GivenShape> Areas { get; init; } = [];

    /// <summary>Whether the whole Earth is a target.</summary>
    public bool Global { get; init; }

    /// <summary>The grid's cells, or the pieces of lines, degrees.</summary>
    public double ResolutionDegrees { get; init; } = 1.0;

    /// <summary><c>optical</c>, <c>sar</c> or <c>all</c>: which of the catalogue's sensors.</summary>
    public string Sensors { get; init; } = "all";

    /// <summary>A sensor for all satellites in place of their own.</summary>
    public GivenSensor? Sensor { get; init; }

    /// <summary>The least elevation of a satellite at the target, degrees; the preset's when left out.</summary>
    public double? MinElevationDegrees { get; init; }

    /// <summary>Whether only times with the Sun above the target's horizon count.</summary>
    public bool SunlitOnly { get; init; }

    /// <summary><c>navigation</c>, <c>communication</c> or <c>observation</c>; chooses figures and elevation where they are left out.</summary>
    public string? Preset { get; init; }

    /// <summary>Figures of merit by name; the preset's when left out.</summary>
    public IReadOnlyList<string>? Figures { get; init; }

    /// <summary>Ground stations, for the latency that preset communication tells.</summary>
    public IReadOnlyList<GivenPlace> Stations { get; init; } = [];
}
