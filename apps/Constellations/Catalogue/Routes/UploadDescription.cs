using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>Tells OpenAPI that a route takes a file, as its body in whatever type or in a form.</summary>
internal static class UploadDescription
{
    public static RouteHandlerBuilder DescribesUpload(this RouteHandlerBuilder route, string type = "text/plain") =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [type] = new() { Schema = type == "text/plain" ? new OpenApiSchema { Type = JsonSchemaType.String } : file },
                    ["multipart/form-data"] = new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file },
                        },
                    },
                },
            };
            return Task.CompletedTask;
        });
}
