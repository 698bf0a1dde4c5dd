using ScAi.Scenarios;
using ScAi.Spacecraft.Faults;

namespace ScAi.Spacecraft.Tests.Faults;

public sealed class PlannedFaultsTests
{
    [Fact]
    public void All_Faults_HaveNamesOfTheirOwnAndRanges() => Assert.All(FaultCatalogue.All, fault =>
    {
        Assert.Equal(fault, FaultCatalogue.All[FaultCatalogue.PlaceOf(fault.Name)]);
        Assert.True(fault.Low <= fault.High && fault.Name.Contains('.', StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("power.capacityLos", 0.5, "spacecraft.faults[0].fault: expected a fault of NOAA 20 (power.stringLoss, ")]
    [InlineData("lifeSupport.leak", 1, "found 'lifeSupport.leak'")]
    [InlineData("power.capacityLoss", 1.5, "spacecraft.faults[0].magnitude: expected from 0.1 to 0.99 for power.capacityLoss, found 1.5")]
    public void Check_WhatTheVehicleCannotHave_SaysWhatWasExpected(string fault, double magnitude, string expected)
    {
        var mission = Fleet.Mission();
        var wrong = mission with
        {
            Spacecraft = mission.Spacecraft! with { Faults = [new PlannedFault("NOAA 20", fault, magnitude, mission.Start)] },
        };

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => PlannedFaults.Check(wrong)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TheMission_IsFine() => PlannedFaults.Check(ScenarioFile.Load(Repository.File("scenarios", "mission.yaml")));
}
