using ScAi.Federation;
using ScAi.Scenarios;

namespace ScAi.Launcher.Running;

/// <summary>How federates that the launcher does not start take part in a run.</summary>
internal static class Joining
{
    /// <summary>How long a run waits for them, wall clock.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The scenario with further federates that the manager waits for and grants time to.</summary>
    /// <exception cref="InvalidDataException">A name cannot be one, or is taken.</exception>
    public static Scenario Admit(Scenario scenario, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(Apps(scenario).Contains) is { } taken)
        {
            throw new InvalidDataException($"--with: expected the name of a federate of your own, got {taken}, which the run starts itself");
        }

        if (names.Count == 0)
        {
            return scenario;
        }

        var manager = scenario.Manager;
        var calls = (int)Math.Min(1000, Math.Ceiling(Patience / manager.InitRetryDelay));
        var admitted = scenario with
        {
            Manager = manager with
            {
                RequiredApps = ScenarioList.From(manager.RequiredApps.Union(names, StringComparer.Ordinal)),
                InitMaxRetry = Math.Max(manager.InitMaxRetry, calls),
            },
        };
        return admitted.Validate() is [var wrong, ..] ? throw new InvalidDataException($"--with: {wrong}") : admitted;
    }

    /// <summary>The required federates that the launcher does not start.</summary>
    public static IReadOnlyList<string> StrangersOf(Scenario scenario) =>
        [.. scenario.Manager.RequiredApps.Except(Apps(scenario), StringComparer.Ordinal)];

    /// <summary>How to reach a run.</summary>
    public static JoiningNote NoteOf(RunRequest request, AppOptions broker) => new(
        broker.Broker,
        request.Scenario.Prefix,
        Path.GetRelativePath(Environment.CurrentDirectory, request.Folder.Scenario),
        request.Strangers);

    private static string[] Apps(Scenario scenario) =>
        [.. AppCatalogue.Of(scenario).Select(app => AppCatalogue.NameOf(app, scenario.Apps))];
}
