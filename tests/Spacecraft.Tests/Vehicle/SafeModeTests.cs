using ScAi.Scenarios;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Tests.Injection;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Vehicle;

/// <summary>From a fault over load shedding and safe mode back to work, on the whole vehicle.</summary>
public sealed class SafeModeTests
{
    [Fact]
    public void Step_ShortOnTheBus_ShedsLoadsThenSafeModeOnceThenRecoversByCommand()
    {
        var craft = new Craft(1);
        var state = craft.FlyUntil(craft.Born(), now => now.Body.Sun.SunlitFraction == 0);

        state = craft.FlyUntil(craft.Broken(state, "power.leakage", 300), now => now.Body.PowerNow.ShedStage >= 1);
        Assert.Equal(0, state.Recovery.SafeModes);
        Assert.False(state.Orders.AuxiliaryOn);
        state = craft.FlyUntil(state, now => now.Recovery.InSafeMode);
        Assert.InRange(state.Body.PowerNow.StateOfCharge, 0.05, 0.2);
        state = craft.Fly(state, 2_000);
        Assert.Equal(1, state.Recovery.SafeModes);

        state = craft.FlyUntil(craft.Broken(state, "power.leakage", 0, active: false), now => now.Recovery.Phase == RecoveryPhase.Waiting);
        Assert.Contains("cause", Refused(craft, state));
        state = craft.FlyUntil(state, now => now.Body.PowerNow.StateOfCharge > 0.65 && now.Body.Sun.SunlitFraction == 1);
        foreach (var phase in new[] { RecoveryPhase.BusRestored, RecoveryPhase.AttitudeRestored, RecoveryPhase.Nominal })
        {
            state = craft.Fly(craft.Told(state, "recovery.recover"), 600);
            Assert.Equal(phase, state.Recovery.Phase);
        }

        state = craft.Fly(state, 6_000);
        Assert.Equal(1, state.Recovery.SafeModes);
        Assert.True(state.Recovery.AllowsThrust);
        Assert.Equal(0, state.Body.PowerNow.ShedStage);
    }

    [Fact]
    public void Step_BatteryLosesCapacityForGood_SafeModeOnceAndTheWayOutIsOpen()
    {
        var craft = new Craft(1);
        var state = craft.FlyUntil(craft.Born(), now => now.Body.PowerNow.StateOfCharge < 0.9);

        state = craft.FlyUntil(craft.Broken(state, "power.capacityLoss", 0.5), now => now.Recovery.InSafeMode, 40);
        state = craft.Fly(state, 12_000);
        Assert.Equal(1, state.Recovery.SafeModes);

        state = craft.Fly(craft.FlyUntil(state, now => now.Body.PowerNow.StateOfCharge > 0.995 && now.Body.Sun.SunlitFraction == 1), 300);
        for (var step = 0; step < 3; step++)
        {
            state = craft.Fly(craft.Told(state, "recovery.recover"), 600);
        }

        Assert.Equal(RecoveryPhase.Nominal, state.Recovery.Phase);
        Assert.Equal(1, craft.Fly(state, 12_000).Recovery.SafeModes);
    }

    [Fact]
    public void Step_TheMissionsBatteryFault_SafeModeOnceAndBackByTheMissionsCommands()
    {
        var mission = ScenarioFile.Load(Repository.File("scenarios", "mission.yaml"));
        var fault = mission.Spacecraft!.Faults.Single(planned => planned.Fault == "power.capacityLoss");
        var plan = mission.Spacecraft.Vehicles.Single(vehicle => vehicle.Satellite == fault.Satellite);
        var craft = new Craft(1, fit: _ => VehicleParameters.Of(mission, plan)) { Stations = [] };

        var state = craft.Fly(craft.Born(), 8 * 3_600);
        Assert.Equal(0, state.Recovery.SafeModes);
        state = craft.Fly(craft.Broken(state, fault.Fault, fault.Magnitude), 3 * 3_600);
        Assert.Equal(RecoveryPhase.Waiting, state.Recovery.Phase);
        state = craft.Fly(craft.Broken(state, fault.Fault, 0, active: false), 3_600);
        state = craft.Fly(craft.Told(state, "recovery.recover"), 600);
        Assert.Equal(RecoveryPhase.BusRestored, state.Recovery.Phase);
        state = craft.Fly(craft.Told(state, "recovery.recover"), 8_400);
        Assert.Equal(RecoveryPhase.AttitudeRestored, state.Recovery.Phase);
        state = craft.Fly(craft.Told(state, "recovery.recover"), 9 * 3_600);
        Assert.Equal(RecoveryPhase.Nominal, state.Recovery.Phase);
        Assert.Equal(1, state.Recovery.SafeModes);
    }

    private static string Refused(Craft craft, VehicleState state)
    {
        var told = craft.Told(state, "recovery.recover");
        return craft.Fly(told, 2).Executive.Entries[$"recovery.recover {state.Step}"].Reason ?? "";
    }
}
