using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Catalogue.Exports;
using ScAi.Constellations.Catalogue.Imports;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Routes;
using ScAi.Constellations.Catalogue.Sharing;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Catalogue;

/// <summary>Satellites, constellations, sensors, stations and targets.</summary>
internal static class CatalogueSetup
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        return services
            .AddSingleton(MigrationSet.Embedded("catalogue", typeof(CatalogueSetup).Assembly, "Catalogue.Migrations"))
            .AddSingleton(services => SearchSchema.In(services.GetRequiredService<Database>().Dialect))
            .AddSingleton<IShelfRule<Satellite>, SatelliteRule>()
            .AddSingleton<IShelfRule<Sensor>, SensorRule>()
            .AddSingleton(Kinds.Satellites).AddSingleton(Kinds.Constellations).AddSingleton(Kinds.Sensors)
            .AddSingleton(Kinds.Stations).AddSingleton(Kinds.Targets)
            .AddSingleton(typeof(Shelf<>))
            .AddSingleton<Totals>().AddSingleton<Members>().AddSingleton<ElementHistory>().AddSingleton<Importer>().AddSingleton<SatelliteExport>()
            .AddSingleton<CatalogueReader>().AddSingleton<SharedCatalogue>();
    }

    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapItems(Kinds.Satellites).MapSatellites();
        routes.MapItems(Kinds.Constellations).MapConstellations();
        routes.MapItems(Kinds.Sensors);
        routes.MapItems(Kinds.Stations);
        routes.MapItems(Kinds.Targets);
        routes.MapDocumented();
        return routes;
    }
}
