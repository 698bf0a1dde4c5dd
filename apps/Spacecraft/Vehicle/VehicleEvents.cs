using ScAi.Messages;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Software;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Tells what has changed in a step.</summary>
internal static class VehicleEvents
{
    /// <summary>Adds an event for each change that matters.</summary>
    public static void Tell(StepDesk desk, ScenarioTime end)
    {
        var (before, after) = (desk.Before.Body, desk.Body);
        Light(desk, before, after, end);
        Contact(desk, before, after, end);
        Power(desk, before, after, end);
        SafeMode(desk, end);
        SoftwareUpdate(desk, before.Software, after.Software, end);
        if (after.Resources.Reboots != before.Resources.Reboots || (after.Software.Reboots != before.Software.Reboots))
        {
            desk.Say(end, EventSeverity.High, "resources", "REBOOT", "The computer has started anew.");
        }

        if (desk.Design.Parameters.Docks && after.Docking.Phase != before.Docking.Phase)
        {
            var aborted = after.Docking.Phase == DockingPhase.Abort;
            desk.Say(
                end,
                aborted ? EventSeverity.High : EventSeverity.Info,
                "docking",
                "DOCKING" + VehicleMind.CodeOf($".{after.Docking.Phase}").Replace("__", "_", StringComparison.Ordinal),
                aborted ? $"The approach is given up: {after.Docking.Cause}." : $"Phase {after.Docking.Phase}, {after.DockingNow.RangeMeters:0.0} m away.");
        }
    }

    private static void Light(StepDesk desk, VehicleBody before, VehicleBody after, ScenarioTime end)
    {
        if ((after.Sun.SunlitFraction == 0) != (before.Sun.SunlitFraction == 0))
        {
            var dark = after.Sun.SunlitFraction == 0;
            desk.Say(end, EventSeverity.Info, "environment", dark ? "ECLIPSE_START" : "ECLIPSE_END", dark ? "In the Earth's shadow." : "Out of the Earth's shadow.");
        }
    }

    private static void Contact(StepDesk desk, VehicleBody before, VehicleBody after, ScenarioTime end)
    {
        if (after.Communication.StationId is { } station && before.Communication.StationId != station)
        {
            desk.Say(end, EventSeverity.Info, "communication", "AOS", $"In contact with station {station}.");
        }
        else if (after.Communication.StationId is null && before.Communication.StationId is { } lost)
        {
            desk.Say(end, EventSeverity.Info, "communication", "LOS", $"Contact with station {lost} is over.");
        }
    }

    private static void Power(StepDesk desk, VehicleBody before, VehicleBody after, ScenarioTime end)
    {
        var (was, stage) = (before.PowerNow.ShedStage, after.PowerNow.ShedStage);
        if (stage > was)
        {
            desk.Say(end, stage > 1 ? EventSeverity.High : EventSeverity.Medium, "power", "LOAD_SHED", $"Stage {stage}: the battery holds {100 * after.PowerNow.StateOfCharge:0.0} %.");
        }
        else if (stage < was)
        {
            desk.Say(end, EventSeverity.Info, "power", "LOAD_RESTORED", $"Stage {stage}: the battery holds {100 * after.PowerNow.StateOfCharge:0.0} %.");
        }
    }

    private static void SafeMode(StepDesk desk, ScenarioTime end)
    {
        if (desk.Recovery.Phase == desk.Before.Recovery.Phase)
        {
            return;
        }

        var (severity, code, text) = desk.Recovery.Phase switch
        {
            RecoveryPhase.Shedding => (EventSeverity.High, "SAFE_MODE", "Safe mode: loads are shed, thrust is cut."),
            RecoveryPhase.SunPointing => (EventSeverity.Medium, "SAFE_MODE_SUN", "Safe mode: turns to the Sun."),
            RecoveryPhase.Waiting => (EventSeverity.Medium, "SAFE_MODE_STABLE", "Safe mode is stable and waits for the ground."),
            RecoveryPhase.BusRestored => (EventSeverity.Info, "RECOVERY_BUS", "Loads of the bus are on again."),
            RecoveryPhase.AttitudeRestored => (EventSeverity.Info, "RECOVERY_ATTITUDE", "Points as the mission wants."),
            _ => (EventSeverity.Info, "RECOVERED", "Safe mode is over."),
        };
        desk.Say(end, severity, "recovery", code, text);
    }

    private static void SoftwareUpdate(StepDesk desk, SoftwareState before, SoftwareState after, ScenarioTime end)
    {
        if (after.Phase == before.Phase)
        {
            return;
        }

        var bad = after.Phase is SoftwarePhase.Rejected or SoftwarePhase.RolledBack;
        desk.Say(
            end,
            bad ? EventSeverity.High : EventSeverity.Info,
            "software",
            "SOFTWARE" + VehicleMind.CodeOf($".{after.Phase}").Replace("__", "_", StringComparison.Ordinal),
            $"The update is {after.Phase}; version {after.ActiveVersion} runs.");
    }
}
