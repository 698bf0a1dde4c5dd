using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>A satellite rises above or sinks below a station's mask.</summary>
/// <param name="At">Exactly when.</param>
/// <param name="Satellite">The satellite's place in the scenario.</param>
/// <param name="StationId">The station.</param>
/// <param name="IsAcquisition">Whether it rises.</param>
public readonly record struct ContactEvent(ScenarioTime At, int Satellite, int StationId, bool IsAcquisition)
    : IComparable<ContactEvent>
{
    /// <summary>By time; of events at one time, by satellite, losses first, then by station.</summary>
    public int CompareTo(ContactEvent other)
    {
        var order = At.CompareTo(other.At);
        order = order != 0 ? order : Satellite.CompareTo(other.Satellite);
        order = order != 0 ? order : IsAcquisition.CompareTo(other.IsAcquisition);
        return order != 0 ? order : StationId.CompareTo(other.StationId);
    }

#pragma warning disable CS1591 // the order that CompareTo documents
    public static bool operator <(ContactEvent left, ContactEvent right) => left.CompareTo(right) < 0;

    public static bool operator >(ContactEvent left, ContactEvent right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContactEvent left, ContactEvent right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContactEvent left, ContactEvent right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
