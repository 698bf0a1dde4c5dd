using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Scenarios.Tests.Reading;

public sealed class SpacecraftEntriesTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    [Fact]
    public void Read_SpacecraftAndMissionControl_AreAsWritten()
    {
        var scenario = _folder.Read(ScenarioFolder.Flying).Scenario!;

        var (spacecraft, control) = (scenario.Spacecraft!, scenario.MissionControl!);
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)), (spacecraft.Step, spacecraft.TelemetryStep));
        Assert.Equal(
            new VehiclePlan
            {
                Satellite = "NOAA 20", Profile = VehicleProfile.Crewed, ArraySquareMeters = 20, BatteryWattHours = 300, PayloadWatts = 0,
                TransmitterWatts = 0.5, TelemetryRate = DataRate.FromBitsPerSecond(64_000), TelemetryRecorder = DataVolume.FromBits(512_000_000),
                Crew = 4, DockingFromMeters = 1000, SoftwareVersion = 3,
            },
            spacecraft.Vehicles[1]);
        Assert.Equal(
            new PlannedFault("SUOMI NPP", "power.capacityLoss", 0.6, At("2023-08-01T08:00:00Z"), TimeSpan.FromHours(2)), spacecraft.Faults[0]);
        Assert.Equal(new PlannedFault("NOAA 20", "thermal.heaterStuck", 1, At("2023-08-01T09:00:00Z")), spacecraft.Faults[1]);
        var burn = control.Commands[0];
        Assert.Equal(("burn", 7, "SUOMI NPP"), (burn.Key, burn.Priority, burn.Satellite));
        Assert.Equal(
            ["deltaV=1.5", "direction=prograde", "note=7"], burn.Arguments.Select(argument => $"{argument.Name}={argument.Value}"));
        Assert.Equal("7", burn.Arguments[2].Value.Text);
        Assert.Equal(("plan-2", "burn", scenario.Start), (control.Commands[1].Key, control.Commands[1].After, control.Commands[1].At));
        Assert.Equal((AlarmSeverity.Critical, 30d, null, 3), (control.Limits[0].Severity, control.Limits[0].Low, control.Limits[0].High, control.Limits[0].MinViolations));
    }

    [Fact]
    public void Read_TheirBlocks_MakeTheirAppsRequired()
    {
        var text = ScenarioFolder.Flying.Replace("  requiredApps: [constellation, ground, outage]\n", "", StringComparison.Ordinal);

        Assert.Equal(
            ["constellation", "ground", "outage", "spacecraft", "missioncontrol"], _folder.Read(text).Scenario!.Manager.RequiredApps);
    }

    [Theory]
    [InlineData("satellite: SUOMI NPP, dryMass", "satellite: SUOMI, dryMass", "spacecraft.list[0].satellite: expected the name of a satellite (SUOMI NPP, NOAA 20)")]
    [InlineData("dryMass: 120 kg", "dryMass: 120", "it needs a unit: kg, g, t")]
    [InlineData("battery: 300 Wh", "battery: 300 W", "expected an energy such as '300 Wh'")]
    [InlineData("dryMass: 120 kg", "dryMass: 0 kg", "expected above 0 kg")]
    [InlineData("telemetryStep: 10 s", "telemetryStep: 2500 ms", "expected a multiple of the step, 1 s")]
    [InlineData("step: 1 s", "step: 1 us", "expected from 0.01 s to 10 s")]
    [InlineData("at: 2023-08-01T08:00:00Z, duration", "at: 2023-08-05T08:00:00Z, duration", "spacecraft.faults[0].at: expected an instant from")]
    [InlineData("after: burn", "after: plan-2", "expected the key of a command above this one")]
    [InlineData("priority: 7", "priority: 10", "expected from 0 to 9")]
    [InlineData("deltaV: 1.5", "deltaV: [1.5]", "missionControl.commands[0].arguments.deltaV: expected a number or a text, found a list")]
    [InlineData("low: 30, minViolations", "minViolations", "expected low, high or both, found neither")]
    [InlineData("parameter: lifeSupport.oxygen", "parameter: oxygen", "expected packet and name such as power.batterySoc")]
    [InlineData("deadline: 2023-08-01T04:30:00Z", "deadline: 2023-08-01T03:30:00Z", "missionControl.commands[0].deadline: expected an instant after")]
    [InlineData("severity: critical", "severity: dire", "expected one of watch, warning, distress, critical, severe")]
    public void Read_AMistake_SaysWhereAndWhatWasExpected(string good, string bad, string expected)
    {
        Assert.Contains(good, ScenarioFolder.Flying, StringComparison.Ordinal);

        Assert.Contains(expected, _folder.ErrorsOf(ScenarioFolder.Flying.Replace(good, bad, StringComparison.Ordinal)).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissionControlWithoutSpacecraft_IsRefused() => Assert.Contains(
        "missionControl: expected a block 'spacecraft'",
        _folder.OnlyErrorOf(ScenarioFolder.Good + "\nmissionControl: {commands: []}"),
        StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static ScenarioTime At(string text) => ScenarioTime.TryParse(text, out var time) ? time : throw new FormatException(text);
}
