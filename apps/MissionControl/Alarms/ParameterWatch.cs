using ScAi.MissionControl.Limits;

namespace ScAi.MissionControl.Alarms;

/// <summary>What watches one parameter: its samples as they come, and those that come late, which count among themselves.</summary>
/// <param name="parameter">The parameter's full name.</param>
/// <param name="rule">Its limits.</param>
/// <param name="now">Over samples in their order.</param>
/// <param name="late">Over samples that come after later ones.</param>
internal sealed class ParameterWatch(string parameter, LimitRule rule, LimitWatch now, LimitWatch late)
{
    /// <summary>The parameter's full name.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>Its limits.</summary>
    public LimitRule Rule { get; } = rule;

    /// <summary>Over samples in their order.</summary>
    public LimitWatch Now { get; } = now;

    /// <summary>Over samples that come after later ones.</summary>
    public LimitWatch Late { get; } = late;

    /// <summary>Whether there is an alarm that is out of limits though <see cref="Now"/> is at rest: the limits are other ones.</summary>
    public bool HasStrayAlarm { get; set; }
}
