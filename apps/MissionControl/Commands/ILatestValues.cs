namespace ScAi.MissionControl.Commands;

/// <summary>The newest telemetry, for interlocks; asked in a turn.</summary>
public interface ILatestValues
{
    /// <summary>The newest value of a parameter; null when none has come down, or the newest one is not a number.</summary>
    /// <param name="spacecraft">The spacecraft.</param>
    /// <param name="parameter">Its full name, as in <c>power.batterySoc</c>.</param>
    double? Latest(int spacecraft, string parameter);
}
