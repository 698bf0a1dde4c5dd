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
        var craft = new Craft(seed, crewed);
        var alarms = new List<(long, string)>();
        var state = craft.Born();
        for (var step = 0L; step < 86_400 * days; step++)
        {
            var next = craft.Step(Order(craft, state, step, crewed));
            if (!ReferenceEquals(next.Monitors, state.Monitors))
            {
                alarms.AddRange(craft.FiredSince(state, next).Select(monitor => (step, monitor)));
            }

            state = next;
        }

        return alarms;
    }

    private static VehicleState Order(Craft craft, VehicleState state, long step, bool crewed) => (step % Period) switch
    {
        1_003 => craft.Told(state, "attitude.setMode", ("mode", ArgumentValue.Of("sunSafe"))),
        1_804 => craft.Told(
            state, "attitude.target", ("latitude", ArgumentValue.Of(40)), ("longitude", ArgumentValue.Of(step / Period * 30 % 360 - 180))),
        2_405 => craft.Told(state, "attitude.setMode", ("mode", ArgumentValue.Of("nadir"))),
        3_006 when !crewed => craft.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("imaging"))),
        4_207 when !crewed => craft.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("standby"))),
        4_808 when !crewed => craft.Told(state, "payload.setDuty", ("duty", ArgumentValue.Of("band"))),
        6_009 when step / Period % 4 == 1 => craft.Told(
            state, "propulsion.burn", ("deltaV", ArgumentValue.Of(1)),
            ("direction", ArgumentValue.Of(step / Period % 8 == 1 ? "prograde" : "retrograde"))),
        7_010 => craft.Told(state, "power.setLoad", ("load", ArgumentValue.Of("auxiliary")), ("state", ArgumentValue.Of("off"))),
        7_911 => craft.Told(state, "power.setLoad", ("load", ArgumentValue.Of("auxiliary")), ("state", ArgumentValue.Of("on"))),
        _ => state,
    };
}
