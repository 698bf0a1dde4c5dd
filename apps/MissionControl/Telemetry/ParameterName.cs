namespace ScAi.MissionControl.Telemetry;

/// <summary>A parameter's full name in its two parts.</summary>
/// <param name="Packet">The subsystem: what stands before the first dot.</param>
/// <param name="Short">What stands behind it.</param>
internal readonly record struct ParameterName(string Packet, string Short)
{
    /// <summary>The parts of a full name; without a dot all of it is the subsystem.</summary>
    public static ParameterName Of(string full)
    {
        var dot = full.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new ParameterName(full, "") : new ParameterName(full[..dot], full[(dot + 1)..]);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Packet}.{Short}";
}
