using System.Text.Json;
using ScAi.Messages;
using ScAi.MissionControl.Tests.Serving;

namespace ScAi.MissionControl.Tests.Telemetry;

public sealed class TelemetryRouteTests
{
    [Fact]
    public async Task Latest_OfAState_HasItsNameAndTheWorstLimit()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Serving.Some.Power(1, "07:00:01", 30, 1));

        var samples = await mission.GetAsync("spacecraft/1/telemetry/latest");

        Assert.Equal(["power.batterySoc", "power.mode"], samples.EnumerateArray().Select(sample => sample.GetProperty("name").GetString()));
        Assert.Equal(30, samples[0].GetProperty("value").GetDouble());
        Assert.Equal("%", samples[0].GetProperty("unit").GetString());
        Assert.Equal("safe", samples[1].GetProperty("state").GetString());
        Assert.Equal("distress", samples[1].GetProperty("severity").GetString());
        Assert.False(samples[0].TryGetProperty("state", out _));
        // In safe mode the limit with that context holds, and those without one do not.
        Assert.False(samples[0].TryGetProperty("severity", out _));
        Assert.StartsWith("2023-08-01T07:00:01", samples[0].GetProperty("generated").GetString(), StringComparison.Ordinal);
        Assert.Single((await mission.GetAsync("spacecraft/1/telemetry/latest?parameters=power.mode")).EnumerateArray());
    }

    [Fact]
    public async Task Latest_NothingInContactForLong_IsStaleAndOutOfContactIsNot()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Contact(true, "07:00:00"));
        await mission.FollowAsync(Serving.Some.Power(1, "07:00:01", 50), Serving.Some.Power(1, "07:00:06", 50, sequence: 1));

        Assert.False(await IsStaleAsync());
        await mission.FollowAsync();
        Assert.False(await IsStaleAsync());
        await mission.FollowAsync();
        Assert.True(await IsStaleAsync());
        await mission.FollowAsync(Contact(false, "07:00:30"));
        Assert.False(await IsStaleAsync());

        async Task<bool> IsStaleAsync() => (await mission.GetAsync("spacecraft/1/telemetry/latest"))[0].GetProperty("stale").GetBoolean();
    }

    [Fact]
    public async Task Series_InColumns_HasLeastGreatestLastAndCount()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync([Serving.Some.Spacecraft(), .. Enumerable.Range(0, 10).Select(i => Serving.Some.Power(1, $"07:00:0{i}", 50 + (i * 7 % 10), sequence: i))]);

        var series = (await mission.GetAsync(
            "spacecraft/1/telemetry?parameters=power.batterySoc,thermal.battery&from=2023-08-01T07:00:00Z&to=2023-08-01T07:00:20Z&columns=4")).EnumerateArray().ToList();

        Assert.Equal([5, 5, 0, 0], Numbers(series[0], "count"));
        Assert.Equal([50, 52, null, null], Numbers(series[0], "min"));
        Assert.Equal([58, 59, null, null], Numbers(series[0], "max"));
        Assert.Equal([58, 53, null, null], Numbers(series[0], "last"));
        Assert.Equal(5000, series[0].GetProperty("columnMs").GetDouble());
        Assert.Equal("%", series[0].GetProperty("unit").GetString());
        Assert.Equal([0, 0, 0, 0], Numbers(series[1], "count"));
        Assert.Equal(500, (await mission.GetAsync("spacecraft/1/telemetry?parameters=power.mode"))[0].GetProperty("min").GetArrayLength());
    }

    [Fact]
    public async Task Csv_TextsThatLookLikeFormulas_AreMadeHarmless()
    {
        await using var mission = await TestMission.StartAsync();
        var spacecraft = Serving.Some.Spacecraft() with
        {
            Parameters = [new ParameterDefinition("power.mode", "=1+1", "Mode", ["@nominal", "sa\"fe,"], [])],
        };
        await mission.FollowAsync(spacecraft, Serving.Some.Power(1, "07:00:01", 0.1, 0), Serving.Some.Power(1, "07:00:02", 1e-300, 1, 1));

        var csv = await mission.Client.GetStringAsync("spacecraft/1/telemetry.csv?parameters=power.mode,power.batterySoc");

        Assert.Equal(
            """
            spacecraft,parameter,unit,generated,received,station,recorded,value,state
            1,power.mode,'=1+1,2023-08-01T07:00:01+00:00,2023-08-01T07:00:01+00:00,5,false,0,'@nominal
            1,power.mode,'=1+1,2023-08-01T07:00:02+00:00,2023-08-01T07:00:02+00:00,5,false,1,"sa""fe,"
            1,power.batterySoc,,2023-08-01T07:00:01+00:00,2023-08-01T07:00:01+00:00,5,false,0.1,
            1,power.batterySoc,,2023-08-01T07:00:02+00:00,2023-08-01T07:00:02+00:00,5,false,1E-300,

            """,
            csv);
    }

    [Theory]
    [InlineData("telemetry", "parameters")]
    [InlineData("telemetry?parameters=power.nothing", "parameters")]
    [InlineData("telemetry?parameters=power.mode&from=yesterday", "from")]
    [InlineData("telemetry?parameters=power.mode&from=2023-08-02T00:00:00Z&to=2023-08-01T00:00:00Z", "to")]
    [InlineData("telemetry?parameters=power.mode&columns=0", "columns")]
    [InlineData("telemetry?parameters=power.mode&columns=5001", "columns")]
    [InlineData("telemetry.csv?parameters=", "parameters")]
    public async Task Get_WrongQuestion_NamesTheField(string path, string field)
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft());

        var problem = await TestMission.ReadAsync(mission.Client.GetAsync($"spacecraft/1/{path}"), 400);

        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        await TestMission.ReadAsync(mission.Client.GetAsync($"spacecraft/2/{path}"), 404);
    }

    private static SatelliteState Contact(bool inRange, string at) =>
        new(1, "Scout 1", 0, 0, 550_000, DataVolume.FromGigabits(0), inRange, inRange ? 5 : null, 1, 1m, A.T(at));

    private static IEnumerable<double?> Numbers(JsonElement series, string member) =>
        series.GetProperty(member).EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? (double?)null : number.GetDouble());
}
