using System.Net.Http.Json;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Tests.Serving;

namespace ScAi.MissionControl.Tests.Faults;

/// <summary>Faults that people inject.</summary>
public class FaultTests
{
    [Fact]
    public async Task Post_FaultOfTheDescription_IsSaidInTheNextTickAndListed()
    {
        await using var mission = await TestMission.StartAsync();
        using var simulator = mission.Of("simon", SharedRoles.Simulator);
        await mission.FollowAsync(Some.Spacecraft());
        Assert.Null((await TestMission.ReadAsync(simulator.GetAsync("faults")))[0].GetProperty("magnitude").GetString());

        await TestMission.ReadAsync(simulator.PostAsJsonAsync("faults", new { spacecraft = 1, fault = "power.stringLoss", magnitude = 6 }));
        await mission.FollowAsync();

        var injection = Assert.IsType<FaultInjection>(Assert.Single(mission.Said, said => said.Channel == Channels.Fault).Record);
        Assert.Equal((1, "power.stringLoss", 6.0, true, A.T("07:00:10")), (injection.Id, injection.Fault, injection.Magnitude, injection.Active, injection.Time));
        Assert.Equal(6, (await TestMission.ReadAsync(simulator.GetAsync("faults")))[0].GetProperty("magnitude").GetDouble());

        await TestMission.ReadAsync(simulator.PostAsJsonAsync("faults", new { spacecraft = 1, fault = "power.stringLoss", magnitude = (double?)null }));
        await mission.FollowAsync();

        var mending = Assert.IsType<FaultInjection>(Assert.Single(mission.Said, said => said.Channel == Channels.Fault).Record);
        Assert.False(mending.Active);
        Assert.NotEqual(injection.Key, mending.Key);
        Assert.Null((await TestMission.ReadAsync(simulator.GetAsync("faults")))[0].GetProperty("magnitude").GetString());
    }

    [Theory]
    [InlineData(7, "power.stringLoss", 1.0, "spacecraft")]
    [InlineData(1, "power.meltdown", 1.0, "fault")]
    [InlineData(1, "power.stringLoss", 12.5, "magnitude")]
    [InlineData(1, "power.stringLoss", -1.0, "magnitude")]
    public async Task Post_WhatCannotBe_IsRefusedWithTheField(int spacecraft, string fault, double magnitude, string field)
    {
        await using var mission = await TestMission.StartAsync();
        using var simulator = mission.Of("simon", SharedRoles.Simulator);
        await mission.FollowAsync(Some.Spacecraft());

        var problem = await TestMission.ReadAsync(simulator.PostAsJsonAsync("faults", new { spacecraft, fault, magnitude }), 400);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        await mission.FollowAsync();
        Assert.Empty(mission.Said);
    }

    [Fact]
    public async Task Post_WhenTheRunIsOver_IsRefused()
    {
        await using var mission = await TestMission.StartAsync();
        using var simulator = mission.Of("simon", SharedRoles.Simulator);
        await mission.FollowAsync(Some.Spacecraft());
        mission.Desk.Mode = () => FederateMode.Terminated;

        await TestMission.ReadAsync(simulator.PostAsJsonAsync("faults", new { spacecraft = 1, fault = "power.stringLoss", magnitude = 6 }), 409);
    }
}
