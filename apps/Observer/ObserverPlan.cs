using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Observer;

/// <summary>Where an observer listens, and how what it hears is read.</summary>
/// <param name="Scenario">The scenario; null when only the prefix is known.</param>
/// <param name="Prefix">The run's namespace.</param>
/// <param name="Name">The name it publishes under.</param>
/// <param name="Apps">The names of the apps.</param>
public sealed record ObserverPlan(Scenario? Scenario, string Prefix, string Name, AppNames Apps)
{
    /// <summary>Reads and writes the run's messages.</summary>
    public WireCodec Codec => new(Scenario?.WireUnits ?? WireUnits.Documented, Apps);

    /// <summary>What the options ask for.</summary>
    /// <exception cref="InvalidDataException">The scenario is wrong.</exception>
    public static ObserverPlan Of(AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scenario = options.Prefix is null || options.Scenario.Length > 0 ? ScenarioFile.Load(options.Scenario) : null;
        var apps = scenario?.Apps ?? new AppNames();
        return new ObserverPlan(scenario, options.Prefix ?? scenario!.Prefix, options.Name ?? apps.Observer, apps);
    }
}
