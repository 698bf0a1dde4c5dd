namespace ScAi.Time;

/// <summary>One step of scenario time, <c>[Start, End)</c>; an event belongs to the tick that contains it.</summary>
/// <param name="Number">Counts from 0; the same for every federate.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; equal to <paramref name="Start"/> only for a settling tick.</param>
public readonly record struct Tick(long Number, ScenarioTime Start, ScenarioTime End)
{
    /// <summary>How long the tick lasts; zero for a settling tick.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>
    /// Whether this is an empty tick at the stop time, granted after the last one so that everybody can settle
    /// what was published in it.
    /// </summary>
    public bool IsSettling => Start == End;

    /// <summary>Whether the instant lies in <c>[Start, End)</c>.</summary>
    public bool Contains(ScenarioTime time) => Start <= time && time < End;
}
