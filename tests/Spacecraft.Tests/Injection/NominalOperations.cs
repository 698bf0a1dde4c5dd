using ScAi.Messages;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>Days on which nothing breaks and much happens: eclipses, contacts, slews, targets, campaigns, burns.</summary>
internal static class NominalOperations
{
    private const long Period = 9_000;

    /// <summary>Flies for so many days; answers the monitors that fired, each with the step.</summary>
    public static List<(long Step, string Monitor)> Fly(ulong seed, bool crewed, double days)
    {
        var fleet = new Fleet(seed, crewed);
        var alarms = new List<(long, string)>();
        var state = fleet.Born();
        for (var step = 0L; step < 86_400 * days; step++)
        {
            var next = fleet.Step(Order(fleet, state, step, crewed));
            if (!ReferenceEquals(next.Monitors, state.Monitors))
            {
                if (System.Environment.GetEnvironmentVariable("DBG") is not null && fleet.FiredSince(state, next).Any())
                {
                    var b = next.Body;
                    Console.WriteLine($"{seed} {step} {string.Join(',', fleet.FiredSince(state, next))} soc {100 * b.PowerNow.StateOfCharge:0.000} exp {string.Join(' ', next.Expected.Select(e => $"{e.Value:0.0000}/{e.ChangePerSecond:0.00000}"))} el {b.Thermal.Kelvin[1]:0.000} arr {b.PowerNow.ArrayWatts:0} bat {b.PowerNow.BatteryWatts:0} load {b.PowerNow.ServedWatts:0} st {string.Join(' ', b.Sensors.Select(q => q.Reading.ToString("0.0000")))} est {b.AttitudeNow.EstimatedErrorRadians * 57.29578:0.0000} true {b.AttitudeNow.ErrorRadians * 57.29578:0.0000} rate {b.AttitudeNow.MeasuredRateRadiansPerSecond.Length * 57.29578:0.0000} stars {b.AttitudeNow.HasStarTracker} mode {b.AttitudeNow.Mode}");
                }

                alarms.AddRange(fleet.FiredSince(state, next).Select(monitor => (step, monitor)));
            }

            state = next;
        }

        return alarms;
    }

    private static VehicleState Order(Fleet fleet, VehicleState state, long step, bool crewed) => (step % Period) switch
    {
        1_003 => fleet.Told(state, "attitude.setMode", ("mode", ArgumentValue.Of("sunSafe"))),
        1_804 => fleet.Told(
            state, "attitude.target", ("latitude", ArgumentValue.Of(40)), ("longitude", ArgumentValue.Of(step / Period * 30 % 360 - 180))),
        2_405 => fleet.Told(state, "attitude.setMode", ("mode", ArgumentValue.Of("nadir"))),
        3_006 when !crewed => fleet.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("imaging"))),
        4_207 when !crewed => fleet.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("standby"))),
        4_808 when !crewed => fleet.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("band"))),
        6_009 when step / Period % 4 == 1 => fleet.Told(
            state, "propulsion.burn", ("deltaV", ArgumentValue.Of(1)),
            ("direction", ArgumentValue.Of(step / Period % 8 == 1 ? "prograde" : "retrograde"))),
        7_010 => fleet.Told(state, "power.setLoad", ("load", ArgumentValue.Of("auxiliary")), ("state", ArgumentValue.Of("off"))),
        7_911 => fleet.Told(state, "power.setLoad", ("load", ArgumentValue.Of("auxiliary")), ("state", ArgumentValue.Of("on"))),
        _ => state,
    };
}
