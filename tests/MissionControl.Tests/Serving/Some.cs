using ScAi.Messages;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>A small spacecraft of the tests, with one of everything.</summary>
internal static class Some
{
    public static SpacecraftDescription Spacecraft(int id = 1) => new(
        id,
        $"Scout {id}",
        Crewed: false,
        [
            new ParameterDefinition("power.batterySoc", "%", "State of charge of the battery", null,
            [
                new ParameterLimit(AlarmSeverity.Warning, 40, null, 2, 2),
                new ParameterLimit(AlarmSeverity.Critical, 20, null, 1, 2.5),
                new ParameterLimit(AlarmSeverity.Severe, 10, null, 1, 2, "power.mode=1"),
            ]),
            new ParameterDefinition("power.mode", "", "Mode", ["nominal", "safe"], [new ParameterLimit(AlarmSeverity.Distress, null, 0, 1, 0)]),
            new ParameterDefinition("thermal.battery", "K", "Temperature of the battery", null, [new ParameterLimit(AlarmSeverity.Watch, 273, 318, 3, 1)]),
            new ParameterDefinition("recovery.attempts", "", "Attempts to recover", null, []),
        ],
        [
            new CommandDefinition(
                "power.setLoad", "Switches a load", Critical: false,
                [
                    new ArgumentDefinition("load", "", "Which", null, null, ["payload", "heater"], IsText: true),
                    new ArgumentDefinition("watts", "W", "How much", 0, 120, null, IsText: false),
                    new ArgumentDefinition("note", "", "Why", null, null, null, IsText: true),
                ],
                [new CommandInterlock("power.batterySoc", 30, 100, "the battery would go flat")],
                TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)),
            new CommandDefinition("recovery.leaveSafeMode", "Goes back to nominal", Critical: true, [], [], TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10)),
        ],
        [new FaultDefinition("power.stringLoss", "strings", "Strings of the array that are lost", 0, 12)]);

    public static TelemetryPacket Power(int id, string at, double soc, double mode = 0, long sequence = 0) => new(
        id, "power", sequence, A.T(at), A.T(at), 5, false, new Dictionary<string, double?> { ["batterySoc"] = soc, ["mode"] = mode });
}
