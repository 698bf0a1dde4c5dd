using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation.Tests;

/// <summary>Test data that reads like English.</summary>
internal static class Given
{
    /// <summary>A time on 2023-08-01.</summary>
    public static ScenarioTime T(string clock)
    {
        Assert.True(ScenarioTime.TryParse($"2023-08-01T{clock}Z", out var time));
        return time;
    }

    /// <summary>A record with a number and a time of its own.</summary>
    public static OutageRestore Restore(int station, string at = "00:00:00") => new(station, T(at));

    public static FederateSettings Settings(string name = "ground", params string[] subscriptions) => new()
    {
        Name = name,
        Prefix = "p",
        Subscriptions = subscriptions,
        TickStep = TimeSpan.FromSeconds(10),
        TimeStatusStep = TimeSpan.FromMinutes(1),
    };
}
