using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScAi.Messages.Wire;

/// <summary>How a stranger's own records are written and read: with the contract's formats, found by reflection.</summary>
internal static class OwnJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = WireJson.MaxDepth,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        foreach (var converter in WireValues.ConvertersFor(WireUnits.Documented))
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
