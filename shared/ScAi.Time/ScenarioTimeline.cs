namespace ScAi.Time;

/// <summary>
/// The one place where scenario time and wall-clock time meet:
/// <c>scenario = anchor + rate x (wall clock - wall-clock anchor)</c>, with one anchor per change of rate.
/// </summary>
public sealed record ScenarioTimeline
{
    private readonly ScenarioTimeline? _before;

    /// <summary>Scenario time that runs at one rate throughout.</summary>
    /// <param name="anchor">A scenario time...</param>
    /// <param name="wallAnchor">...and the wall-clock time at which it is reached.</param>
    /// <param name="rate">Scenario seconds per wall-clock second; finite and above zero.</param>
    public ScenarioTimeline(ScenarioTime anchor, DateTimeOffset wallAnchor, double rate)
    {
        if (!(rate > 0 && double.IsFinite(rate)))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate is a finite number above 0.");
        }

        (Anchor, WallAnchor, Rate) = (anchor, wallAnchor, rate);
    }

    private ScenarioTimeline(ScenarioTime anchor, DateTimeOffset wallAnchor, double rate, ScenarioTimeline before)
        : this(anchor, wallAnchor, rate) => _before = before;

    /// <summary>The scenario time of the last change of rate.</summary>
    public ScenarioTime Anchor { get; }

    /// <summary>The wall-clock time at which the anchor is reached.</summary>
    public DateTimeOffset WallAnchor { get; }

    /// <summary>Scenario seconds per wall-clock second, from the anchor on.</summary>
    public double Rate { get; }

    /// <summary>The scenario time that is reached at a wall-clock time, before or after the anchor.</summary>
    public ScenarioTime ScenarioAt(DateTimeOffset wall) =>
        wall < WallAnchor && _before is not null
            ? ScenarioTime.Min(_before.ScenarioAt(wall), Anchor)
            : Anchor + Scale(wall - WallAnchor, Rate);

    /// <summary>The wall-clock time at which a scenario time is reached; where time stands still, at which it goes on.</summary>
    public DateTimeOffset WallAt(ScenarioTime scenario) =>
        scenario < Anchor && _before is not null ? _before.WallAt(scenario) : WallAnchor + Scale(scenario - Anchor, 1 / Rate);

    /// <summary>
    /// The time line that follows this one up to a scenario time, past or to come, and another rate from there on.
    /// Time never jumps: both agree at <paramref name="at"/>.
    /// </summary>
    public ScenarioTimeline WithRate(double rate, ScenarioTime at) => new(at, WallAt(at), rate, this);

    /// <summary>The time line that stands still from a scenario time on until a wall-clock time, then goes on as before.</summary>
    public ScenarioTimeline ResumingAt(ScenarioTime at, DateTimeOffset wall) => new(at, wall, Rate, this);

    private static TimeSpan Scale(TimeSpan span, double factor) =>
        TimeSpan.FromTicks((long)Math.Round(span.Ticks * factor, MidpointRounding.ToEven));
}
