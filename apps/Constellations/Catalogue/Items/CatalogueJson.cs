using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScAi.Web;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>How items stand in JSON: in the database and in answers alike.</summary>
internal static class CatalogueJson
{
    public static JsonSerializerOptions Options { get; } =
        WebSetup.Strictly(new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">It is not what the type says; the message names the field.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>A field's name in JSON.</summary>
    public static string FieldName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
