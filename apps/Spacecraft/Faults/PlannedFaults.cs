using ScAi.Scenarios;

namespace ScAi.Spacecraft.Faults;

/// <summary>The faults that a scenario plans, held against what its vehicles can have.</summary>
public static class PlannedFaults
{
    /// <summary>Checks names and magnitudes, which the scenario's reader does not know.</summary>
    /// <exception cref="InvalidDataException">One is none of the vehicle's, or out of range; names it and what was expected.</exception>
    public static void Check(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        foreach (var (index, fault) in (scenario.Spacecraft?.Faults ?? []).Index())
        {
            var path = $"spacecraft.faults[{index}]";
            var vehicle = scenario.Spacecraft!.Vehicles.First(vehicle => vehicle.Satellite == fault.Satellite);
            var known = FaultCatalogue.Of(vehicle.Profile == VehicleProfile.Crewed, vehicle.DockingFromMeters is not null);
            var definition = known.FirstOrDefault(candidate => candidate.Name == fault.Fault)
                ?? throw new InvalidDataException(
                    $"{path}.fault: expected a fault of {fault.Satellite} ({string.Join(", ", known.Select(each => each.Name))}), found '{fault.Fault}'");
            if (!(fault.Magnitude >= definition.Low && fault.Magnitude <= definition.High))
            {
                throw new InvalidDataException(
                    $"{path}.magnitude: expected from {definition.Low} to {definition.High} {definition.Unit}".TrimEnd() + $" for {fault.Fault}, found {fault.Magnitude}");
            }
        }
    }
}
