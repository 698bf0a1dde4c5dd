using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Telemetry;

/// <summary>Packets and descriptions that read as English.</summary>
internal static class Some
{
    /// <summary>A packet that was sampled so many seconds after the start, numbered by them, and heard at once.</summary>
    public static TelemetryPacket Packet(long second, params IEnumerable<(string Name, double? Value)> values) => new(
        7, "power", second, At(second), At(second), 2, false, values.ToDictionary(value => value.Name, value => value.Value));

    /// <summary>The same packet, kept on board and heard later.</summary>
    public static TelemetryPacket HeardAt(this TelemetryPacket packet, long second) => packet with { Time = At(second), Recorded = true };

    public static ScenarioTime At(long second) => FollowedMission.Start + TimeSpan.FromSeconds(second);

    /// <summary>A spacecraft with these parameters.</summary>
    public static SpacecraftDescription Spacecraft(params IReadOnlyList<ParameterDefinition> parameters) => new(7, "Seven", false, parameters, [], []);

    public static ParameterDefinition Parameter(string name, params IReadOnlyList<ParameterLimit> limits) => new(name, "%", "A number.", null, limits);

    public static ParameterLimit Limit(
        AlarmSeverity severity, double? low = null, double? high = null, int minViolations = 1, double deadband = 0, string? context = null) =>
        new(severity, low, high, minViolations, deadband, context);

    /// <summary>Numbers of all kinds: smooth, constant, noisy, whole, none, the least and the greatest.</summary>
    public static double? Value(long i) => (i % 11) switch
    {
        0 => null,
        1 => Math.Sin(i * 0.001),
        2 => -0.0,
        3 => double.MaxValue / (i + 1),
        4 => double.Epsilon * (i % 5),
        5 => i,
        6 => double.NegativeInfinity,
        _ => 28.0 + (i * 7919 % 1000) * 0.01,
    };
}
