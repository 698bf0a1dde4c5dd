using System.Collections.Frozen;

namespace ScAi.Messages;

/// <summary>Every channel of the wire contract, in one table: who publishes what, and how.</summary>
public static class ChannelCatalogue
{
    /// <summary>All channels. A name occurs twice when two apps publish on it.</summary>
    public static IReadOnlyList<Channel> All { get; } =
    [
        Of<InitCommand>(Channels.Init, Publisher.Manager, atLeastOnce: true, retained: true),
        Of<StartCommand>(Channels.Start, Publisher.Manager, atLeastOnce: true, retained: true),
        Of<UpdateCommand>(Channels.Update, Publisher.Manager, atLeastOnce: true, retained: true),
        Of<StopCommand>(Channels.Stop, Publisher.Manager, atLeastOnce: true),
        Of<RunStatus>(Channels.StatusRun, Publisher.Manager, retained: true),
        Of<RunControl>(Channels.Control, Publisher.AnyApp, atLeastOnce: true),
        Of<RunControlReply>(Channels.ControlReply, Publisher.Manager, atLeastOnce: true),
        Of<TimeGrant>(Channels.TimeGrant, Publisher.Manager),
        Of<TimeRequest>(Channels.TimeRequest, Publisher.AnyApp),
        Of<TimeMissing>(Channels.TimeMissing, Publisher.AnyApp, atLeastOnce: true),
        Of<ReadyStatus>(Channels.StatusReady, Publisher.AnyApp, atLeastOnce: true),
        Of<ModeStatus>(Channels.StatusMode, Publisher.AnyApp, atLeastOnce: true),
        Of<TimeStatus>(Channels.StatusTime, Publisher.AnyApp),
        Of<AliveStatus>(Channels.StatusAlive, Publisher.AnyApp, atLeastOnce: true, retained: true),
        Of<FederateError>(Channels.Error, Publisher.AnyApp),
        Of<SatelliteReady>(Channels.SatelliteReady, Publisher.Satellites, atLeastOnce: true),
        Of<SatelliteAllReady>(Channels.SatelliteAllReady, Publisher.Satellites, atLeastOnce: true),
        Of<GroundLocation>(Channels.Location, Publisher.Ground, atLeastOnce: true, retained: true),
        Of<SatelliteState>(Channels.Location, Publisher.Satellites),
        Of<LinkStart>(Channels.LinkStart, Publisher.Ground, atLeastOnce: true),
        Of<LinkCharge>(Channels.LinkCharge, Publisher.Ground, atLeastOnce: true),
        Of<LinkCharge>(Channels.LinkCharge, Publisher.Satellites, atLeastOnce: true),
        Of<OutageReport>(Channels.OutageReport, Publisher.Outage, atLeastOnce: true),
        Of<OutageRestore>(Channels.OutageRestore, Publisher.Outage, atLeastOnce: true),
        Of<SpacecraftDescription>(Channels.Description, Publisher.Spacecraft, atLeastOnce: true),
        Of<TelemetryPacket>(Channels.Telemetry, Publisher.Spacecraft),
        Of<SpacecraftEvent>(Channels.Event, Publisher.Spacecraft, atLeastOnce: true),
        Of<CommandVerification>(Channels.Verification, Publisher.Spacecraft, atLeastOnce: true),
        Of<OrbitUpdate>(Channels.Elements, Publisher.Spacecraft, atLeastOnce: true),
        Of<FaultState>(Channels.Fault, Publisher.Spacecraft, atLeastOnce: true),
        Of<FaultInjection>(Channels.Fault, Publisher.MissionControl, atLeastOnce: true),
        Of<CommandUplink>(Channels.Uplink, Publisher.MissionControl, atLeastOnce: true),
        Of<CommandStatus>(Channels.Command, Publisher.MissionControl, atLeastOnce: true),
        Of<AlarmChange>(Channels.Alarm, Publisher.MissionControl, atLeastOnce: true),
        Of<PartOrder>(Channels.WorkOrder, Publisher.AnyApp, atLeastOnce: true),
        Of<OrderAnswer>(Channels.WorkAnswer, Publisher.AnyApp, atLeastOnce: true),
        Of<WorkerPulse>(Channels.WorkPulse, Publisher.AnyApp),
        Of<StudyWanted>(Channels.WorkWanted, Publisher.AnyApp, atLeastOnce: true),
        Of<StudyChunk>(Channels.WorkStudy, Publisher.AnyApp, atLeastOnce: true),
        Of<PartChunk>(Channels.WorkPart, Publisher.AnyApp, atLeastOnce: true),
        Of<PartReceipt>(Channels.WorkReceipt, Publisher.AnyApp, atLeastOnce: true),
    ];

    private static readonly FrozenDictionary<string, Channel[]> ByName =
        All.GroupBy(channel => channel.Name).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>
    /// The channel that a topic belongs to: the one of that name that its app publishes on, else the last one of that
    /// name; null when the contract names no such channel.
    /// </summary>
    public static Channel? Find(Topic topic, AppNames apps)
    {
        if (!ByName.TryGetValue(topic.Channel, out var channels))
        {
            return null;
        }

        foreach (var channel in channels)
        {
            if (channel.IsPublishedBy(topic.App, apps))
            {
                return channel;
            }
        }

        return channels[^1];
    }

    private static Channel Of<TRecord>(string name, Publisher publisher, bool atLeastOnce = false, bool retained = false)
        where TRecord : IWireRecord => new(name, publisher, typeof(TRecord), atLeastOnce, retained);
}
