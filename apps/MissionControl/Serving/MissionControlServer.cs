using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScAi.Accounts;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Hosting;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Following;
using ScAi.Scenarios;
using ScAi.Sql;
using ScAi.Web;
using ScAi.Web.Pages;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Serving;

/// <summary>Mission control's server, put together but not started: what follows the run on its thread, accounts, routes, the page.</summary>
public sealed class MissionControlServer : IAsyncDisposable
{
    private readonly Database _accounts;

    private MissionControlServer(WebApplication app, Database accounts) => (App, _accounts) = (app, accounts);

    /// <summary>The web app.</summary>
    public WebApplication App { get; }

    /// <summary>Where it is reached, once it is started.</summary>
    public string Address => App.Urls.First() + "/";

    /// <summary>Puts the server together.</summary>
    /// <param name="options">Which run it follows; none when it names no scenario.</param>
    /// <param name="serving">Where it serves, and what.</param>
    /// <param name="connect">Makes the transport.</param>
    /// <param name="clock">Where wall-clock time comes from.</param>
    /// <param name="replace">Lets a test put services of its own in place.</param>
    /// <exception cref="InvalidDataException">The scenario or an option is wrong.</exception>
    public static MissionControlServer Build(
        AppOptions options,
        MissionControlOptions serving,
        Func<AppOptions, AppSetup, ILogger, IMessageBus> connect,
        TimeProvider clock,
        Action<IServiceCollection>? replace = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(serving);
        var scenario = options.Scenario.Length > 0 ? ScenarioFile.Load(options.Scenario) : null;
        var connection = serving.DatabaseConnection(options)
            ?? throw new InvalidDataException("Database: expected where to keep the mission, since there is no run folder");
        var accounts = Database.Of(serving.AccountsConnection, clock);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "MissionControl" });
        builder.AddWeb(serving.Web);
        var services = builder.Services;
        services.Configure<JsonOptions>(json => MissionJson.Configure(json.SerializerOptions));
        services.Configure<OpenApiOptions>("v1", Describe);
        services.AddMission(Database.Of(connection, clock), clock, scenario).AddSingleton(serving.Archive);
        services.AddProblem<DatabaseUnavailableException>(_ => Unavailable);
        services.AddProblem<DbException>(error => DatabaseErrors.IsUnavailable(error) ? Unavailable : null);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddSingleton(new AccountOffice(AccountsOf(serving), accounts, clock)).AddSingleton<ICallers, BearerCallers>();
        services.AddSingleton<Overviews>().AddSingleton<MissionView>().AddSingleton<MissionFeed>().AddHostedService<Sampler>();
        var logs = AppLogs.For(options, () => null);
        services.AddSingleton(logs);
        if (scenario is not null)
        {
            services.AddSingleton(provider => new MissionControlApp(provider.GetRequiredService<MissionDesk>()));
            services.AddFederate(provider => new FederateJob(provider.GetRequiredService<MissionControlApp>(), options, connect)
            {
                ProcessStays = serving.KeepServing,
                Logs = logs,
            });
        }

        replace?.Invoke(services);
        var app = builder.Build();
        if (scenario is null)
        {
            app.Services.GetRequiredService<MissionDesk>().Mode = () => Messages.FederateMode.Terminated;
        }

        app.UseWeb();
        app.UseAccounts();
        app.MapAccounts().MapMission();
        app.UsePage("missioncontrol");
        return new MissionControlServer(app, accounts);
    }

    /// <summary>Brings the databases up to date and opens the accounts: before the start.</summary>
    /// <exception cref="SigningKeyException">There is no signing key that may be used.</exception>
    /// <exception cref="DatabaseUnavailableException">A database is not there.</exception>
    public async Task OpenAsync()
    {
        await App.Services.GetRequiredService<AccountOffice>().OpenAsync();
        await App.Services.OpenMissionAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _accounts.DisposeAsync();
    }

    private static Problem Unavailable => Problem.Unavailable("The database is not available.", TimeSpan.FromSeconds(5));

    /// <summary>The accounts as the platform has them, with what their roles may do here.</summary>
    internal static AccountOptions AccountsOf(MissionControlOptions serving) => new()
    {
        Issuer = SharedRoles.Issuer,
        DataFolder = serving.Accounts,
        SigningKey = serving.SigningKey,
        Roles = MissionPermissions.Roles,
        FirstRole = SharedRoles.Viewer,
        AdministratorRole = SharedRoles.Administrator,
    };

    private static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "ScAi mission control";
        document.Info.Description =
            "A mission, live or past: telemetry, alarms, commands, logs. Times are UTC in ISO 8601 unless a name ends in Ms "
            + "(milliseconds since 1970); durations are ISO 8601. Units stand beside values. Lists come in pages: `after` and `most` ask, "
            + "`items`, `next` and `total` answer.";
        return Task.CompletedTask;
    });
}
