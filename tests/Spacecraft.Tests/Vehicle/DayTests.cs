namespace ScAi.Spacecraft.Tests.Vehicle;

public sealed class DayTests
{
    [Fact]
    public void Step_ADay_EveryInvariantHoldsEveryStepAndNothingIsReportedThatIsNotThere()
    {
        var flight = new Flight();

        // The models throw when energy, heat, momentum, propellant or data do not add up.
        flight.Fly(86_400, state =>
        {
            Assert.InRange(state.Body.PowerNow.StateOfCharge, 0, 1);
            Assert.InRange(state.Recorder.StoredBits, 0, state.Recorder.CapacityBits);
        });

        Assert.Equal(0, flight.State.Monitors.Sum(monitor => monitor.Fired));
        Assert.False(flight.State.Recovery.InSafeMode);
        Assert.Equal(0, flight.State.Recorder.Overwritten);
    }
}
