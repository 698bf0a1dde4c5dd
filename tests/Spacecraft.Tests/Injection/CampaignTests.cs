using ScAi.Spacecraft.Faults;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>
/// Ground truth is known where faults are injected: how many are found, how soon, and how often something is found where nothing is.
/// Thresholds were chosen on vehicles of other seeds than these.
/// </summary>
public sealed class CampaignTests
{
    private const double LeastRecall = 0.95;

    [Fact]
    public void Injections_OfBothVehicles_CoverTheCatalogue()
    {
        var injected = Injections.Smallsat.Concat(Injections.Crewed).Select(injection => injection.Fault).Order();

        Assert.Equal(FaultCatalogue.All.Select(fault => fault.Name).Order(), injected);
        Assert.All(Injections.Smallsat.Concat(Injections.Crewed), injection => Assert.All(injection.Magnitudes, magnitude =>
            Assert.InRange(
                magnitude, FaultCatalogue.All[FaultCatalogue.PlaceOf(injection.Fault)].Low, FaultCatalogue.All[FaultCatalogue.PlaceOf(injection.Fault)].High)));
    }

    [Fact]
    public void Inject_EveryFaultIntoAVehicleInFlight_IsFoundInTime() => Holds(Campaigns(11005, 1, hours: 4, times: 1));

    [Theory]
    [InlineData(11002, false, 0.5)]
    [InlineData(11003, true, 0.25)]
    public void Fly_NominalOperations_RaisesNoAlarm(int seed, bool crewed, double days) =>
        Assert.Empty(NominalOperations.Fly((ulong)seed, crewed, days));

    [Fact]
    [Trait("set", "nightly")]
    public void Inject_EveryFaultAtManyTimesAndSeeds_IsFoundInTime() => Holds(Campaigns(12001, 10, hours: 4, times: 4));

    [Fact]
    [Trait("set", "nightly")]
    public void Fly_ThirtyDaysOfNominalOperations_RaisesAtMostOneAlarm()
    {
        var alarms = Enumerable.Range(0, 10).AsParallel()
            .SelectMany(i => NominalOperations.Fly(13001 + (ulong)i, i % 3 == 2, 3).Select(alarm => (Seed: 13001 + i, alarm.Step, alarm.Monitor)))
            .ToList();
        foreach (var alarm in alarms)
        {
            Say($"{alarm}");
        }

        Assert.InRange(alarms.Count, 0, 1);
    }

    private static List<Finding> Campaigns(ulong first, int vehicles, double hours, int times) =>
    [
        .. Enumerable.Range(0, 2 * vehicles).AsParallel().AsOrdered()
            .SelectMany(i => Campaign.Run(first + (ulong)(i / 2), i % 2 == 1, i % 2 == 1 ? 1.6 : hours, times)),
    ];

    private static void Holds(List<Finding> findings)
    {
        var ordered = findings.OrderBy(finding => FaultCatalogue.PlaceOf(finding.Injection.Fault)).ToList();
        Say(FindingTable.Of(ordered));
        foreach (var missed in ordered.Where(finding => finding.Samples is null))
        {
            Say($"missed: {missed.Injection.Fault} {missed.Magnitude}");
        }

        var recall = FindingTable.RecallOf(findings);
        Say($"recall {recall:0.0000} of {findings.Count}");
        Assert.Equal(FaultCatalogue.All.Count, findings.Select(finding => finding.Injection.Fault).Distinct().Count());
        Assert.InRange(recall, LeastRecall, 1);
    }

    private static void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
