using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle makes of itself after a step: monitors, rules, safe mode, telemetry.</summary>
internal static class VehicleMind
{
    /// <summary>What recovery looks at.</summary>
    public static RecoveryInputs RecoveryView(StepDesk desk, bool wanted)
    {
        var body = desk.Body;
        return new RecoveryInputs(
            wanted,
            double.RadiansToDegrees(Math.Acos(Math.Clamp(body.AttitudeNow.IncidenceCosine, -1, 1))),
            body.Sun.SunlitFraction == 0,
            double.RadiansToDegrees(body.AttitudeNow.MeasuredRateRadiansPerSecond.Length),
            body.PowerNow.StateOfCharge,
            CausesActive(desk));
    }

    /// <summary>Looks at itself, and says what is due.</summary>
    /// <param name="desk">The step's desk; its body is the one after the step.</param>
    /// <param name="step">The number of steps made.</param>
    /// <param name="end">The end of the step.</param>
    /// <param name="start">The body before the step.</param>
    /// <param name="inputs">What decided the step.</param>
    /// <param name="watch">Monitors and latches; written when the monitors look.</param>
    public static void Reflect(
        StepDesk desk, long step, ScenarioTime end, VehicleBody start, in PhysicsInputs inputs, in WatchState watch)
    {
        var design = desk.Design;
        var isLook = step % design.StepsPerLook == 0;
        var isPacket = step % design.StepsPerPacket == 0;
        var values = isLook || isPacket ? new double[design.Layout.Count] : [];
        if (isLook)
        {
            Look(desk, end, start, inputs, watch, values);
        }

        if (desk.Body.PowerNow.IsSafeModeDue && desk.Before.Body.PowerNow.ShedStage < 3)
        {
            desk.WantsSafeMode = true;
        }

        Recover(desk, end);
        VehicleEvents.Tell(desk, end);
        if (isPacket)
        {
            Pack(desk, step, end, watch.Monitors, watch.Latched, values);
        }
    }

    private static void Look(
        StepDesk desk, ScenarioTime end, VehicleBody start, in PhysicsInputs inputs, in WatchState watch, double[] values)
    {
        var (design, monitors, latched) = (desk.Design, watch.Monitors, watch.Latched);
        var nominal = OnboardModel.Step(start, design, inputs);
        var (earlier, predictions) = (new double[values.Length], new double[values.Length]);
        VehicleSamples.Write(start, desk.Recovery, null, design, earlier);
        VehicleSamples.Write(desk.Body, desk.Recovery, null, design, values);
        VehicleSamples.Write(nominal, desk.Recovery, null, design, predictions);
        Quantise(values);
        VehiclePredictions.Write(desk.Body, start, nominal, desk.Orders, design, inputs.Seconds, values, predictions);
        var seconds = design.StepsPerLook * design.Step.TotalSeconds;
        design.Observer.Look(watch.Expected, earlier, values, predictions, inputs.Seconds, seconds);
        var before = monitors.ToArray();
        MonitorModel.Step(before, design.Monitors, values, predictions, seconds, monitors);
        for (var i = 0; i < monitors.Length; i++)
        {
            if (monitors[i].Active && !before[i].Active)
            {
                var monitor = design.Monitors.Monitors[i];
                desk.Say(end, SeverityOf(monitor.Severity), "anomalies", CodeOf(monitor.Name), $"{monitor.Name} has fired.");
            }
        }

        design.Rules.Arm(monitors, latched);
        Span<int> toDo = stackalloc int[design.Rules.Rules.Count];
        var count = design.Rules.Fire(monitors, latched, toDo);
        for (var i = 0; i < count; i++)
        {
            Act(desk, end, design.Rules.Rules[toDo[i]]);
        }
    }

    /// <summary>What is watched is what goes down: with the digits of telemetry.</summary>
    private static void Quantise(Span<double> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = Quantisation.Round(sample);
        }
    }

    private static void Act(StepDesk desk, ScenarioTime end, FdirRule rule)
    {
        desk.Say(end, EventSeverity.Medium, "recovery", "FDIR", $"{rule.Monitor}: {rule.Action}.");
        switch (rule.Action)
        {
            case RecoveryAction.SafeMode:
                desk.WantsSafeMode = true;
                break;
            case RecoveryAction.PayloadOff:
                desk.Orders = desk.Orders with { PayloadOn = false };
                break;
            case RecoveryAction.ShedLoads:
                desk.Orders = desk.Orders with { AuxiliaryOn = false };
                break;
            case RecoveryAction.HeaterToRedundant:
                desk.Orders = desk.Orders with { RedundantHeaters = true };
                break;
            case RecoveryAction.IsolateTank:
                desk.Orders = desk.Orders with { TankIsolated = true };
                break;
            case RecoveryAction.Abort:
                CommandEffects.EndBurn(desk, end, rule.Monitor);
                desk.Recovery = RecoveryModel.Abort(desk.Recovery);
                if (desk.Design.Parameters.Docks && desk.Body.Docking.Phase is not (DockingPhase.Idle or DockingPhase.Docked))
                {
                    desk.Body = desk.Body with { Docking = DockingModel.Abort(desk.Body.Docking, AbortCause.Sensor) };
                }

                break;
            default:
                break;
        }
    }

    private static void Recover(StepDesk desk, ScenarioTime end)
    {
        var before = desk.Recovery;
        desk.Recovery = RecoveryModel.Step(
            before, desk.Design.Parameters.Recovery, RecoveryView(desk, desk.WantsSafeMode), desk.Design.Step.TotalSeconds);
        if (desk.Recovery.InSafeMode && !before.InSafeMode)
        {
            CommandEffects.EndBurn(desk, end, "safe mode");
        }
    }

    private static void Pack(StepDesk desk, long step, ScenarioTime end, MonitorState[] monitors, bool[] latched, double[] values)
    {
        var design = desk.Design;
        VehicleSamples.Write(desk.Body, desk.Recovery, AnomalySummary.Of(design.Monitors, monitors, latched), design, values);
        var sequence = step / design.StepsPerPacket - 1;
        foreach (var family in design.Layout.Families)
        {
            var samples = values.AsSpan(family.First, family.Count).ToArray();
            Quantise(samples);
            desk.Add(new PacketReport(family, sequence, end, samples));
        }
    }

    private static int CausesActive(StepDesk desk)
    {
        var (table, rules) = (desk.Design.Monitors, desk.Design.Rules.Rules);
        var count = 0;
        foreach (var rule in rules)
        {
            if (rule.Action == RecoveryAction.SafeMode && desk.Before.Monitors[table.IndexOf(rule.Monitor)].Active)
            {
                count++;
            }
        }

        return count;
    }

    private static EventSeverity SeverityOf(AlarmSeverity severity) => severity switch
    {
        AlarmSeverity.Watch => EventSeverity.Low,
        AlarmSeverity.Warning => EventSeverity.Medium,
        _ => EventSeverity.High,
    };

    /// <summary>A monitor's name as the code of an event: <c>power.capacity</c> is <c>POWER_CAPACITY</c>.</summary>
    internal static string CodeOf(string name) =>
        string.Concat(name.Select(letter => letter == '.' ? "_" : char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
