using System.Reflection;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Launcher.Running;

/// <summary>The apps beside the launcher: as programs to start, and as assemblies to load for a run in memory.</summary>
internal static class AppCatalogue
{
    public const string Manager = "Manager";
    public const string Observer = "Observer";
    public const string Platform = "Constellations";
    public const string Spacecraft = "Spacecraft";
    public const string MissionControl = "MissionControl";
    private const string SatelliteStorage = "SatelliteStorage";
    private const string GroundNetwork = "GroundNetwork";
    private const string OutageGenerator = "OutageGenerator";

    /// <summary>The apps of a downlink federation, manager first.</summary>
    public static IReadOnlyList<string> Downlink { get; } =
        [Manager, SatelliteStorage, GroundNetwork, OutageGenerator, Observer];

    /// <summary>The apps of a scenario, manager first: those of a downlink federation, and those that it has a block for.</summary>
    public static IEnumerable<string> Of(Scenario scenario) =>
    [
        .. Downlink,
        .. scenario.Spacecraft is null ? [] : new[] { Spacecraft },
        .. scenario.MissionControl is null ? [] : new[] { MissionControl },
    ];

    /// <summary>The name under which an app publishes.</summary>
    public static string NameOf(string app, AppNames names) => app switch
    {
        Manager => names.Manager,
        SatelliteStorage => names.Satellites,
        GroundNetwork => names.Ground,
        OutageGenerator => names.Outage,
        Spacecraft => names.Spacecraft,
        MissionControl => names.MissionControl,
        _ => names.Observer,
    };

    /// <summary>The folder of an app: built beside this one, or published beside this one.</summary>
    public static string FolderOf(string app)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string[] places =
        [
            Path.Combine(here.Parent!.Parent!.FullName, app, here.Name),
            Path.Combine(here.Parent!.FullName, app),
            here.FullName,
        ];
        return places.FirstOrDefault(place => File.Exists(Path.Combine(place, $"{app}.dll")))
            ?? throw new InvalidDataException($"{app} is not there; build the whole solution: dotnet build ScAi.sln -c Release");
    }

    /// <summary>Loads an app into this process.</summary>
    public static IFederateApp Load(string app)
    {
        var assembly = Assembly.LoadFrom(Path.Combine(FolderOf(app), $"{app}.dll"));
        var type = assembly.GetTypes().Single(type => type.IsAssignableTo(typeof(IFederateApp)) && !type.IsAbstract);
        return (IFederateApp)Activator.CreateInstance(type)!;
    }
}
