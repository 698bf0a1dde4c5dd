using ScAi.Time;

namespace ScAi.Orbits.Contacts;

/// <summary>A window <c>[Start, End)</c> in which two satellites see each other.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="StartEdge">Why the window starts there.</param>
/// <param name="EndEdge">Why the window ends there.</param>
public sealed record Crosslink(ScenarioTime Start, ScenarioTime End, ContactEdge StartEdge, ContactEdge EndEdge)
{
    /// <summary>From start to end.</summary>
    public TimeSpan Duration => End - Start;
}
