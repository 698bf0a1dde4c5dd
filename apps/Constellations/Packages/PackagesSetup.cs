using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Packages;

/// <summary>Report packages that were brought back.</summary>
internal static class PackagesSetup
{
    public static IServiceCollection AddPackages(this IServiceCollection services)
    {
        services.AddSingleton(MigrationSet.Embedded("packages", typeof(PackagesSetup).Assembly, "Packages.Migrations"));
        services.TryAddSingleton(new PackageLimits());
        services.AddSingleton<PackageStore>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton<PackageDesk>();
        return services;
    }

    public static IEndpointRouteBuilder MapPackages(this IEndpointRouteBuilder routes)
    {
        routes.MapUploads();
        return routes;
    }
}
