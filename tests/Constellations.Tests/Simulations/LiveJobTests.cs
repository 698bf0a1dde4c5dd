using ScAi.Constellations.Simulations.Jobs;
using ScAi.Web.Events;

namespace ScAi.Constellations.Tests.Simulations;

public class LiveJobTests
{
    [Fact]
    public void Done_SteadyPace_EstimateIsWhatIsLeft()
    {
        var clock = new ManualTimeProvider();
        using var job = new LiveJob(1, new EventStream<JobProgress>(SimulationJson.Default.JobProgress, new EventStreamOptions(), clock), clock);
        job.Started(10);
        for (var part = 1; part <= 10; part++)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            job.Done(part, 10);

            Assert.Equal(3.0 * (10 - part), job.Last.SecondsLeft!.Value, 1e-9);
            Assert.Equal(10.0 * part, job.Last.Percent);
        }
    }
}
