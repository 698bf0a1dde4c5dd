using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A run in one line.</summary>
/// <param name="Id"><c>live</c>, else the name of the run folder.</param>
/// <param name="Name">The scenario's name.</param>
/// <param name="Kind">Live or recorded.</param>
/// <param name="Prefix">The run's namespace on the broker.</param>
/// <param name="Broker">The broker's address; null for a recording.</param>
/// <param name="Start">Where scenario time begins; null when not known.</param>
/// <param name="Stop">Where scenario time ends; null when not known.</param>
/// <param name="Time">Scenario time reached; null before the start.</param>
/// <param name="Rate">Scenario seconds per wall-clock second; null for as fast as possible.</param>
/// <param name="Phase">Where the run is; null before its manager has spoken.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
/// <param name="WaitingFor">The apps that the manager waits for.</param>
/// <param name="Grant">The latest tick granted; null outside coordinated time.</param>
/// <param name="Messages">How many messages have come.</param>
/// <param name="MessagesPerSecond">How many come per wall-clock second at present; of a recording, on average.</param>
/// <param name="Connected">Whether the server has its broker; always true for a recording.</param>
/// <param name="ControlRefused">Why pause, resume, step and rate are refused; null when they are allowed.</param>
/// <param name="Digest">Of the ledger, once the run is over; null before.</param>
public sealed record RunHeader(
    string Id,
    string Name,
    RunKind Kind,
    string Prefix,
    string? Broker,
    ScenarioTime? Start,
    ScenarioTime? Stop,
    ScenarioTime? Time,
    double? Rate,
    RunPhase? Phase,
    string? Reason,
    IReadOnlyList<string> WaitingFor,
    long? Grant,
    long Messages,
    double MessagesPerSecond,
    bool Connected,
    string? ControlRefused,
    string? Digest);
