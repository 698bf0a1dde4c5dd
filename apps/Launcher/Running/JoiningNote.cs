using System.Text;
using System.Text.Json.Serialization;

namespace ScAi.Launcher.Running;

/// <summary>How to reach a run that has just begun.</summary>
/// <param name="Broker">Its broker's address.</param>
/// <param name="Prefix">Its namespace.</param>
/// <param name="Scenario">The scenario as it was resolved, to be given to a federate that reads one.</param>
/// <param name="WaitsFor">The federates that somebody else has to start.</param>
internal sealed record JoiningNote(string Broker, string Prefix, string Scenario, IReadOnlyList<string> WaitsFor)
{
    public override string ToString()
    {
        var text = new StringBuilder($"broker {Broker}, prefix {Prefix}");
        foreach (var name in WaitsFor)
        {
            text.Append($"""

                The run waits for {name}. Start it now, in another terminal:
                  name      {name}
                  broker    {Broker}
                  prefix    {Prefix}
                  scenario  {Scenario}
                """);
        }

        return text.ToString();
    }
}

/// <summary>Serialises the note without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JoiningNote))]
internal sealed partial class JoiningJson : JsonSerializerContext;
