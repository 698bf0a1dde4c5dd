using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings.Contacts;
using ScAi.Recordings.Log;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.History;

/// <summary>Everything that is kept of one run.</summary>
internal sealed class RunBoards
{
    private readonly Scenario? _scenario;
    private (ScenarioTime Start, ScenarioTime Stop)? _window;
    private (int Entries, string Value)? _digest;

    public RunBoards(RunSource source, Scenario? scenario)
    {
        _scenario = scenario;
        Rate = new RateMeter(source.Kind == RunKind.Recording);
        Satellites = new SatelliteBoard(scenario, () => Start);
        Stations = new StationBoard(scenario);
        Apps = new AppBoard(source.Kind == RunKind.Recording);
    }

    public SatelliteBoard Satellites { get; }

    public StationBoard Stations { get; }

    public LinkBook Links { get; } = new();

    public OutageBook Outages { get; } = new();

    public FixedChargeBook FixedCharges { get; } = new();

    public AppBoard Apps { get; }

    public RateMeter Rate { get; }

    public LatestLines Lines { get; } = new();

    /// <summary>Contacts and what became of them; null until they have been found.</summary>
    public ContactBook? Contacts { get; private set; }

    /// <summary>The run's identity; null before its manager has spoken.</summary>
    public string? Run { get; private set; }

    public RunStatus? Status { get; private set; }

    public long? Grant { get; private set; }

    public ScenarioTime? Time { get; private set; }

    public ScenarioTime? Start => _window?.Start ?? _scenario?.Start;

    public ScenarioTime? Stop => _window?.Stop ?? _scenario?.Stop;

    /// <summary>The ledger's digest; null before the run is over.</summary>
    public string? Digest
    {
        get
        {
            if (Status?.Phase is not (RunPhase.Done or RunPhase.Failed))
            {
                return null;
            }

            if (_digest?.Entries != Links.Ledger.Count)
            {
                _digest = (Links.Ledger.Count, LedgerDigest.Of(Links.Ledger));
            }

            return _digest?.Value;
        }
    }

    public void See(in BusMessage message, DateTimeOffset wall)
    {
        Rate.Add(wall);
        Apps.Count(message.Topic.App, wall);
        Lines.Add(Rate.Count, wall, message.Topic, message.Record);
        switch (message.Record)
        {
            case SatelliteState state:
                See(Satellites.Place(state.Id, state.Name), SatelliteReport.Of(state));
                break;
            case TimeGrant grant:
                Grant = Math.Max(Grant ?? 0, grant.Grant);
                Reach(grant.Start);
                break;
            case RunStatus status:
                See(status);
                break;
            case TimeStatus time:
                Apps.See(time, Time);
                break;
            case ModeStatus mode:
                Apps.See(mode);
                break;
            case AliveStatus alive:
                Apps.See(alive);
                break;
            case ReadyStatus ready:
                Apps.See(ready);
                break;
            case FederateError error:
                Apps.See(error, Time);
                break;
            case InitCommand init:
                _window = (init.SimStartTime, init.SimStopTime);
                Apps.Require(init.RequiredApps);
                break;
            case SatelliteReady ready:
                Satellites.See(ready);
                break;
            case GroundLocation station:
                Stations.See(station);
                break;
            case LinkStart start:
                See(start);
                break;
            case LinkCharge charge:
                See(charge);
                break;
            case OutageReport outage when Outages.See(outage):
                Stations.IsOperational(outage.GroundId, false);
                break;
            case OutageRestore restore:
                Outages.See(restore);
                Stations.IsOperational(restore.GroundId, true);
                break;
        }
    }

    /// <summary>Takes in the report of a satellite at its place.</summary>
    public void See(Topic topic, int place, in SatelliteReport report, DateTimeOffset wall)
    {
        Rate.Add(wall);
        Apps.Count(topic.App, wall);
        See(place, report);
    }

    private void See(int place, in SatelliteReport report)
    {
        Reach(report.Time);
        Satellites.See(place, report);
    }

    /// <summary>Follows the contacts of the scenario.</summary>
    public void Follow(ContactPlan plan) => Contacts = new ContactBook(plan, new ContactFates(Links, Outages, _scenario!));

    /// <summary>Brings rates up to date; whether the run's own changed.</summary>
    public bool Look(DateTimeOffset now)
    {
        Apps.Look(now);
        return Rate.Look(now);
    }

    public KeyFigures Figures()
    {
        var offloaded = Links.Offloaded.Gigabytes;
        if (Time is { } now)
        {
            Contacts?.Look(now);
        }

        var missed = Contacts?.Missed ?? default;
        return new KeyFigures(
            Links.All.Count,
            Links.TimeBy(Time).TotalMinutes,
            Satellites.Generated.Gigabytes,
            offloaded,
            Satellites.Lost.Gigabytes,
            Satellites.Stored.Gigabytes,
            Satellites.Cost,
            offloaded > 0 ? (double)Satellites.Cost / offloaded : null,
            Availability(),
            missed.Outage,
            missed.Contention,
            missed.Time.TotalMinutes,
            Satellites.Latencies.MeanSeconds / 60,
            Satellites.Latencies.Quantile(0.95) / 60);
    }

    private double? Availability()
    {
        if (Start is not { } start || Time is not { } now || now <= start || Stations.All.Count == 0)
        {
            return null;
        }

        var outSeconds = Stations.All.Sum(station => Outages.Of(station.Id, now).Sum(outage => (outage.End - ScenarioTime.Max(outage.Start, start)).TotalSeconds));
        return 100 - 100 * outSeconds / (now - start).TotalSeconds / Stations.All.Count;
    }

    private void Reach(ScenarioTime time)
    {
        if (Time is null || time > Time)
        {
            Time = time;
        }
    }

    private void See(RunStatus status)
    {
        (Run, Status) = (status.Run, status);
        _window = (status.SimStartTime, status.SimStopTime);
        Grant = status.Grant is { } grant ? Math.Max(Grant ?? 0, grant) : Grant;
        Apps.WaitFor(status.WaitingFor);
        Reach(status.SimTime);
    }

    private void See(LinkStart start)
    {
        if (Links.See(start))
        {
            Satellites.LinkedTo(Satellites.Place(start.SatId, start.SatName), start.GroundId);
            Reach(start.Start);
        }
    }

    private void See(LinkCharge charge)
    {
        if (charge.IsSentinel)
        {
            return;
        }

        var place = Satellites.Place(charge.SatId, charge.SatName);
        if (charge.IsFixedContract)
        {
            FixedCharges.See(charge, Stop);
            Satellites.Pay(place, charge.CumulativeCostBySat);
        }
        else if (Links.See(charge))
        {
            FixedCharges.SeeLink(charge);
            Satellites.Charge(place, charge, Stations.RateOf(charge.GroundId));
        }
    }
}
