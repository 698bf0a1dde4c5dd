using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Sharing;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Published data keep what all share current and touch nothing else.</summary>
public class SharedCatalogueTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Put_Twice_AddsThenUpdatesAndLeavesOwnSatellitesAlone(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var shared = platform.App.Services.GetRequiredService<SharedCatalogue>();
        var own = await platform.Client.AddAsync("/api/v1/satellites", """{"name":"Mine","catalogueNumber":7}""");
        Satellite[] published = [Published(7, "SEVEN", "2026-01-01"), Published(8, "EIGHT", "2026-01-01")];

        var first = await shared.PutAsync(published, default);
        var again = await shared.PutAsync(published, default);
        var later = await shared.PutAsync([Published(7, "SEVEN", "2026-01-02"), Published(8, "EIGHT", "2025-12-31")], default);

        Assert.Equal((2, 0, 0), (first.Added, first.Updated, first.Unchanged));
        Assert.Equal((0, 0, 2), (again.Added, again.Updated, again.Unchanged));
        Assert.Equal((0, 1, 1), (later.Added, later.Updated, later.Unchanged));
        Assert.Equal("Mine", (string?)(await platform.Client.GetJsonAsync($"/api/v1/satellites/{own}"))["name"]);
        Assert.Equal(2, (await platform.Client.GetJsonAsync($"/api/v1/satellites/{first.Ids[7]}/elements"))["items"]!.AsArray().Count);
        Assert.Equal(["EIGHT", "Mine", "SEVEN"], (await platform.Client.GetJsonAsync("/api/v1/satellites")).Names());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Reader_ConstellationWithSensors_IsAssembledForTheCaller(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var shared = platform.App.Services.GetRequiredService<SharedCatalogue>();
        var reader = platform.App.Services.GetRequiredService<CatalogueReader>();
        var ids = (await shared.PutAsync([Published(7, "SEVEN", "2026-01-01"), Published(8, "EIGHT", "2026-01-01")], default)).Ids;
        var constellation = new Constellation { Name = "All", Kind = ConstellationKind.Navigation };
        await shared.PutConstellationAsync(constellation, [ids[7]], default);
        var id = await shared.PutConstellationAsync(constellation, [ids[7], ids[8]], default);
        await platform.Client.AddAsync("/api/v1/sensors",
            $$"""{"name":"Mine","type":"optical","horizontalHalfAngleDegrees":5,"verticalHalfAngleDegrees":5,"satelliteId":{{ids[7]}}}""");

        var mine = await reader.ConstellationAsync(new Caller("planner", Role.Planner), id, default);
        var others = await reader.ConstellationAsync(new Caller("other", Role.Planner), id, default);

        Assert.Equal(["EIGHT", "SEVEN"], mine.Select(satellite => satellite.Satellite.Name));
        Assert.Equal(15.5, mine[0].Elements!.MeanMotionRevsPerDay);
        Assert.Equal("Mine", Assert.Single(mine[1].Sensors).Name);
        Assert.Empty(others[1].Sensors);
        await shared.PutAsync([Published(7, "SEVEN", "2026-01-11")], default);
        var near = await reader.ElementsNearAsync(new Caller("planner", Role.Planner), ids[7], ScenarioTime.FromUtc(2026, 1, 5), default);
        Assert.Equal(ScenarioTime.FromUtc(2026, 1, 1), near!.Epoch);
    }

    private static Satellite Published(int number, string name, string epoch) => new()
    {
        Name = name,
        CatalogueNumber = number,
        Elements = new Elements
        {
            Epoch = $"{epoch}T00:00:00Z",
            MeanMotionRevsPerDay = 15.5,
            Eccentricity = 0.001,
            InclinationDegrees = 51.6,
            RightAscensionDegrees = 10,
            ArgumentOfPerigeeDegrees = 20,
            MeanAnomalyDegrees = 30,
        },
    };
}
