using ScAi.Time;

namespace ScAi.Orbits.Contacts;

/// <summary>A window <c>[Start, End)</c> in which a site sees a satellite above its mask.</summary>
/// <param name="SiteIndex">The site's place in the list asked about.</param>
/// <param name="Rise">The start: acquisition of signal, unless <paramref name="StartEdge"/> says otherwise.</param>
/// <param name="Set">The end: loss of signal, unless <paramref name="EndEdge"/> says otherwise.</param>
/// <param name="StartEdge">Why the window starts there.</param>
/// <param name="EndEdge">Why the window ends there.</param>
/// <param name="Culminations">
/// Every local maximum of the elevation inside the window, in order; several for eccentric orbits, none when the interval's
/// edges cut it off. It is where SGP4's velocity turns the elevation, some milliseconds from the positions' highest in low orbits.
/// </param>
public sealed record Contact(
    int SiteIndex, ContactPoint Rise, ContactPoint Set, ContactEdge StartEdge, ContactEdge EndEdge,
    IReadOnlyList<ContactPoint> Culminations)
{
    /// <summary>The start, inclusive.</summary>
    public ScenarioTime Start => Rise.Time;

    /// <summary>The end, exclusive.</summary>
    public ScenarioTime End => Set.Time;

    /// <summary>From start to end.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>The highest point inside the window: a culmination, or an edge of a window that was cut.</summary>
    public ContactPoint Highest
    {
        get
        {
            var highest = Rise.ElevationDegrees >= Set.ElevationDegrees ? Rise : Set;
            foreach (var culmination in Culminations)
            {
                highest = culmination.ElevationDegrees >= highest.ElevationDegrees ? culmination : highest;
            }

            return highest;
        }
    }

    /// <summary>The highest elevation inside the window.</summary>
    public double MaxElevationDegrees => Highest.ElevationDegrees;
}
