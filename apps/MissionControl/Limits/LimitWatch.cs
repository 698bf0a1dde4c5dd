using System.Globalization;
using ScAi.Messages;

namespace ScAi.MissionControl.Limits;

/// <summary>
/// Holds the samples of one parameter against its limits. A limit counts once so many samples in a row were outside, and is
/// over only when one is inside by the deadband. A sample that is no number says nothing: counts stay as they are.
/// </summary>
/// <param name="limits">The limits, each with when it holds; where limits with a context hold, those without one do not.</param>
internal sealed class LimitWatch(IReadOnlyList<(ParameterLimit Limit, LimitContext? Context)> limits)
{
    private readonly (ParameterLimit Limit, LimitContext? Context)[] _limits = [.. limits];
    private readonly bool _hasContexts = limits.Any(limit => limit.Context is not null);
    private readonly int[] _violations = new int[limits.Count];

    /// <summary>Whether nothing is or was just outside.</summary>
    public bool IsAtRest => Array.TrueForAll(_violations, count => count == 0);

    /// <summary>The worst limit that counts; null for none.</summary>
    public AlarmSeverity? Counted
    {
        get
        {
            AlarmSeverity? worst = null;
            for (var i = 0; i < _violations.Length; i++)
            {
                var limit = _limits[i].Limit;
                worst = _violations[i] >= Math.Max(1, limit.MinViolations) && !(worst > limit.Severity) ? limit.Severity : worst;
            }

            return worst;
        }
    }

    /// <summary>Looks at a sample.</summary>
    /// <param name="value">The sample.</param>
    /// <param name="latest">The newest value of a parameter of the same spacecraft.</param>
    /// <returns>What it says; null when it says nothing.</returns>
    public LimitVerdict? Look(double? value, Func<string, double?> latest)
    {
        if (value is not { } number || double.IsNaN(number))
        {
            return null;
        }

        var inContext = _hasContexts && Array.Exists(_limits, limit => limit.Context is { } context && context.Holds(latest));
        var verdict = default(LimitVerdict);
        for (var i = 0; i < _violations.Length; i++)
        {
            var (limit, context) = _limits[i];
            var holds = context is null ? !inContext : inContext && context.Holds(latest);
            var needed = Math.Max(1, limit.MinViolations);
            if (!holds || !IsOutside(limit, number, isCounted: _violations[i] >= needed))
            {
                _violations[i] = 0;
                continue;
            }

            _violations[i] = Math.Min(needed, _violations[i] + 1);
            var isEnough = _violations[i] == needed;
            if (verdict.Severity is not { } worst || (isEnough, limit.Severity).CompareTo((verdict.IsEnough, worst)) > 0)
            {
                verdict = new LimitVerdict(limit.Severity, isEnough, limit);
            }
        }

        return verdict;
    }

    /// <summary>The worst limit that a value is outside of, whatever was before; null when it is within all.</summary>
    public AlarmSeverity? SeverityOf(double? value, Func<string, double?> latest)
    {
        var inContext = _hasContexts && Array.Exists(_limits, limit => limit.Context is { } context && context.Holds(latest));
        return value is not { } number ? null : _limits
            .Where(limit => limit.Context is { } context ? context.Holds(latest) : !inContext)
            .Where(limit => IsOutside(limit.Limit, number, isCounted: false))
            .Max(limit => (AlarmSeverity?)limit.Limit.Severity);
    }

    /// <summary>The counts as a text; empty at rest.</summary>
    public string Save() => IsAtRest ? "" : string.Join(' ', _violations);

    /// <summary>Takes up what <see cref="Save"/> wrote; at rest where it does not fit.</summary>
    public void Restore(string text)
    {
        Array.Clear(_violations);
        var counts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (counts.Length == _violations.Length)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                _violations[i] = int.Parse(counts[i], CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Once it counts, a limit is left only by the deadband; by half the range where the deadband is wider than that.</summary>
    private static bool IsOutside(ParameterLimit limit, double value, bool isCounted)
    {
        var deadband = !isCounted ? 0
            : limit is { Low: { } low, High: { } high } ? Math.Min(limit.Deadband, Math.Max(0, (high - low) / 2))
            : limit.Deadband;
        return value < limit.Low + deadband || value > limit.High - deadband;
    }
}
