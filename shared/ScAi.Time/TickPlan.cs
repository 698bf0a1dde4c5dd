namespace ScAi.Time;

/// <summary>
/// The ticks of a scenario: they tile <c>[Start, Stop)</c> without gap or overlap, the last one shorter when
/// <see cref="Step"/> does not divide the window; from number <see cref="Count"/> on come settling ticks at <see cref="Stop"/>.
/// </summary>
public sealed record TickPlan
{
    /// <summary>
    /// Lays ticks of length <paramref name="step"/> over <c>[start, stop)</c>; parts of the step finer than a microsecond
    /// are cut off, so that every tick starts on the time line.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is empty or the step is below one microsecond.</exception>
    public TickPlan(ScenarioTime start, ScenarioTime stop, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(stop, start);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.FromMicroseconds(1));
        (Start, Stop, Step) = (start, stop, step - TimeSpan.FromTicks(step.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Where tick 0 starts.</summary>
    public ScenarioTime Start { get; }

    /// <summary>Where the last tick ends; exclusive.</summary>
    public ScenarioTime Stop { get; }

    /// <summary>The length of every tick but perhaps the last.</summary>
    public TimeSpan Step { get; }

    /// <summary>How many ticks of non-zero length there are.</summary>
    public long Count => ((Stop - Start).Ticks - 1) / Step.Ticks + 1;

    /// <summary>The tick of that number; a settling tick when <paramref name="number"/> is at or past <see cref="Count"/>.</summary>
    public Tick this[long number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            if (number >= Count)
            {
                return new Tick(number, Stop, Stop);
            }

            var start = Start + TimeSpan.FromTicks(Step.Ticks * number);
            return new Tick(number, start, Stop - start <= Step ? Stop : start + Step);
        }
    }

    /// <summary>The number of the tick that contains the instant; <see cref="Count"/> or more at and after the stop.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the start.</exception>
    public long NumberAt(ScenarioTime time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Start);
        return time >= Stop ? Count : (time - Start).Ticks / Step.Ticks;
    }

    /// <summary>The same ticks up to an earlier stop.</summary>
    public TickPlan StoppingAt(ScenarioTime stop) => new(Start, stop, Step);
}
