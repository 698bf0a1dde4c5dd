using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.SatelliteStorage;

/// <summary>The satellite storage as an app of the federation.</summary>
public sealed class SatelliteStorageApp : FederateApp<SatelliteStorageState>
{
    /// <inheritdoc />
    public override string Purpose => "Flies the constellation: orbits, contacts, recorders and costs of every satellite.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => apps.Satellites;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) =>
    [
        $"{apps.Ground}/{Channels.Location}",
        $"{apps.Ground}/{Channels.LinkCharge}",
        $"{apps.Outage}/{Channels.OutageReport}",
        $"{apps.Outage}/{Channels.OutageRestore}",
        $"{apps.Spacecraft}/{Channels.Elements}",
    ];

    /// <inheritdoc />
    protected override IFederate<SatelliteStorageState> ModelOf(Scenario scenario) => new SatelliteStorageFederate(scenario);

    /// <inheritdoc />
    protected override IJournal<SatelliteStorageState> JournalIn(string runFolder, Scenario scenario) =>
        new SatelliteJournal(runFolder, scenario);
}
