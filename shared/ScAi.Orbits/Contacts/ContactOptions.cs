using ScAi.Orbits.Frames;

namespace ScAi.Orbits.Contacts;

/// <summary>What a search for contacts takes into account beyond satellites and sites.</summary>
public sealed record ContactOptions
{
    /// <summary>Earth orientation data; UT1 = UTC and no polar motion when there is none.</summary>
    public EarthOrientation? Orientation { get; init; }

    /// <summary>
    /// Refraction, if the masks are apparent elevations; elevations in results stay geometric. None when <c>null</c>.
    /// </summary>
    public Refraction? Refraction { get; init; }

    /// <summary>
    /// Contacts shorter than this are left out; but not those that the interval's edges cut, whose true length is not known.
    /// </summary>
    public TimeSpan MinimumDuration { get; init; }
}
