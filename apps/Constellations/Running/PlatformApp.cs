using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ScAi.Accounts;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Assistant;
using ScAi.Constellations.Catalogue;
using ScAi.Constellations.Packages;
using ScAi.Constellations.Passes;
using ScAi.Constellations.Runs;
using ScAi.Constellations.Simulations;
using ScAi.Constellations.Synchronisation;
using ScAi.Hosting;
using ScAi.Sql;
using ScAi.Sql.Claims;
using ScAi.Web;
using ScAi.Web.Pages;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Running;

/// <summary>Puts the platform together: one folder per idea, each with its services and its routes.</summary>
public static class PlatformApp
{
    /// <summary>The app, not started.</summary>
    /// <param name="options">Where and on what it runs.</param>
    /// <param name="replace">Lets a test put services of its own in place.</param>
    public static WebApplication Build(PlatformOptions options, Action<IServiceCollection>? replace = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Constellations" });
        builder.AddWeb(options.Web);
        builder.Services.AddSingleton<ILoggerFactory>(_ => AppLogs.For(options.LogFile, options.LogLevel));
        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => Database.Of(options.DatabaseConnection, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new DatabaseClaim(services.GetRequiredService<Database>(), "platform"));
        builder.Services.AddSingleton<SoleUse>().AddHostedService(services => services.GetRequiredService<SoleUse>());
        builder.Services.AddProblem<DatabaseUnavailableException>(_ =>
            Problem.Unavailable("The database is not available.", TimeSpan.FromSeconds(5)));
        builder.Services.AddProblem<DbException>(error => DatabaseErrors.IsDuplicate(error)
            ? Problem.Conflict("There is one like it already.")
            : DatabaseErrors.IsUnavailable(error) ? Problem.Unavailable("The database is not available.", TimeSpan.FromSeconds(5)) : null);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddAccounts(options).AddCatalogue().AddSimulations().AddPackages().AddSynchronisation(options).AddAssistant(options).AddRuns();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWeb();
        app.UseAccounts();
        app.MapAccounts().MapCatalogue().MapSimulations().MapPackages().MapPasses().MapTracks().MapSynchronisation().MapAssistant().MapRuns();
        app.UsePage("platform");
        return app;
    }
}
