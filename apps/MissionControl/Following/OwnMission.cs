using Microsoft.Extensions.DependencyInjection;
using ScAi.Federation;
using ScAi.Scenarios;
using ScAi.Sql;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>The mission of an app that nobody looks at while it runs: kept in its database all the same.</summary>
internal sealed class OwnMission : IJournal<MissionControlState>
{
    private readonly ServiceProvider _parts;

    private OwnMission(ServiceProvider parts) => _parts = parts;

    /// <summary>What follows the run.</summary>
    public MissionDesk Desk => _parts.GetRequiredService<MissionDesk>();

    /// <summary>Opens the database, and makes it where it is missing.</summary>
    public static OwnMission Open(string connection, Scenario scenario)
    {
        var clock = TimeProvider.System;
        var parts = new ServiceCollection().AddLogging().AddMission(Database.Of(connection, clock), clock, scenario).BuildServiceProvider();
        parts.OpenMissionAsync().GetAwaiter().GetResult();
        return new OwnMission(parts);
    }

    /// <inheritdoc />
    /// <remarks>The desk has kept it already, with the tick.</remarks>
    public void Record(MissionControlState state, Tick tick, IReadOnlyList<Publication> published)
    {
    }

    /// <inheritdoc />
    /// <remarks>The database can only be closed asynchronously; nobody else waits for this thread.</remarks>
    public void Dispose() => _parts.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
