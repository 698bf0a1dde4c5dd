using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>The mission, and how far it is.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Start">Where scenario time begins.</param>
/// <param name="Stop">Where it ends.</param>
/// <param name="Now">Scenario time; null before the run.</param>
/// <param name="Mode">Where mission control is in its life as a federate: UNDEFINED ... TERMINATED.</param>
/// <param name="Stations">The stations.</param>
/// <param name="Spacecraft">The spacecraft that have described themselves.</param>
internal sealed record Mission(
    string Name,
    ScenarioTime Start,
    ScenarioTime Stop,
    ScenarioTime? Now,
    string Mode,
    IReadOnlyList<StationPicture> Stations,
    IReadOnlyList<Mission.Craft> Spacecraft)
{
    /// <summary>What a picture shows.</summary>
    public static Mission Of(MissionPicture picture, FederateMode mode) => new(
        picture.Name, picture.Start, picture.Stop, picture.Reached, NameOf(mode), [.. picture.Stations.Values],
        [.. picture.Spacecraft.Values.Select(spacecraft => new Craft(spacecraft.Id, spacecraft.Name, spacecraft.Crewed))]);

    /// <summary>A mode as it is called on the wire.</summary>
    public static string NameOf(FederateMode mode) => mode.ToString().ToUpperInvariant();

    /// <summary>A spacecraft.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Crewed">Whether people are on board.</param>
    internal sealed record Craft(int Id, string Name, bool Crewed);
}
