using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Hosting;

/// <summary>An app that runs one model on the federate loop.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
public abstract class FederateApp<TState> : IFederateApp
{
    /// <inheritdoc />
    public abstract string Purpose { get; }

    /// <inheritdoc />
    public virtual AppSetup Prepare(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scenario = ScenarioFile.Load(options.Scenario);
        var settings = new FederateSettings
        {
            Name = NameIn(scenario.Apps),
            Prefix = scenario.Prefix,
            Apps = scenario.Apps,
            Subscriptions = Subscriptions(scenario.Apps),
            TimeMode = scenario.Time,
            TickStep = scenario.TickStep,
            Seed = scenario.Seed,
            TimeStatusStep = scenario.Manager.TimeStatusStep,
            TimeStatusInit = scenario.Manager.TimeStatusInit,
            Incarnation = Guid.NewGuid().ToString("N"),
            StayForAnotherRun = options.Stay,
        };
        return new AppSetup(
            settings.Name,
            settings.Prefix,
            new WireCodec(scenario.WireUnits, scenario.Apps),
            (bus, clock, log) => new FederateLoop<TState>(
                ModelOf(scenario), settings, bus, clock, log,
                options.RunFolder is { } folder ? JournalIn(folder, scenario) : null));
    }

    /// <summary>The name that a scenario gives to this app.</summary>
    protected abstract string NameIn(AppNames apps);

    /// <summary>What the model reads, below the prefix.</summary>
    protected abstract IReadOnlyList<string> Subscriptions(AppNames apps);

    /// <summary>The model of a scenario.</summary>
    protected abstract IFederate<TState> ModelOf(Scenario scenario);

    /// <summary>What writes this app's files of the run folder; null for none.</summary>
    protected virtual IJournal<TState>? JournalIn(string runFolder, Scenario scenario) => null;
}
