using Microsoft.Extensions.DependencyInjection;
using ScAi.Scenarios;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.MissionControl.Following;

/// <summary>What follows the run, and how parts take part in it.</summary>
internal static class FollowingSetup
{
    /// <summary>The desk, and the book of what the mission is made of.</summary>
    public static IServiceCollection AddFollowing(this IServiceCollection services, Scenario? scenario) => services
        .AddMigrations("mission", "Following.Migrations")
        .AddSingleton(new MissionBook(scenario))
        .AddSingleton<IMissionPart>(provider => provider.GetRequiredService<MissionBook>())
        .AddSingleton(provider => new MissionDesk(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>(), [.. provider.GetServices<IMissionPart>()]));

    /// <summary>Adds a part that follows the run; parts work off a tick in the order in which they were added.</summary>
    public static IServiceCollection AddPart<TPart>(this IServiceCollection services)
        where TPart : class, IMissionPart => services
        .AddSingleton<TPart>()
        .AddSingleton<IMissionPart>(provider => provider.GetRequiredService<TPart>());

    /// <summary>Adds the tables of a part: the SQL files of a folder of this app.</summary>
    public static IServiceCollection AddMigrations(this IServiceCollection services, string part, string folder) =>
        services.AddSingleton(MigrationSet.Embedded(part, typeof(FollowingSetup).Assembly, folder));
}
