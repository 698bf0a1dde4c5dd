using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.GroundNetwork;

/// <summary>The ground network as an app of the federation.</summary>
public sealed class GroundNetworkApp : FederateApp<GroundNetworkState>
{
    /// <inheritdoc />
    public override string Purpose => "Gives satellites in view to ground stations, charges their links, keeps the ledger.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => apps.Ground;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) =>
    [
        $"{apps.Satellites}/{Channels.SatelliteReady}",
        $"{apps.Satellites}/{Channels.SatelliteAllReady}",
        $"{apps.Satellites}/{Channels.Location}",
        $"{apps.Outage}/{Channels.OutageReport}",
        $"{apps.Outage}/{Channels.OutageRestore}",
    ];

    /// <inheritdoc />
    protected override IFederate<GroundNetworkState> ModelOf(Scenario scenario) => new GroundNetworkFederate(scenario);

    /// <inheritdoc />
    protected override IJournal<GroundNetworkState> JournalIn(string runFolder, Scenario scenario) =>
        new LedgerJournal(runFolder, scenario);
}
