using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>Reads changes to items: the whole item (PUT) or the fields that change (PATCH, JSON merge patch, RFC 7396).</summary>
internal static class ItemBody
{
    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The request's body as an object.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType() && request.ContentType?.StartsWith("application/merge-patch+json", StringComparison.Ordinal) != true)
        {
            throw new ProblemException(Problem.NotJson());
        }

        return await JsonNode.ParseAsync(request.Body, null, s_strict, cancellation) as JsonObject
            ?? throw new ProblemException(Problem.Invalid("body", "expected a JSON object"));
    }

    /// <summary>The item that takes another's place. What the catalogue itself writes may stand in it as it was read, unchanged.</summary>
    public static T Whole<T>(JsonObject given, JsonObject current)
    {
        given = (JsonObject)given.DeepClone();
        TakeOutOwnFields(given, current);
        return given.Deserialize<T>(CatalogueJson.Options)!;
    }

    /// <summary>An item with the fields of a patch; null removes a field. Orbits and geometries are exchanged as a whole.</summary>
    public static T Patched<T>(T item, JsonObject patch, JsonObject current)
    {
        patch = (JsonObject)patch.DeepClone();
        TakeOutOwnFields(patch, current);
        var merged = JsonSerializer.SerializeToNode(item, CatalogueJson.Options)!.AsObject();
        foreach (var (name, value) in patch.ToList())
        {
            merged.Remove(name);
            if (value is not null)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged.Deserialize<T>(CatalogueJson.Options)!;
    }

    private static void TakeOutOwnFields(JsonObject given, JsonObject current)
    {
        foreach (var field in ItemWriter.OwnFields.Where(given.ContainsKey))
        {
            if (!JsonNode.DeepEquals(given[field], current[field]))
            {
                throw new ProblemException(Problem.Invalid(field, "this field cannot be changed"));
            }

            given.Remove(field);
        }
    }
}
