using System.Security.Cryptography;
using ScAi.Federation;
using ScAi.Scenarios;

namespace ScAi.Launcher.Running;

/// <summary>What is to be run, and how.</summary>
/// <param name="Scenario">The scenario, overrides included.</param>
/// <param name="Folder">Where everything is left.</param>
/// <param name="Run">The run's identity.</param>
/// <param name="Broker">How to reach the broker; the address is null for a private one.</param>
/// <param name="HasObserver">Whether an observer records.</param>
/// <param name="Accounts">Under which accounts the apps connect; all alike when null.</param>
/// <param name="Port">The port of a private broker; a free one when null.</param>
internal sealed record RunRequest(
    Scenario Scenario, RunFolder Folder, string Run, AppOptions? Broker, bool HasObserver, Accounts? Accounts = null, int? Port = null)
{
    /// <summary>How the observer serves the run; null when it only records.</summary>
    public ServingRequest? Serving { get; init; }

    /// <summary>How mission control is served; null when it only works.</summary>
    public ServingRequest? Control { get; init; }

    /// <summary>The secret that signs this run's commands, in hexadecimal: mission control and spacecraft share it, nobody else knows it.</summary>
    public string CommandKey { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The apps that take part.</summary>
    public IEnumerable<string> Apps =>
        AppCatalogue.Of(Scenario).Where(app => HasObserver || app != AppCatalogue.Observer);

    /// <summary>The federates that the run waits for but does not start.</summary>
    public IReadOnlyList<string> Strangers => Joining.StrangersOf(Scenario);

    /// <summary>What an app is told at its start.</summary>
    public AppOptions OptionsOf(string app, AppOptions broker) => As(AppCatalogue.NameOf(app, Scenario.Apps), broker) with
    {
        Scenario = Folder.Scenario,
        RunFolder = Folder.Path,
        Run = Run,
        LogFile = Folder.LogOf(app),
    };

    /// <summary>The connection under the account of a name.</summary>
    public AppOptions As(string name, AppOptions broker) => Accounts is null ? broker : Accounts.Use(broker, name);
}
