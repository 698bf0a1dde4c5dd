using System.Data.Common;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Tests.Telemetry;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Alarms;

/// <summary>What happens in each tick, by its start alone, so that another process can go on with it.</summary>
internal static class KilledHistory
{
    private const int Spacecraft = 20;

    /// <summary>What the spacecraft say in the tick that starts then: samples in and out of limits, some late, some events.</summary>
    public static IEnumerable<IWireRecord> At(ScenarioTime start)
    {
        var second = (long)(start - FollowedMission.Start).TotalSeconds;
        for (var id = 0; id < Spacecraft; id++)
        {
            if (second == 0)
            {
                yield return Some.Spacecraft(Some.Parameter("power.soc", Some.Limit(AlarmSeverity.Warning, low: 20, minViolations: 2, deadband: 5), Some.Limit(AlarmSeverity.Severe, low: 5)))
                    with { Id = id, Name = $"S{id}" };
            }

            var random = new Random((int)(second * Spacecraft + id));
            var packet = Some.Packet(second, ("soc", random.Next(10) == 0 ? null : random.Next(60))) with { Id = id };
            if (second % 10 != 7)
            {
                yield return packet;
            }

            if (second % 10 == 9)
            {
                yield return (Some.Packet(second - 2, ("soc", random.Next(60))) with { Id = id }).HeardAt(second);
            }

            if (random.Next(200) == 0)
            {
                yield return new SpacecraftEvent(id, second, start, start, 2, false, (EventSeverity)random.Next(4), "power", "SHED", "Loads were shed.");
            }
        }
    }

    /// <summary>Somebody who handles alarms, in the tick's turn.</summary>
    public sealed class Operator(AlarmDesk desk) : IMissionPart
    {
        private static readonly AlarmInput[] s_inputs =
            [AlarmInput.Acknowledge, AlarmInput.Shelve, AlarmInput.Clear, AlarmInput.Reset, AlarmInput.Unshelve];

        public Task LoadAsync(DbConnection connection) => Task.CompletedTask;

        public void Begin(RunPlan plan)
        {
        }

        public async Task FollowAsync(MissionTick tick)
        {
            var random = new Random((int)(tick.Now - FollowedMission.Start).TotalSeconds);
            if (desk.All is { Count: > 0 } alarms)
            {
                await desk.DoAsync(tick, alarms[random.Next(alarms.Count)], s_inputs[random.Next(s_inputs.Length)], new AlarmCause(tick.Now)
                {
                    By = "ann", Comment = $"{random.Next(100)}", Until = tick.Now + TimeSpan.FromSeconds(random.Next(1, 60)),
                });
            }
        }
    }
}
