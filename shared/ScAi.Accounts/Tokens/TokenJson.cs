using System.Text.Json.Serialization;

namespace ScAi.Accounts;

/// <summary>The two JSON parts of an access token, written without reflection.</summary>
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TokenJson : JsonSerializerContext;

/// <summary>A token's header.</summary>
internal sealed record TokenHeader(string Alg, string Typ, string Kid);

/// <summary>A token's claims; times in whole seconds since 1970.</summary>
internal sealed record TokenBody(string Iss, string Aud, string Sub, string Sid, string Jti, long Iat, long Nbf, long Exp);
