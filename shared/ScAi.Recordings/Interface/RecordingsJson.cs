using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Messages;

namespace ScAi.Recordings;

/// <summary>How the interface's records are written and read: camelCase, instants in ISO 8601, enumerations in words.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<RunEntry>))]
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(RunUpdate))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(RecorderSeries))]
[JsonSerializable(typeof(GroundTrack))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(ControlRequest))]
[JsonSerializable(typeof(ControlReply))]
public sealed partial class RecordingsJson : JsonSerializerContext
{
    /// <summary>Ready for use.</summary>
    public static JsonSerializerOptions Settings { get; } = Made();

    /// <summary>Adds the names, converters and types to the options of a host.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.TypeInfoResolverChain.Insert(0, new RecordingsJson());
        options.Converters.Add(new ScenarioTimeJson());
        options.Converters.Add(new WallTimeJson());
        options.Converters.Add(new JsonStringEnumConverter<FederateMode>(JsonNamingPolicy.SnakeCaseUpper));
        options.Converters.Add(Words<RunPhase>());
        options.Converters.Add(Words<RunAction>());
        options.Converters.Add(Words<CostMode>());
        options.Converters.Add(Words<RunKind>());
        options.Converters.Add(Words<SensorShape>());
        options.Converters.Add(Words<ContactFate>());
        options.Converters.Add(Words<Severity>());
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
}
