using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>How a federate takes part in a run.</summary>
public sealed record FederateSettings
{
    /// <summary>The name it publishes under; the second level of its topics.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the run; the first level of all topics.</summary>
    public string Prefix { get; init; } = "downlink";

    /// <summary>Who publishes what.</summary>
    public AppNames Apps { get; init; } = new();

    /// <summary>The model's subscriptions below the prefix, such as <c>constellation/location</c>; <c>+</c> and <c>#</c> allowed.</summary>
    public IReadOnlyList<string> Subscriptions { get; init; } = [];

    /// <summary>Who decides when scenario time advances.</summary>
    public TimeMode TimeMode { get; init; }

    /// <summary>The length of a tick, scenario time.</summary>
    public TimeSpan TickStep { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the randomness of the run comes from.</summary>
    public ulong Seed { get; init; }

    /// <summary>How often the app says where it is in scenario time, scenario time.</summary>
    public TimeSpan TimeStatusStep { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The first time it says so; the scenario's start when null.</summary>
    public ScenarioTime? TimeStatusInit { get; init; }

    /// <summary>Different for every start of the app.</summary>
    public string Incarnation { get; init; } = "0";

    /// <summary>Whether the app stays for another run after TERMINATED.</summary>
    public bool StayForAnotherRun { get; init; }

    /// <summary>How long a granted tick may miss messages before their publishers are asked again, wall clock.</summary>
    public TimeSpan RepairAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many received messages wait for their tick before the app says that it is overrun and fails.</summary>
    public int QueueLimit { get; init; } = 1_000_000;
}
