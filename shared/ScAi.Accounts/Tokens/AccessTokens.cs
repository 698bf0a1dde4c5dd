using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ScAi.Accounts;

/// <summary>Issues access tokens and reads them back: JSON Web Tokens (RFC 7519, RFC 9068) of one kind, and no other.</summary>
/// <remarks>
/// The algorithm is HS256 because this class says so, never because a token does. A header may hold <c>alg</c>, <c>typ</c>
/// and <c>kid</c>; any further member (<c>jku</c>, <c>jwk</c>, <c>x5u</c>, <c>crit</c>, ...) makes the token invalid. Safe to
/// call from any thread.
/// </remarks>
public sealed class AccessTokens(SigningKeys keys, AccountOptions options, TimeProvider clock)
{
    /// <summary>How far the clocks of issuer and reader may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private const int MostCharacters = 2048;
    private const string Algorithm = "HS256";
    private const string Kind = "at+jwt";

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    /// <summary>Issues a token for an account and a session, signed with the current key.</summary>
    public AccessToken Issue(string accountId, string sessionId)
    {
        var now = clock.GetUtcNow();
        var until = now + options.AccessLifetime;
        var key = keys.Current;
        var header = new TokenHeader(Algorithm, Kind, key.Id);
        var body = new TokenBody(
            options.Issuer, options.Audience, accountId, sessionId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            now.ToUnixTimeSeconds(), now.ToUnixTimeSeconds(), until.ToUnixTimeSeconds());
        var signed = Encode(JsonSerializer.SerializeToUtf8Bytes(header, TokenJson.Default.TokenHeader)) + "."
            + Encode(JsonSerializer.SerializeToUtf8Bytes(body, TokenJson.Default.TokenBody));
        return new AccessToken(signed + "." + Encode(key.Sign(Encoding.ASCII.GetBytes(signed))), until);
    }

    /// <summary>Reads a token; null when anything about it is not as this class would have issued it, or it is not its time.</summary>
    public AccessClaims? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Length <= MostCharacters ? text.Split('.') : [];
        if (parts.Length != 3 || KeyOf(Decode(parts[0])) is not { } key || Decode(parts[2]) is not { } signature)
        {
            return null;
        }

        var expected = key.Sign(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]));
        return CryptographicOperations.FixedTimeEquals(expected, signature) && Decode(parts[1]) is { } body ? ClaimsOf(body) : null;
    }

    private SigningKey? KeyOf(byte[]? header)
    {
        try
        {
            using var json = JsonDocument.Parse(header, s_strict);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.GetPropertyCount() == 3
                && Text(json.RootElement, "alg") == Algorithm && Text(json.RootElement, "typ") == Kind
                && Text(json.RootElement, "kid") is { } id ? keys.Find(id) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private AccessClaims? ClaimsOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, s_strict);
            var claims = json.RootElement;
            if (claims.ValueKind != JsonValueKind.Object || Text(claims, "iss") != options.Issuer || Text(claims, "aud") != options.Audience
                || Text(claims, "sub") is not { Length: > 0 } account || Text(claims, "sid") is not { Length: > 0 } session
                || Time(claims, "iat") is not { } issued || Time(claims, "nbf") is not { } from || Time(claims, "exp") is not { } until)
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var isItsTime = from <= now + ClockSkew && issued <= now + ClockSkew && now < until + ClockSkew
                && until - issued <= options.AccessLifetime + TimeSpan.FromSeconds(1);
            return isItsTime ? new AccessClaims(account, session, until) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whole seconds since 1970, up to the year 9987.</summary>
    private static DateTimeOffset? Time(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>Strictly: no padding, no white space, no spare bits, so that one token has one spelling.</summary>
    private static byte[]? Decode(string text)
    {
        if (text.Length == 0 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return Encode(bytes) == text ? bytes : null;
    }
}
