using ScAi.Messages;

namespace ScAi.Spacecraft.Anomalies;

/// <summary>Monitors with the places of their parameters found.</summary>
public sealed class MonitorTable
{
    private readonly int[][] _places;

    /// <summary>Finds the places; throws for a parameter that does not exist, a name that is there twice, or no room to fire.</summary>
    public MonitorTable(IReadOnlyList<MonitorDefinition> monitors, IReadOnlyList<ParameterDefinition> parameters)
    {
        ArgumentNullException.ThrowIfNull(monitors);
        ArgumentNullException.ThrowIfNull(parameters);
        var places = new Dictionary<string, int>();
        for (var i = 0; i < parameters.Count; i++)
        {
            places.Add(parameters[i].Name, i);
        }

        Monitors = monitors;
        Parameters = parameters.Count;
        _places = [.. monitors.Select(monitor => Places(monitor, places))];
        if (monitors.GroupBy(monitor => monitor.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Monitor {twice.Key} is there {twice.Count()} times; expected once.", nameof(monitors));
        }
    }

    /// <summary>The monitors, in the order of their states.</summary>
    public IReadOnlyList<MonitorDefinition> Monitors { get; }

    /// <summary>How many parameters there are.</summary>
    public int Parameters { get; }

    /// <summary>The monitor of that name; throws when there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Monitors.Count; i++)
        {
            if (Monitors[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no monitor {name}; there are {string.Join(", ", Monitors.Select(monitor => monitor.Name))}.", nameof(name));
    }

    /// <summary>The places of a monitor's terms among the values.</summary>
    internal ReadOnlySpan<int> PlacesOf(int monitor) => _places[monitor];

    private static int[] Places(MonitorDefinition monitor, Dictionary<string, int> places)
    {
        if (monitor.MinViolations < 1 || monitor.Terms.Count == 0 || (monitor.Kind != MonitorKind.Balance && monitor.Terms.Count > 1))
        {
            throw new ArgumentException(
                $"Monitor {monitor.Name} has {monitor.Terms.Count} terms and fires after {monitor.MinViolations} violations; expected one term (more for a balance) and at least one violation.", nameof(monitor));
        }

        return [.. monitor.Terms.Select(term => places.TryGetValue(term.Parameter, out var place) ? place
            : throw new ArgumentException($"Monitor {monitor.Name} looks at {term.Parameter}, which is no parameter.", nameof(monitor)))];
    }
}
