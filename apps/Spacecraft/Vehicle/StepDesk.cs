using ScAi.Messages;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>The working copy of a vehicle during one step.</summary>
internal sealed class StepDesk(VehicleState state, VehicleDesign design)
{
    private readonly List<OnboardReport> _events = [];
    private readonly List<OnboardReport> _packets = [];

    public VehicleDesign Design { get; } = design;

    public VehicleState Before { get; } = state;

    public VehicleBody Body { get; set; } = state.Body;

    public VehicleOrders Orders { get; set; } = state.Orders;

    public RecoveryState Recovery { get; set; } = state.Recovery;

    public FaultSet Faults { get; set; } = state.Faults;

    public ExecutiveState Executive { get; set; } = state.Executive;

    /// <summary>What verifies commands; the most urgent reports.</summary>
    public List<OnboardReport> Verifications { get; } = [];

    /// <summary>How many events there have been.</summary>
    public long Events { get; private set; } = state.Events;

    /// <summary>Whether the computer starts anew in this step.</summary>
    public bool Reboots { get; set; }

    /// <summary>Whether something asks for safe mode in this step.</summary>
    public bool WantsSafeMode { get; set; }

    /// <summary>Says that something has happened.</summary>
    public void Say(ScenarioTime at, EventSeverity severity, string source, string code, string text) =>
        _events.Add(new EventReport(Events++, at, severity, source, code, text));

    /// <summary>Adds a packet.</summary>
    public void Add(PacketReport packet) => _packets.Add(packet);

    /// <summary>Everything that is new, the most urgent first.</summary>
    public IReadOnlyList<OnboardReport> Fresh() =>
        Verifications.Count + _events.Count + _packets.Count == 0 ? [] : [.. Verifications, .. _events, .. _packets];
}
