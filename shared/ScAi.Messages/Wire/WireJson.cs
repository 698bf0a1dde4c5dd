using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Messages.Wire;

/// <summary>The generated serialisers of everything on the wire.</summary>
[JsonSerializable(typeof(TaskingEnvelope<InitCommand>))]
[JsonSerializable(typeof(TaskingEnvelope<StartCommand>))]
[JsonSerializable(typeof(TaskingEnvelope<UpdateCommand>))]
[JsonSerializable(typeof(TaskingEnvelope<StopCommand>))]
[JsonSerializable(typeof(StatusEnvelope<ReadyProperties>))]
[JsonSerializable(typeof(StatusEnvelope<ModeProperties>))]
[JsonSerializable(typeof(StatusEnvelope<TimeProperties>))]
[JsonSerializable(typeof(RunStatus))]
[JsonSerializable(typeof(RunControl))]
[JsonSerializable(typeof(RunControlReply))]
[JsonSerializable(typeof(TimeGrant))]
[JsonSerializable(typeof(TimeRequest))]
[JsonSerializable(typeof(TimeMissing))]
[JsonSerializable(typeof(AliveStatus))]
[JsonSerializable(typeof(FederateError))]
[JsonSerializable(typeof(SatelliteReady))]
[JsonSerializable(typeof(SpacecraftDescription))]
[JsonSerializable(typeof(TelemetryPacket))]
[JsonSerializable(typeof(SpacecraftEvent))]
[JsonSerializable(typeof(CommandVerification))]
[JsonSerializable(typeof(OrbitUpdate))]
[JsonSerializable(typeof(FaultState))]
[JsonSerializable(typeof(FaultInjection))]
[JsonSerializable(typeof(CommandUplink))]
[JsonSerializable(typeof(CommandStatus))]
[JsonSerializable(typeof(AlarmChange))]
[JsonSerializable(typeof(SatelliteAllReady))]
[JsonSerializable(typeof(SatelliteState))]
[JsonSerializable(typeof(GroundLocation))]
[JsonSerializable(typeof(LinkStart))]
[JsonSerializable(typeof(LinkCharge))]
[JsonSerializable(typeof(OutageReport))]
[JsonSerializable(typeof(OutageRestore))]
[JsonSerializable(typeof(PartOrder))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(WorkerPulse))]
[JsonSerializable(typeof(StudyWanted))]
[JsonSerializable(typeof(StudyChunk))]
[JsonSerializable(typeof(PartChunk))]
[JsonSerializable(typeof(PartReceipt))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>How deep a payload may nest.</summary>
    public const int MaxDepth = 32;

    private static readonly WireJson Documented = new(OptionsFor(WireUnits.Documented));
    private static readonly WireJson NostAsCoded = new(OptionsFor(WireUnits.NostAsCoded));

    /// <summary>The serialisers for one choice of units.</summary>
    public static WireJson For(WireUnits units) => units switch
    {
        WireUnits.Documented => Documented,
        WireUnits.NostAsCoded => NostAsCoded,
        _ => throw new ArgumentOutOfRangeException(nameof(units), units, "Not one of the wire units."),
    };

    private static JsonSerializerOptions OptionsFor(WireUnits units)
    {
        var options = new JsonSerializerOptions
        {
            AllowDuplicateProperties = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            MaxDepth = MaxDepth,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        foreach (var converter in WireValues.ConvertersFor(units))
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
