using Microsoft.Extensions.DependencyInjection;
using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Commands;

/// <summary>The command queue. It comes after contacts and telemetry, which it asks.</summary>
internal static class CommandsSetup
{
    /// <summary>Adds the commands; what is radiated is signed where the environment has a key.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services, Scenario? scenario)
    {
        var key = CommandKey.Parse(Environment.GetEnvironmentVariable(CommandKey.Variable));
        return services
            .AddMigrations("commands", "Commands.Migrations")
            .AddSingleton(provider => new CommandDesk(
                provider.GetRequiredService<MissionBook>(),
                provider.GetRequiredService<ContactDesk>(),
                provider.GetRequiredService<ILatestValues>(),
                scenario is null ? [] : ScenarioCommands.Of(scenario),
                provider.GetService<CommandOptions>(),
                key is null ? null : key.Sign))
            .AddSingleton<IMissionPart>(provider => provider.GetRequiredService<CommandDesk>());
    }
}
