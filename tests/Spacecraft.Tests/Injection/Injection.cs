using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>How a fault is injected in the campaign.</summary>
/// <param name="Fault">Its name in the catalogue.</param>
/// <param name="Magnitudes">How much, from the least that is promised to be seen upwards.</param>
/// <param name="MostSamples">Within how many samples it has to be found: 3 for what shows at once, more for what builds up.</param>
/// <param name="Shows">When it can show at all, as a heater that stays off shows when it should be on.</param>
/// <param name="Prepare">Brings the vehicle to where it can show; null where usual operations do.</param>
internal sealed record Injection(
    string Fault, double[] Magnitudes, int MostSamples, Func<VehicleState, bool> Shows, Func<Craft, VehicleState, VehicleState>? Prepare = null)
{
    /// <summary>What shows at once is found within three samples.</summary>
    public bool IsStep => MostSamples == 3;

    public static bool Always(VehicleState state) => true;
}
