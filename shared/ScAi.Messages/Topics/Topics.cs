namespace ScAi.Messages;

/// <summary>The topics and subscription filters of one run; no topic is put together anywhere else.</summary>
/// <remarks>
/// A topic is where one app publishes. A filter, always a string, is what others subscribe to; those that begin with
/// <c>All</c> take in every app.
/// </remarks>
/// <param name="prefix">The run's namespace, one level.</param>
/// <param name="apps">What the scenario calls the apps.</param>
public sealed class Topics(string prefix, AppNames apps)
{
    /// <summary>The run's namespace.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>What the scenario calls the apps.</summary>
    public AppNames Apps { get; } = apps;

    /// <summary>Carries <see cref="InitCommand"/>.</summary>
    public Topic ManagerInit { get; } = new(prefix, apps.Manager, Channels.Init);

    /// <summary>Carries <see cref="StartCommand"/>.</summary>
    public Topic ManagerStart { get; } = new(prefix, apps.Manager, Channels.Start);

    /// <summary>Carries <see cref="UpdateCommand"/>.</summary>
    public Topic ManagerUpdate { get; } = new(prefix, apps.Manager, Channels.Update);

    /// <summary>Carries <see cref="StopCommand"/>.</summary>
    public Topic ManagerStop { get; } = new(prefix, apps.Manager, Channels.Stop);

    /// <summary>Carries <see cref="TimeGrant"/>.</summary>
    public Topic ManagerGrant { get; } = new(prefix, apps.Manager, Channels.TimeGrant);

    /// <summary>Carries <see cref="RunStatus"/>.</summary>
    public Topic ManagerRun { get; } = new(prefix, apps.Manager, Channels.StatusRun);

    /// <summary>Carries <see cref="RunControlReply"/>.</summary>
    public Topic ManagerControlReply { get; } = new(prefix, apps.Manager, Channels.ControlReply);

    /// <summary>Carries <see cref="Messages.SatelliteReady"/>.</summary>
    public Topic SatelliteReady { get; } = new(prefix, apps.Satellites, Channels.SatelliteReady);

    /// <summary>Carries <see cref="Messages.SatelliteAllReady"/>.</summary>
    public Topic SatelliteAllReady { get; } = new(prefix, apps.Satellites, Channels.SatelliteAllReady);

    /// <summary>Carries <see cref="SatelliteState"/>.</summary>
    public Topic SatelliteLocation { get; } = new(prefix, apps.Satellites, Channels.Location);

    /// <summary>Carries <see cref="LinkCharge"/> of fixed contracts.</summary>
    public Topic SatelliteLinkCharge { get; } = new(prefix, apps.Satellites, Channels.LinkCharge);

    /// <summary>Carries <see cref="Messages.GroundLocation"/>.</summary>
    public Topic GroundLocation { get; } = new(prefix, apps.Ground, Channels.Location);

    /// <summary>Carries <see cref="LinkStart"/>.</summary>
    public Topic GroundLinkStart { get; } = new(prefix, apps.Ground, Channels.LinkStart);

    /// <summary>Carries <see cref="LinkCharge"/> of links.</summary>
    public Topic GroundLinkCharge { get; } = new(prefix, apps.Ground, Channels.LinkCharge);

    /// <summary>Carries <see cref="Messages.OutageReport"/>.</summary>
    public Topic OutageReport { get; } = new(prefix, apps.Outage, Channels.OutageReport);

    /// <summary>Carries <see cref="Messages.OutageRestore"/>.</summary>
    public Topic OutageRestore { get; } = new(prefix, apps.Outage, Channels.OutageRestore);

    /// <summary>Carries <see cref="SpacecraftDescription"/>.</summary>
    public Topic SpacecraftDescription { get; } = new(prefix, apps.Spacecraft, Channels.Description);

    /// <summary>Carries <see cref="TelemetryPacket"/>.</summary>
    public Topic SpacecraftTelemetry { get; } = new(prefix, apps.Spacecraft, Channels.Telemetry);

    /// <summary>Carries <see cref="Messages.SpacecraftEvent"/>.</summary>
    public Topic SpacecraftEvent { get; } = new(prefix, apps.Spacecraft, Channels.Event);

    /// <summary>Carries <see cref="CommandVerification"/>.</summary>
    public Topic SpacecraftVerification { get; } = new(prefix, apps.Spacecraft, Channels.Verification);

    /// <summary>Carries <see cref="OrbitUpdate"/>.</summary>
    public Topic SpacecraftElements { get; } = new(prefix, apps.Spacecraft, Channels.Elements);

    /// <summary>Carries <see cref="FaultState"/>.</summary>
    public Topic SpacecraftFault { get; } = new(prefix, apps.Spacecraft, Channels.Fault);

    /// <summary>Carries <see cref="FaultInjection"/>.</summary>
    public Topic MissionControlFault { get; } = new(prefix, apps.MissionControl, Channels.Fault);

    /// <summary>Carries <see cref="CommandUplink"/>.</summary>
    public Topic MissionControlUplink { get; } = new(prefix, apps.MissionControl, Channels.Uplink);

    /// <summary>Carries <see cref="CommandStatus"/>.</summary>
    public Topic MissionControlCommand { get; } = new(prefix, apps.MissionControl, Channels.Command);

    /// <summary>Carries <see cref="AlarmChange"/>.</summary>
    public Topic MissionControlAlarm { get; } = new(prefix, apps.MissionControl, Channels.Alarm);

    /// <summary>Everybody's <see cref="ReadyStatus"/>.</summary>
    public string AllReady => All(Channels.StatusReady);

    /// <summary>Everybody's <see cref="ModeStatus"/>.</summary>
    public string AllModes => All(Channels.StatusMode);

    /// <summary>Everybody's <see cref="TimeStatus"/>.</summary>
    public string AllTimes => All(Channels.StatusTime);

    /// <summary>Everybody's <see cref="AliveStatus"/>.</summary>
    public string AllAlive => All(Channels.StatusAlive);

    /// <summary>Everybody's <see cref="FederateError"/>.</summary>
    public string AllErrors => All(Channels.Error);

    /// <summary>Everybody's <see cref="TimeRequest"/>.</summary>
    public string AllRequests => All(Channels.TimeRequest);

    /// <summary>Everybody's <see cref="TimeMissing"/>.</summary>
    public string AllMissing => All(Channels.TimeMissing);

    /// <summary>Everybody's <see cref="RunControl"/>.</summary>
    public string AllControls => All(Channels.Control);

    /// <summary>Every message of the run.</summary>
    public string Everything => $"{Prefix}/#";

    /// <summary>Where an app publishes its <see cref="ReadyStatus"/>.</summary>
    public Topic ReadyOf(string app) => Of(app, Channels.StatusReady);

    /// <summary>Where an app publishes its <see cref="ModeStatus"/>.</summary>
    public Topic ModeOf(string app) => Of(app, Channels.StatusMode);

    /// <summary>Where an app publishes its <see cref="TimeStatus"/>.</summary>
    public Topic TimeOf(string app) => Of(app, Channels.StatusTime);

    /// <summary>Where an app publishes its <see cref="AliveStatus"/>.</summary>
    public Topic AliveOf(string app) => Of(app, Channels.StatusAlive);

    /// <summary>Where an app publishes its <see cref="FederateError"/>.</summary>
    public Topic ErrorOf(string app) => Of(app, Channels.Error);

    /// <summary>Where an app publishes its <see cref="TimeRequest"/>.</summary>
    public Topic RequestOf(string app) => Of(app, Channels.TimeRequest);

    /// <summary>Where an app publishes its <see cref="TimeMissing"/>.</summary>
    public Topic MissingOf(string app) => Of(app, Channels.TimeMissing);

    /// <summary>Where an app publishes its <see cref="RunControl"/>.</summary>
    public Topic ControlOf(string app) => Of(app, Channels.Control);

    /// <summary>A filter of which every message goes to one subscriber of the group only.</summary>
    public static string Shared(string group, string filter) => $"$share/{group}/{filter}";

    /// <summary>Any channel of any app; of the contract or a stranger's own.</summary>
    public Topic Of(string app, string channel) => new(Prefix, app, channel);

    /// <summary>Every message of one app.</summary>
    public string EverythingOf(string app) => $"{Prefix}/{app}/#";

    /// <summary>What stands below a prefix, as counts and subscriptions name it, with the prefix.</summary>
    public static string Below(string prefix, string rest) => $"{prefix}/{rest}";

    /// <summary>A channel of every app; the filter <c>PREFIX/+/CHANNEL</c>.</summary>
    public string All(string channel) => $"{Prefix}/+/{channel}";

    /// <summary>The topic of a channel of <see cref="ChannelCatalogue"/>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="app">Who publishes, for a channel that every app has.</param>
    public Topic Of(Channel channel, string app) => Of(Apps.Of(channel.Publisher) ?? app, channel.Name);
}
