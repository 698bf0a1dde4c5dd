using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Manager;

/// <summary>The manager as an app of the federation.</summary>
public sealed class ManagerApp : IFederateApp
{
    /// <inheritdoc />
    public string Purpose => "Leads a run: gathers the required apps, starts them, grants time, stops them.";

    /// <inheritdoc />
    public AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scenario = ScenarioFile.Load(options.Scenario);
        var run = options.Run ?? Guid.NewGuid().ToString("N");
        return new AppSetup(
            scenario.Apps.Manager,
            scenario.Prefix,
            new WireCodec(scenario.WireUnits, scenario.Apps),
            (bus, clock, log) => new ManagerLoop(scenario, run, bus, clock, log));
    }
}
