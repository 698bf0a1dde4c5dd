using ScAi.Messages;

namespace ScAi.MissionControl.Alarms;

/// <summary>
/// Where an alarm stands (after ISA-18.2 and Yamcs): three flags, whether it is latched, whether it is shelved. The state is
/// what the flags imply; beneath a shelf they go on.
/// </summary>
/// <param name="ProcessOk">In limits.</param>
/// <param name="Triggered">An occurrence goes on.</param>
/// <param name="Acknowledged">Somebody has taken note, or there is nothing to take note of.</param>
/// <param name="Latched">It stays when the parameter has come back.</param>
/// <param name="Shelved">It is put aside.</param>
/// <param name="Severity">The worst of this occurrence, or of the last one.</param>
public readonly record struct AlarmStanding(
    bool ProcessOk, bool Triggered, bool Acknowledged, bool Latched, bool Shelved, AlarmSeverity Severity)
{
    /// <summary>All is well.</summary>
    public static AlarmStanding Normal => new(true, false, true, false, false, AlarmSeverity.Watch);

    /// <summary>The state as it is seen.</summary>
    public AlarmState State => Shelved ? AlarmState.Shelved : Beneath;

    /// <summary>The state that the flags imply, shelved or not.</summary>
    public AlarmState Beneath => (ProcessOk, Triggered, Acknowledged, Latched) switch
    {
        (true, false, _, _) => AlarmState.Normal,
        (false, false, _, _) => AlarmState.Pending,
        (false, true, false, _) => AlarmState.Unacknowledged,
        (false, true, true, _) => AlarmState.Acknowledged,
        (true, true, false, false) => AlarmState.ReturnedUnacknowledged,
        (true, true, false, true) => AlarmState.LatchedUnacknowledged,
        (true, true, true, true) => AlarmState.LatchedAcknowledged,
        (true, true, true, false) => AlarmState.Normal,
    };

    /// <summary>Where it stands after something happened; null where that cannot happen to it.</summary>
    /// <param name="input">What happened.</param>
    /// <param name="severity">How bad it is, of a violation. Within an occurrence it only rises.</param>
    /// <param name="latches">Whether a new occurrence is one that latches.</param>
    public AlarmStanding? After(AlarmInput input, AlarmSeverity severity = default, bool latches = false) => input switch
    {
        AlarmInput.ViolatedBriefly => Violated(severity, isEnough: false, latches),
        AlarmInput.Violated => Violated(severity, isEnough: true, latches),
        AlarmInput.Returned => (this with { ProcessOk = true }).OrOver(),
        AlarmInput.Acknowledge when !Shelved && Triggered && !Acknowledged => (this with { Acknowledged = true }).OrOver(),
        AlarmInput.AcknowledgeItself when Beneath == AlarmState.ReturnedUnacknowledged => (this with { Acknowledged = true }).OrOver(),
        AlarmInput.Reset when State == AlarmState.LatchedUnacknowledged => this with { Latched = false },
        AlarmInput.Clear when State == AlarmState.LatchedAcknowledged => Over(),
        AlarmInput.Shelve when State != AlarmState.Normal => this with { Shelved = true },
        AlarmInput.Unshelve when Shelved => this with { Shelved = false },
        _ => null,
    };

    private AlarmStanding Violated(AlarmSeverity severity, bool isEnough, bool latches)
    {
        var isNew = Beneath == AlarmState.Normal;
        var worst = isNew || severity > Severity ? severity : Severity;
        return (isEnough, Triggered) switch
        {
            (true, false) => this with { ProcessOk = false, Triggered = true, Acknowledged = false, Latched = latches, Severity = worst },
            (true, true) => this with { ProcessOk = false, Severity = worst },
            (false, false) => this with { ProcessOk = false, Severity = worst },
            (false, true) => this,
        };
    }

    /// <summary>Over, where it has returned, is not latched and nobody has to take note.</summary>
    private AlarmStanding OrOver() => ProcessOk && Acknowledged && !(Triggered && Latched) ? Over() : this;

    private AlarmStanding Over() => Normal with { Shelved = Shelved, Severity = Severity };
}
