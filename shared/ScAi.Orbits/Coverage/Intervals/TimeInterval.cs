using ScAi.Time;

namespace ScAi.Orbits.Coverage.Intervals;

/// <summary>The time <c>[Start, End)</c>: the start belongs to it, the end does not.</summary>
public readonly record struct TimeInterval
{
    /// <summary>From one instant to a later one.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public TimeInterval(ScenarioTime start, ScenarioTime end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"An interval must end after it starts; {start} to {end} does not.", nameof(end));
        }

        (Start, End) = (start, end);
    }

    /// <summary>Inclusive.</summary>
    public ScenarioTime Start { get; }

    /// <summary>Exclusive.</summary>
    public ScenarioTime End { get; }

    /// <summary>From start to end; more than zero.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>Whether an instant is in it.</summary>
    public bool Contains(ScenarioTime time) => Start <= time && time < End;

    /// <summary><c>[start, end)</c> in ISO 8601.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
