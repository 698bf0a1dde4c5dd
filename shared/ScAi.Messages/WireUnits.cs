namespace ScAi.Messages;

/// <summary>In which units data volumes and rates travel.</summary>
public enum WireUnits
{
    /// <summary>GB and MB/s, as NOS-T documents.</summary>
    Documented,

    /// <summary>Gbit and Gbit/s in the same members, as NOS-T's code sends.</summary>
    NostAsCoded,
}
