using System.Diagnostics.CodeAnalysis;

namespace ScAi.Scenarios.Reading;

/// <summary>Understands a text as a value; false when it is none.</summary>
internal delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A kind of value: what to call it, how to read it, and what to suggest when it cannot be read.</summary>
/// <param name="Expected">What it is with an example, to be read after "expected".</param>
/// <param name="TryParse">Reads it.</param>
/// <param name="Hint">What the author of an unreadable text may have meant.</param>
internal sealed record ValueKind<T>(string Expected, TryParse<T> TryParse, Func<string, string?>? Hint = null)
{
    /// <summary>Only those values that keep within a range.</summary>
    public ValueKind<T> Within(string range, Func<T, bool> isWithin) => new(
        $"{Expected}, {range}",
        (string text, [MaybeNullWhen(false)] out T value) => TryParse(text, out value) && isWithin(value),
        text => TryParse(text, out _) ? null : Hint?.Invoke(text));
}
