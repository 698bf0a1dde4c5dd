using System.Data.Common;
using Dapper;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>
/// Adds up what the resources of spacecraft report, by hours of scenario time. Figures are added to the database once a minute
/// of scenario time, so that a crash costs the figures a minute at most; the archive has every sample.
/// </summary>
internal sealed class ResourceLog : IMissionPart
{
    private const string Packet = "resources";
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(1);
    private static readonly long s_hour = (long)TimeSpan.FromHours(1).TotalMicroseconds;
    private readonly Dictionary<(int Spacecraft, long Hour, string Parameter), UsageHour> _open = [];
    private readonly Dictionary<int, long> _lastSequence = [];
    private ScenarioTime? _written;

    /// <inheritdoc />
    public Task LoadAsync(DbConnection connection)
    {
        _open.Clear();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Begin(RunPlan plan)
    {
        _open.Clear();
        _lastSequence.Clear();
        _written = null;
    }

    /// <inheritdoc />
    public async Task FollowAsync(MissionTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        foreach (var packet in tick.Inbox.InOrder().OfType<TelemetryPacket>().Where(packet => packet.Packet == Packet))
        {
            Add(packet);
        }

        _written ??= tick.Now;
        if (tick.Tick.IsSettling || tick.Now - _written.Value >= s_between)
        {
            foreach (var hour in _open.Values)
            {
                await WriteAsync(tick.Connection, hour);
            }

            _open.Clear();
            _written = tick.Now;
        }
    }

    private void Add(TelemetryPacket packet)
    {
        // A packet that comes twice counts once: live ones come in order, and recorded ones were never heard live.
        if (!packet.Recorded && _lastSequence.TryGetValue(packet.Id, out var last) && packet.Sequence <= last)
        {
            return;
        }

        _lastSequence[packet.Id] = Math.Max(packet.Sequence, _lastSequence.GetValueOrDefault(packet.Id, -1));
        var at = packet.Generated.UnixMicroseconds;
        foreach (var (name, value) in packet.Values)
        {
            if (value is { } number)
            {
                var key = (packet.Id, at / s_hour * s_hour, $"{Packet}.{name}");
                if (!_open.TryGetValue(key, out var hour))
                {
                    _open.Add(key, hour = new UsageHour { Spacecraft = packet.Id, Hour = key.Item2, Parameter = key.Item3 });
                }

                hour.Add(at, number);
            }
        }
    }

    private static Task<int> WriteAsync(DbConnection connection, UsageHour hour) => connection.ExecuteAsync(
        """
        INSERT INTO resource_usage (spacecraft, hour_us, parameter, samples, least, most, total, first_us, first_value, last_us, last_value)
        VALUES (@Spacecraft, @Hour, @Parameter, @Samples, @Least, @Most, @Total, @FirstAt, @FirstValue, @LastAt, @LastValue)
        ON CONFLICT (spacecraft, hour_us, parameter) DO UPDATE SET
            samples = resource_usage.samples + excluded.samples,
            least = CASE WHEN excluded.least < resource_usage.least THEN excluded.least ELSE resource_usage.least END,
            most = CASE WHEN excluded.most > resource_usage.most THEN excluded.most ELSE resource_usage.most END,
            total = resource_usage.total + excluded.total,
            first_value = CASE WHEN excluded.first_us < resource_usage.first_us THEN excluded.first_value ELSE resource_usage.first_value END,
            first_us = CASE WHEN excluded.first_us < resource_usage.first_us THEN excluded.first_us ELSE resource_usage.first_us END,
            last_value = CASE WHEN excluded.last_us >= resource_usage.last_us THEN excluded.last_value ELSE resource_usage.last_value END,
            last_us = CASE WHEN excluded.last_us >= resource_usage.last_us THEN excluded.last_us ELSE resource_usage.last_us END
        """,
        hour);
}
