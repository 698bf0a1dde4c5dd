using System.Globalization;

namespace ScAi.Accounts;

/// <summary>A stored password: algorithm, cost, salt and derived key, in one line of text.</summary>
/// <remarks>
/// The text is <c>pbkdf2-sha512$ITERATIONS$SALT$KEY</c>, salt and key in Base64. The parameters stand in every record, so
/// that the cost may rise without making the old records unreadable.
/// </remarks>
/// <param name="Iterations">Rounds of PBKDF2; at least 1.</param>
/// <param name="Salt">Random bytes of this record alone.</param>
/// <param name="Key">What PBKDF2-HMAC-SHA512 derived.</param>
public sealed record PasswordHash(int Iterations, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Key)
{
    private const string Algorithm = "pbkdf2-sha512";

    /// <summary>Reads the text of a record.</summary>
    /// <exception cref="FormatException">The text is no record of this algorithm.</exception>
    public static PasswordHash Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('$');
        return parts.Length == 4 && parts[0] == Algorithm
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) && iterations > 0
            ? new PasswordHash(iterations, Convert.FromBase64String(parts[2]), Convert.FromBase64String(parts[3]))
            : throw new FormatException($"A stored password begins with {Algorithm}$ITERATIONS$; this one does not.");
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Algorithm}${Iterations}${Convert.ToBase64String(Salt.Span)}${Convert.ToBase64String(Key.Span)}");
}
