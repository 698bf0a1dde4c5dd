using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using ScAi.Constellations.Outbound;
using ScAi.Constellations.Synchronisation.Source;

namespace ScAi.Constellations.Synchronisation;

/// <summary>Orbit data from published sources.</summary>
internal static class SynchronisationSetup
{
    public static IServiceCollection AddSynchronisation(this IServiceCollection services, PlatformOptions platform)
    {
        var options = platform.Synchronisation();
        services.AddSingleton(options);
        services.AddSingleton(SyncStore.Migrations);
        services.AddSingleton<SyncStore>();
        services.AddSingleton(_ => new GpSource(
            OutboundHttp.Create(options.Source, options.AllowPrivateSource, TimeSpan.FromSeconds(options.TimeoutSeconds)),
            options.LargestMegabytes << 20));
        services.AddSingleton<Synchroniser>();
        services.AddSingleton<CatalogueImport>();
        services.AddSingleton<ICatalogueImport>(provider => provider.GetRequiredService<CatalogueImport>());
        if (options.Scheduled)
        {
            services.AddQuartz(quartz => quartz.ScheduleJob<SyncJob>(trigger => trigger
                .WithIdentity("synchronisation")
                .WithCronSchedule(options.Schedule, cron => cron.InTimeZone(TimeZoneInfo.Utc))));
            services.AddQuartzHostedService();
        }

        return services;
    }

    public static IEndpointRouteBuilder MapSynchronisation(this IEndpointRouteBuilder routes)
    {
        SynchronisationRoutes.Map(routes);
        return routes;
    }
}
