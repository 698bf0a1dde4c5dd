using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>An app as its messages show it. Its key is the name.</summary>
/// <param name="Name">The name it publishes under.</param>
/// <param name="Alive">Whether it is connected; null when it has not said.</param>
/// <param name="Lost">Died: it went without having finished.</param>
/// <param name="Required">Whether the run does not start without it.</param>
/// <param name="Ready">Whether it can take part; null when it has not said.</param>
/// <param name="Mode">Where it is in its life, as on the wire; null when it has not said.</param>
/// <param name="Time">The scenario time that it last reported.</param>
/// <param name="LagSeconds">How far that was behind the run, scenario seconds; null when not known.</param>
/// <param name="Messages">How many messages it has published.</param>
/// <param name="MessagesPerSecond">How many per wall-clock second at present; of a recording, on average.</param>
/// <param name="WaitedFor">Whether the manager waits for it.</param>
public sealed record App(
    string Name,
    bool? Alive,
    bool Lost,
    bool Required,
    bool? Ready,
    FederateMode? Mode,
    ScenarioTime? Time,
    double? LagSeconds,
    long Messages,
    double MessagesPerSecond,
    bool WaitedFor);
