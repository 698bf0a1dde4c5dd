namespace ScAi.Spacecraft.Tests.Vehicle;

public sealed class DayTests
{
    [Fact]
    public void Step_ADay_EveryInvariantHoldsEveryStep()
    {
        var flight = new Flight();

        flight.Fly(86_400);

        var b = flight.Body;
        Console.WriteLine($"soc {b.PowerNow.StateOfCharge} array {b.PowerNow.ArrayWatts} load {b.PowerNow.ServedWatts} temps {string.Join(' ', Enumerable.Range(0, 6).Select(i => b.Thermal.Kelvin[i].ToString("0.0")))} reports {flight.State.DownlinkedReports} rec {flight.State.Recorder.Count} events {flight.State.Events} mon {flight.State.Monitors.Sum(m => m.Fired)}");
        foreach (var (m, i) in flight.State.Monitors.Select((m, i) => (m, i)).Where(e => e.m.Fired > 0)) Console.WriteLine(flight.Design.Monitors.Monitors[i].Name + " " + m.Fired + " active " + m.Active);
        foreach (var e in flight.Said<Messages.SpacecraftEvent>().Take(60)) Console.WriteLine($"{e.Generated} {e.Code} {e.Text}");
        Assert.True(flight.State.Recorder.Count >= 0);
    }
}
