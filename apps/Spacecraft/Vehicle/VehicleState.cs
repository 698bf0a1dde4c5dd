using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Telemetry;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Everything that a vehicle is and knows at one time.</summary>
public sealed record VehicleState
{
    /// <summary>How many steps it has made since the scenario's start.</summary>
    public long Step { get; init; }

    /// <summary>Its subsystems.</summary>
    public required VehicleBody Body { get; init; }

    /// <summary>What it does.</summary>
    public VehicleOrders Orders { get; init; } = new();

    /// <summary>Safe mode and the way out of it.</summary>
    public RecoveryState Recovery { get; init; }

    /// <summary>Its monitors.</summary>
    public required MonitorState[] Monitors { get; init; }

    /// <summary>What its model on board expects of what builds up slowly.</summary>
    public required Expectation[] Expected { get; init; }

    /// <summary>Which of its rules have fired and are not armed.</summary>
    public required bool[] Latched { get; init; }

    /// <summary>What is broken.</summary>
    public FaultSet Faults { get; init; } = FaultSet.None;

    /// <summary>What will break or be mended, in order of time.</summary>
    public ImmutableList<FaultChange> FaultsAhead { get; init; } = [];

    /// <summary>Its commands.</summary>
    public ExecutiveState Executive { get; init; } = new();

    /// <summary>Uplinks that are on their way.</summary>
    public ImmutableList<CommandUplink> Uplinks { get; init; } = [];

    /// <summary>What waits to be told.</summary>
    public required TelemetryRecorder Recorder { get; init; }

    /// <summary>How many events there were.</summary>
    public long Events { get; init; }

    /// <summary>How many reports have gone down.</summary>
    public long DownlinkedReports { get; init; }
}
