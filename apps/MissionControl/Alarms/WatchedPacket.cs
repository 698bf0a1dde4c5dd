using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Telemetry;

namespace ScAi.MissionControl.Alarms;

/// <summary>What watches the parameters of one subsystem.</summary>
internal sealed class WatchedPacket
{
    /// <summary>Watches that go on where the alarms of the parameters left off.</summary>
    public WatchedPacket(LimitedSpacecraft limits, string packet, Func<string, Alarm?> find)
    {
        Limits = limits;
        Parameters = [.. limits.Parameters
            .Select(parameter => (Name: ParameterName.Of(parameter), Full: parameter))
            .Where(parameter => parameter.Name.Packet == packet)
            .OrderBy(parameter => parameter.Full, StringComparer.Ordinal)
            .Select(parameter => (parameter.Name.Short, Watch(parameter.Full, find(parameter.Full))))];
    }

    /// <summary>The limits that they watch.</summary>
    public LimitedSpacecraft Limits { get; }

    /// <summary>By name without the subsystem.</summary>
    public IReadOnlyList<(string Name, ParameterWatch Watch)> Parameters { get; }

    private ParameterWatch Watch(string parameter, Alarm? alarm)
    {
        var rule = Limits.Find(parameter)!;
        var watch = new ParameterWatch(parameter, rule, new LimitWatch(rule.Limits), new LimitWatch(rule.Limits));
        watch.Now.Restore(alarm?.Watch ?? "");
        watch.Late.Restore(alarm?.LateWatch ?? "");
        watch.HasStrayAlarm = alarm is { Standing.ProcessOk: false } && watch.Now.IsAtRest;
        return watch;
    }
}
