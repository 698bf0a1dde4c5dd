using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Telemetry;

/// <summary>What each spacecraft says of itself: its name, parameters, commands and faults. Any thread may ask.</summary>
internal sealed class Fleet : IMissionPart
{
    private ConcurrentDictionary<int, DescribedSpacecraft> _spacecraft = new();

    /// <summary>All of them, by their ids.</summary>
    public IReadOnlyList<SpacecraftDescription> All => [.. _spacecraft.Values.Select(known => known.Description).OrderBy(known => known.Id)];

    /// <summary>A spacecraft; null when it has not described itself.</summary>
    public DescribedSpacecraft? Find(int spacecraft) => _spacecraft.GetValueOrDefault(spacecraft);

    /// <inheritdoc />
    public async Task LoadAsync(DbConnection connection)
    {
        var spacecraft = new ConcurrentDictionary<int, DescribedSpacecraft>();
        foreach (var text in await connection.QueryAsync<byte[]>("SELECT description FROM telemetry_spacecraft"))
        {
            var description = JsonSerializer.Deserialize<SpacecraftDescription>(text)!;
            spacecraft[description.Id] = new DescribedSpacecraft(description);
        }

        _spacecraft = spacecraft;
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan)
    {
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        foreach (var description in tick.Inbox.InOrder().OfType<SpacecraftDescription>())
        {
            _spacecraft[description.Id] = new DescribedSpacecraft(description);
            await tick.Connection.ExecuteAsync(
                "INSERT INTO telemetry_spacecraft (id, description) VALUES (@Id, @text) ON CONFLICT (id) DO UPDATE SET description = excluded.description",
                new { description.Id, text = JsonSerializer.SerializeToUtf8Bytes(description) });
        }
    }
}
