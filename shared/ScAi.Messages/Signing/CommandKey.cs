using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScAi.Messages;

/// <summary>The secret that a ground and its spacecraft share: signs uplinks and tells forged ones (HMAC-SHA256, RFC 2104).</summary>
/// <remarks>Immutable; may be used by any number of threads. Never written to a log or a file of its own accord.</remarks>
public sealed class CommandKey
{
    /// <summary>The environment variable in which apps of one run find it.</summary>
    public const string Variable = "SCAI_COMMAND_KEY";

    private const int FewestBytes = 32;
    private readonly byte[] _secret;

    private CommandKey(byte[] secret) => _secret = secret;

    /// <summary>A key from hexadecimal text.</summary>
    /// <returns>The key; null for no text.</returns>
    /// <exception cref="FormatException">The text is not at least 32 bytes in hexadecimal.</exception>
    public static CommandKey? Parse(string? hexadecimal)
    {
        if (string.IsNullOrEmpty(hexadecimal))
        {
            return null;
        }

        var isHexadecimal = hexadecimal.Length % 2 == 0 && hexadecimal.All(char.IsAsciiHexDigit);
        return isHexadecimal && hexadecimal.Length >= 2 * FewestBytes
            ? new CommandKey(Convert.FromHexString(hexadecimal))
            : throw new FormatException($"{Variable}: expected at least {FewestBytes} bytes in hexadecimal");
    }

    /// <summary>The uplink with its signature.</summary>
    public CommandUplink Sign(CommandUplink uplink)
    {
        ArgumentNullException.ThrowIfNull(uplink);
        return uplink with { Signature = Convert.ToHexStringLower(Mac(uplink)) };
    }

    /// <summary>Whether an uplink was signed with this key and not changed since.</summary>
    public bool HasSigned(CommandUplink uplink)
    {
        ArgumentNullException.ThrowIfNull(uplink);
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return uplink.Signature is { Length: 2 * HMACSHA256.HashSizeInBytes } text
            && Convert.FromHexString(text, given, out _, out var read) == System.Buffers.OperationStatus.Done
            && read == given.Length
            && CryptographicOperations.FixedTimeEquals(given, Mac(uplink));
    }

    /// <summary>
    /// What is signed: every member but the signature, one on a line in the order of the record, arguments in the order of their
    /// names' code points; each text after its length, times in microseconds since 1970, absent members as an empty line.
    /// </summary>
    public static string CanonicalText(CommandUplink uplink)
    {
        ArgumentNullException.ThrowIfNull(uplink);
        var text = new StringBuilder("scai-uplink-1\n");
        Number(uplink.Id);
        Text(uplink.Key);
        Number(uplink.Attempt);
        Text(uplink.Command);
        Number(uplink.Arguments.Count);
        foreach (var (name, value) in uplink.Arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
        {
            Text(name);
            Text(value.Text is { } content ? $"t{content}" : $"n{value}");
        }

        Number(uplink.GroundId);
        Number(uplink.Time.UnixMicroseconds);
        Time(uplink.ExecuteAt);
        Time(uplink.Expires);
        return text.ToString();

        void Number(long number) => text.Append(number.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void Text(string content) => text.Append(content.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(content).Append('\n');
        void Time(Time.ScenarioTime? time) => text.Append(time?.UnixMicroseconds.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <inheritdoc />
    public override string ToString() => "a command key";

    private byte[] Mac(CommandUplink uplink) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(CanonicalText(uplink)));
}
