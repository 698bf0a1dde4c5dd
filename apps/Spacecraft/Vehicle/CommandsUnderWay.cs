using ScAi.Messages;
using ScAi.Spacecraft.Commands;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Follows the commands that take their time.</summary>
internal static class CommandsUnderWay
{
    private const double SettledRadians = 0.01;
    private const double LongestWaitSeconds = 1800;
    private const double ProgressStep = 0.25;

    /// <summary>Looks after a step whether something is done.</summary>
    public static void Follow(StepDesk desk, ScenarioTime end, double seconds)
    {
        FollowBurn(desk, end, seconds);
        foreach (var key in desk.Executive.Running)
        {
            var command = desk.Executive.Entries[key].Uplink;
            var isDone = command.Command switch
            {
                "attitude.setMode" or "attitude.target" =>
                    !desk.Recovery.PointsAtSun && desk.Orders.Burn is null && desk.Body.AttitudeNow.EstimatedErrorRadians < SettledRadians,
                "attitude.desaturate" => 100 * desk.Body.AttitudeNow.WheelLoad <= command.Arguments["load"].Number,
                _ => false,
            };
            if (isDone)
            {
                desk.Executive = Executive.Complete(desk.Executive, key, end, desk.Verifications);
            }
        }
    }

    private static void FollowBurn(StepDesk desk, ScenarioTime end, double seconds)
    {
        if (desk.Orders.Burn is not { } burn)
        {
            return;
        }

        var given = burn.GivenMetersPerSecond + desk.Body.OrbitNow.DeltaVMetersPerSecond;
        var ignited = burn.Ignited || desk.Body.PropulsionNow.FiredSeconds > 0;
        if (ignited && !burn.Ignited)
        {
            desk.Say(end, EventSeverity.Info, "fuel", "BURN_START", $"The thruster fires, for {burn.TotalMetersPerSecond:0.000} m/s.");
        }

        var next = burn with
        {
            GivenMetersPerSecond = given, Ignited = ignited, WaitedSeconds = ignited ? 0 : burn.WaitedSeconds + seconds,
        };

        // Over when given; or when the step has not been filled, for then the rocket equation has been satisfied.
        var isOver = ignited && (next.RemainingMetersPerSecond <= 1e-9 * burn.TotalMetersPerSecond || desk.Body.PropulsionNow.FiredSeconds < seconds);
        if (isOver && given < 0.99 * burn.TotalMetersPerSecond)
        {
            desk.Orders = desk.Orders with { Burn = next };
            CommandEffects.EndBurn(desk, end, "the thruster stopped");
        }
        else if (isOver)
        {
            desk.Orders = desk.Orders with { Burn = null };
            desk.Say(end, EventSeverity.Info, "fuel", "BURN_END", $"{given:0.000} m/s given.");
            desk.Executive = Executive.Complete(desk.Executive, burn.Key, end, desk.Verifications);
        }
        else if (next.WaitedSeconds > LongestWaitSeconds)
        {
            desk.Orders = desk.Orders with { Burn = next };
            CommandEffects.EndBurn(desk, end, "the attitude for it was not reached, or the thruster does not fire");
        }
        else
        {
            desk.Orders = desk.Orders with { Burn = next };
            var step = Math.Floor(given / burn.TotalMetersPerSecond / ProgressStep);
            if (step > Math.Floor(burn.GivenMetersPerSecond / burn.TotalMetersPerSecond / ProgressStep))
            {
                desk.Executive = Executive.Progress(desk.Executive, burn.Key, end, step * ProgressStep, desk.Verifications);
            }
        }
    }
}
