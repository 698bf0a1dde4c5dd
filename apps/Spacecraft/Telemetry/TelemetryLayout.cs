using ScAi.Messages;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>Where each sample of a vehicle stands: its families one after the other.</summary>
public sealed class TelemetryLayout
{
    private readonly Dictionary<string, int> _places = [];

    /// <summary>The layout of those lists of parameters.</summary>
    public TelemetryLayout(params IReadOnlyList<ParameterDefinition>[] families)
    {
        ArgumentNullException.ThrowIfNull(families);
        var all = new List<TelemetryFamily>();
        var first = 0;
        foreach (var parameters in families)
        {
            all.Add(new TelemetryFamily(first, parameters));
            foreach (var parameter in parameters)
            {
                _places.Add(parameter.Name, first++);
            }
        }

        Families = all;
        Count = first;
    }

    /// <summary>The families.</summary>
    public IReadOnlyList<TelemetryFamily> Families { get; }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>Every parameter, in the order of the samples.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters => [.. Families.SelectMany(family => family.Parameters)];

    /// <summary>Where a parameter's sample stands.</summary>
    public int PlaceOf(string parameter) => _places[parameter];
}
