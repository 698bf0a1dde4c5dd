using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>Tells OpenAPI the parameters of lists, which are read by <see cref="ListQuery"/>.</summary>
internal static class ListDescription
{
    public static RouteHandlerBuilder DescribesList<TItem>(this RouteHandlerBuilder route, Kind<TItem> kind)
        where TItem : ICatalogueItem =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var sorts = kind.Columns.Where(column => column.IsSort).Select(column => column.Parameter).Concat(["name", "updatedAt"]);
            (string Name, JsonSchemaType Type, string Description)[] parameters =
            [
                ("search", JsonSchemaType.String, "Words; an item is found when each stands in one of its own, one of less than three letters at its beginning."),
                ("sort", JsonSchemaType.String, $"{string.Join(", ", sorts)}; with - in front the other way round. Default name."),
                ("limit", JsonSchemaType.Integer, $"1 to {ListQuery.GreatestLimit}, default {ListQuery.UsualLimit}."),
                ("after", JsonSchemaType.String, "The next of the page before."),
                ("mine", JsonSchemaType.Boolean, "Only one's own."),
                .. kind.Columns.Where(column => column.IsFilter).Select(column =>
                    (column.Parameter, column.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String, "Only items with this value.")),
            ];
            operation.Parameters =
            [
                .. operation.Parameters ?? [],
                .. parameters.Select(parameter => new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Description = parameter.Description,
                    Schema = new OpenApiSchema { Type = parameter.Type },
                }),
            ];
            return Task.CompletedTask;
        });
}
