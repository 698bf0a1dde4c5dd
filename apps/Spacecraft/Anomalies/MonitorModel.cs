namespace ScAi.Spacecraft.Anomalies;

/// <summary>Watches the values of a spacecraft's parameters, one sample after the other.</summary>
/// <remarks>
/// The cumulative sum is Page's (Biometrika 41, 1954), two-sided: S+ = max(0, S+ + z - k), fires at S+ or S- above h. With k = 1
/// and h = 10 white noise fires once in about e^20 samples, an offset of 5 deviations within 3.
/// </remarks>
public static class MonitorModel
{
    /// <summary>All monitors watching, none fired.</summary>
    public static MonitorState[] Initial(MonitorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Monitors.Select(_ => new MonitorState(true, false, 0, double.NaN, 0, 0, 0))];
    }

    /// <summary>
    /// One sample: values and predictions (NaN for none) in the order of the table's parameters; <paramref name="next"/> may be
    /// the same memory as <paramref name="states"/>. Answers how many monitors have fired and are not over.
    /// </summary>
    public static int Step(
        ReadOnlySpan<MonitorState> states, MonitorTable table, ReadOnlySpan<double> values, ReadOnlySpan<double> predictions,
        double seconds, Span<MonitorState> next)
    {
        if (values.Length != table.Parameters || predictions.Length != table.Parameters || states.Length != table.Monitors.Count)
        {
            throw new ArgumentException(
                $"{values.Length} values, {predictions.Length} predictions, {states.Length} states; expected {table.Parameters}, {table.Parameters} and {table.Monitors.Count}.");
        }

        var active = 0;
        for (var i = 0; i < states.Length; i++)
        {
            next[i] = states[i].Enabled ? Watch(states[i], table.Monitors[i], table.PlacesOf(i), values, predictions, seconds) : states[i];
            active += next[i].Active ? 1 : 0;
        }

        return active;
    }

    private static MonitorState Watch(
        in MonitorState state, MonitorDefinition monitor, ReadOnlySpan<int> places, ReadOnlySpan<double> values,
        ReadOnlySpan<double> predictions, double seconds)
    {
        var value = values[places[0]];
        switch (monitor.Kind)
        {
            case MonitorKind.Limit:
                return Range(state, monitor, value) with { Last = value };
            case MonitorKind.Rate:
                return Range(state, monitor, seconds > 0 ? (value - state.Last) / seconds : double.NaN) with { Last = value };
            case MonitorKind.Balance:
                var sum = 0.0;
                for (var i = 0; i < places.Length; i++)
                {
                    sum += monitor.Terms[i].Weight * values[places[i]];
                }

                return Range(state, monitor, sum) with { Last = sum };
            case MonitorKind.Residual:
                return Residual(state, monitor, (value - predictions[places[0]]) / monitor.Deviation) with { Last = value };
            case MonitorKind.Frozen:
                return Count(state, monitor, value == state.Last, value != state.Last) with { Last = value };
            default:
                return Count(state, monitor, double.IsNaN(value), !double.IsNaN(value)) with { Last = value };
        }
    }

    /// <summary>What is not a number is neither outside nor inside: there is nothing to be said.</summary>
    private static MonitorState Range(in MonitorState state, MonitorDefinition monitor, double value) => double.IsNaN(value)
        ? state
        : Count(
            state, monitor, value < monitor.Low || value > monitor.High,
            value >= monitor.Low + monitor.Deadband && value <= monitor.High - monitor.Deadband);

    private static MonitorState Residual(in MonitorState state, MonitorDefinition monitor, double z)
    {
        if (double.IsNaN(z))
        {
            return state;
        }

        // Capped at twice the threshold, so that it is over soon after the offset is.
        var most = 2 * monitor.Threshold;
        var up = Math.Clamp(state.Up + z - monitor.Slack, 0, most);
        var down = Math.Clamp(state.Down - z - monitor.Slack, 0, most);
        var outside = up > monitor.Threshold || down > monitor.Threshold;
        return Count(state, monitor, outside, !outside) with { Up = up, Down = down };
    }

    private static MonitorState Count(in MonitorState state, MonitorDefinition monitor, bool bad, bool good)
    {
        var counts = state.Active ? good : bad;
        var count = counts ? state.Violations + 1 : 0;
        return count >= monitor.MinViolations
            ? state with { Active = !state.Active, Violations = 0, Fired = state.Fired + (state.Active ? 0 : 1) }
            : state with { Violations = count };
    }
}
