using ScAi.Messages;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Software;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What commands do. Most are done at once; a burn, a turn and a desaturation take their time.</summary>
internal static class CommandEffects
{
    /// <summary>Begins a command: does it, breaks it off with a reason, or leaves it under way.</summary>
    public static void Begin(StepDesk desk, CommandEntry entry, ScenarioTime now)
    {
        var command = entry.Uplink;
        var refusal = command.Command switch
        {
            "propulsion.burn" => Burn(desk, command),
            "attitude.setMode" => Turn(desk, Enum.Parse<AttitudeMode>(Text(command, "mode"), ignoreCase: true)),
            "attitude.target" => Target(desk, command),
            "attitude.desaturate" => null,
            _ => Do(desk, command, now),
        };
        if (refusal is not null)
        {
            desk.Executive = Executive.Fail(desk.Executive, command.Key, now, refusal, desk.Verifications);
        }
        else if (command.Command is not ("propulsion.burn" or "attitude.setMode" or "attitude.target" or "attitude.desaturate"))
        {
            desk.Executive = Executive.Complete(desk.Executive, command.Key, now, desk.Verifications);
        }
    }

    private static string? Do(StepDesk desk, CommandUplink command, ScenarioTime now)
    {
        var body = desk.Body;
        switch (command.Command)
        {
            case "system.ping":
                desk.Say(now, EventSeverity.Info, "system", "PING", $"Here; {command.Key}.");
                return null;
            case "power.setLoad":
                desk.Orders = Text(command, "load") == "payload"
                    ? desk.Orders with { PayloadOn = IsOn(command) }
                    : desk.Orders with { AuxiliaryOn = IsOn(command) };
                return null;
            case "thermal.setHeaters":
                desk.Orders = desk.Orders with { HeatersOn = IsOn(command) };
                return null;
            case "thermal.useCircuit":
                desk.Orders = desk.Orders with { RedundantHeaters = Text(command, "circuit") == "redundant" };
                return null;
            case "payload.setDuty":
                var duty = Enum.Parse<PayloadDuty>(Text(command, "duty"), ignoreCase: true);
                desk.Body = body with { Payload = body.Payload.With(duty) };
                desk.Orders = desk.Orders with { PayloadOn = desk.Orders.PayloadOn || duty != PayloadDuty.Off };
                return null;
            case "communication.setTransmitter":
                desk.Body = body with { Communication = body.Communication.WithTransmitter(IsOn(command)) };
                return null;
            case "propulsion.stop":
                return EndBurn(desk, now, "stopped by command") ? null : "no burn is under way";
            case "propulsion.isolate":
                desk.Orders = desk.Orders with { TankIsolated = Text(command, "valve") == "shut" };
                return null;
            case "recovery.safeMode":
                desk.WantsSafeMode = true;
                return null;
            case "recovery.recover":
                return Recover(desk);
            case "recovery.allowThrust":
                (desk.Recovery, var refused) = RecoveryModel.AllowThrust(desk.Recovery);
                return refused == RecoveryRefusal.None ? null : "not before the way out of safe mode is over";
            case "sensors.setDevice":
                var devices = body.Sensors.ToArray();
                var place = desk.Design.Parameters.Sensors.Devices.Index().First(device => device.Item.Name == Text(command, "device")).Index;
                devices[place] = devices[place].WithPower(IsOn(command));
                desk.Body = body with { Sensors = devices };
                return null;
            case "lifeSupport.setUnit":
                desk.Body = body with { LifeSupport = Unit(body.LifeSupport, Text(command, "unit"), IsOn(command)) };
                return null;
            case "docking.go":
                desk.Body = body with { Docking = body.Docking.Proceed() };
                return null;
            case "docking.hold":
                desk.Body = body with { Docking = body.Docking.Hold() };
                return null;
            case "docking.abort":
                desk.Body = body with { Docking = DockingModel.Abort(body.Docking, AbortCause.Commanded) };
                return null;
            case "docking.undock":
                desk.Body = body with { Docking = body.Docking.Undock() };
                return null;
            default:
                return Software(desk, command);
        }
    }

    /// <summary>Breaks the burn under way off; false when there is none.</summary>
    public static bool EndBurn(StepDesk desk, ScenarioTime now, string reason)
    {
        if (desk.Orders.Burn is not { } burn)
        {
            return false;
        }

        desk.Orders = desk.Orders with { Burn = null };
        desk.Say(now, EventSeverity.Medium, "fuel", "BURN_ABORTED", $"{burn.GivenMetersPerSecond:0.000} of {burn.TotalMetersPerSecond:0.000} m/s given: {reason}.");
        if (desk.Executive.Running.Contains(burn.Key))
        {
            desk.Executive = Executive.Fail(
                desk.Executive, burn.Key, now, $"{reason}; {burn.GivenMetersPerSecond:0.000} m/s given", desk.Verifications);
        }

        return true;
    }

    private static string? Burn(StepDesk desk, CommandUplink command)
    {
        var deltaV = command.Arguments["deltaV"].Number;
        var left = desk.Body.PropulsionNow.RemainingDeltaVMetersPerSecond;
        if (desk.Orders.Burn is not null)
        {
            return "another burn is under way";
        }

        if (!desk.Recovery.AllowsThrust || desk.Recovery.InSafeMode)
        {
            return "thrust is forbidden";
        }

        if (deltaV > left)
        {
            return $"the propellant is good for {left:0.000} m/s";
        }

        if (desk.Orders.TankIsolated)
        {
            return "the tank is isolated";
        }

        var direction = VehicleCommands.Directions[Text(command, "direction")];
        desk.Orders = desk.Orders with { Burn = new BurnPlan(command.Key, deltaV, 0, direction, 0, false) };
        return null;
    }

    private static string? Turn(StepDesk desk, AttitudeMode mode)
    {
        desk.Orders = desk.Orders with { Mode = mode };
        return null;
    }

    private static string? Target(StepDesk desk, CommandUplink command)
    {
        desk.Orders = desk.Orders with
        {
            Mode = AttitudeMode.Target,
            Target = (command.Arguments["latitude"].Number, command.Arguments["longitude"].Number),
        };
        return null;
    }

    private static string? Recover(StepDesk desk)
    {
        (desk.Recovery, var refusal) = RecoveryModel.Recover(
            desk.Recovery, desk.Design.Parameters.Recovery, VehicleMind.RecoveryView(desk, wanted: false));
        if (refusal == RecoveryRefusal.None)
        {
            // Who sends it back to work knows its battery: what is left of it is no cause for safe mode again.
            desk.Orders = desk.Orders with { BatteryWattHours = desk.Body.PowerNow.CapacityWattHours };
        }

        return refusal switch
        {
            RecoveryRefusal.None => null,
            RecoveryRefusal.Nominal => "there is nothing to recover from",
            RecoveryRefusal.NotStable => "safe mode is not stable yet",
            RecoveryRefusal.Battery => "the battery is too low",
            RecoveryRefusal.Attitude => "it still turns, or does not see the Sun",
            _ => "a cause for safe mode still holds",
        };
    }

    private static LifeSupport.LifeSupportState Unit(in LifeSupport.LifeSupportState cabin, string unit, bool on) => unit switch
    {
        "scrubber" => cabin with { ScrubberOn = on },
        "electrolysis" => cabin with { ElectrolysisOn = on },
        "condenser" => cabin with { CondenserOn = on },
        _ => cabin with { NitrogenSupplyOn = on },
    };

    private static string? Software(StepDesk desk, CommandUplink command)
    {
        var (software, parameters) = (desk.Body.Software, desk.Design.Parameters.Software);
        SoftwareRefusal refusal;
        switch (command.Command)
        {
            case "software.announce":
                (software, refusal) = SoftwareModel.Announce(software, parameters, new SoftwareManifest(
                    (int)command.Arguments["version"].Number, (int)command.Arguments["size"].Number,
                    (int)command.Arguments["chunkSize"].Number, Text(command, "sha256"), Text(command, "signature")));
                break;
            case "software.chunk":
                var text = Text(command, "data");
                var data = new byte[text.Length];
                if (!Convert.TryFromBase64String(text, data, out var length))
                {
                    return "data: expected Base64";
                }

                (software, refusal) = SoftwareModel.Receive(software, (int)command.Arguments["index"].Number, data.AsSpan(0, length));
                break;
            case "software.stage":
                (software, refusal) = SoftwareModel.Stage(software);
                break;
            case "software.activate":
                (software, refusal) = SoftwareModel.Activate(software);
                break;
            case "software.commit":
                (software, refusal) = SoftwareModel.Commit(software);
                break;
            default:
                (software, refusal) = SoftwareModel.Cancel(software);
                break;
        }

        desk.Body = desk.Body with { Software = software };
        return refusal == SoftwareRefusal.None ? null : $"software: {refusal}";
    }

    private static string Text(CommandUplink command, string argument) => command.Arguments[argument].Text!;

    private static bool IsOn(CommandUplink command) => Text(command, "state") == "on";
}
