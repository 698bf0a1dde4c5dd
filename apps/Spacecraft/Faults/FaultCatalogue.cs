using System.Collections.Frozen;
using ScAi.Messages;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Faults;

/// <summary>Everything that may break on any vehicle, in one list.</summary>
public static class FaultCatalogue
{
    /// <summary>All faults, each name once.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        .. PowerFaults.All, .. ThermalFaults.All, .. PropulsionFaults.All, .. AttitudeFaults.All, .. EnvironmentFaults.All,
        .. CommunicationFaults.All, .. NavigationFaults.All, .. PayloadFaults.All, .. SensorFaults.All, .. SoftwareFaults.All,
        .. ResourceFaults.All, .. LifeSupportFaults.All, .. DockingFaults.All,
    ];

    private static readonly FrozenDictionary<string, int> Places =
        All.Index().ToFrozenDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);

    /// <summary>The faults that a vehicle can have.</summary>
    public static IReadOnlyList<FaultDefinition> Of(bool crewed, bool docks) =>
    [
        .. All.Where(fault => (crewed || !LifeSupportFaults.All.Contains(fault)) && (docks || !DockingFaults.All.Contains(fault))),
    ];

    /// <summary>Where a fault stands in <see cref="All"/>; -1 when there is none of that name.</summary>
    public static int PlaceOf(string name) => Places.TryGetValue(name, out var place) ? place : -1;

    /// <summary>Where a fault stands in <see cref="All"/>.</summary>
    internal static int PlaceOf(FaultDefinition fault) => Places[fault.Name];
}
