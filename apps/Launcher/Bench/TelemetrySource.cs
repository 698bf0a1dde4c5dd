using ScAi.Federation;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Many spacecraft that send telemetry in every tick: noise within limits, of which a little falls outside.</summary>
internal sealed class TelemetrySource(int spacecraft) : IFederate<long>
{
    private const int Packets = 14;
    private const int ParametersEach = 7;
    private static readonly string[] s_names = [.. Enumerable.Range(0, ParametersEach).Select(i => $"p{i}")];
    private readonly Random _random = new(1);

    /// <summary>How many parameters a spacecraft has.</summary>
    public static int Parameters => Packets * ParametersEach;

    public Transition<long> Initialize(RunPlan plan) => new(0, [.. Enumerable.Range(0, spacecraft).Select(id => new Publication(
        Channels.Description,
        new SpacecraftDescription(id, $"spacecraft {id}", false, [.. Enumerable.Range(0, Packets).SelectMany(packet => s_names.Select(name => Parameter($"s{packet}.{name}")))], [], [])))]);

    public Transition<long> Advance(long state, Tick tick, Inbox inbox) => new(state + 1, tick.IsSettling
        ? []
        : [.. Enumerable.Range(0, spacecraft * Packets).Select(i => new Publication(Channels.Telemetry, new TelemetryPacket(
            i / Packets, $"s{i % Packets}", state, tick.Start, tick.Start, 1, false, s_names.ToDictionary(name => name, _ => (double?)Noise()))))]);

    private static ParameterDefinition Parameter(string name) => new(name, "V", "Noise.", null,
    [
        new ParameterLimit(AlarmSeverity.Warning, -4, 4, 1, 0.5),
        new ParameterLimit(AlarmSeverity.Critical, -4.5, 4.5, 1, 0.5),
    ]);

    private double Noise() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
