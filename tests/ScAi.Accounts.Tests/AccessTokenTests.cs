using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ScAi.Accounts.Tests;

/// <summary>S-12: what a token may look like, and the ways to forge one.</summary>
public class AccessTokenTests
{
    private const string Body =
        """{"iss":"test","aud":"test","sub":"a1","sid":"s1","jti":"j","iat":1767225600,"nbf":1767225600,"exp":1767226500}""";

    private static readonly byte[] s_secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly SigningKey s_key = new(s_secret, DateTimeOffset.UnixEpoch);
    private static readonly string s_header = Header("HS256", "at+jwt", s_key.Id);

    private readonly ManualTimeProvider _clock = new();
    private readonly AccessTokens _tokens;

    public AccessTokenTests() => _tokens = Reading(new SigningKeys(s_key, null));

    public static TheoryData<string, string> Forgeries()
    {
        var id = s_key.Id;
        var rsa = RSA.Create(2048);
        var publicKey = rsa.ExportSubjectPublicKeyInfoPem();
        string With(string header) => Signed(header, Body);
        string Claiming(string from, string to)
        {
            Assert.Contains(from, Body, StringComparison.Ordinal);
            return Signed(s_header, Body.Replace(from, to, StringComparison.Ordinal));
        }

        var good = Signed(s_header, Body);
        var parts = good.Split('.');
        return new TheoryData<string, string>
        {
            { "alg none, no signature", $"{Text(Header("none", "at+jwt", id))}.{Text(Body)}." },
            { "alg none, no third part", $"{Text(Header("none", "at+jwt", id))}.{Text(Body)}" },
            { "alg None, signed", With(Header("None", "at+jwt", id)) },
            { "alg nOnE, signed", With(Header("nOnE", "at+jwt", id)) },
            { "alg empty", With(Header("", "at+jwt", id)) },
            { "alg missing", With($$"""{"typ":"at+jwt","kid":"{{id}}","x":"y"}""") },
            { "alg HS512", With(Header("HS512", "at+jwt", id)) },
            { "alg RS256, signed with RSA", Rsa(rsa, Header("RS256", "at+jwt", id)) },
            { "alg HS256, signed with the public key's text", SignedBy(Encoding.ASCII.GetBytes(publicKey), s_header, Body) },
            { "alg RS256, signed with the secret", With(Header("RS256", "at+jwt", id)) },
            { "alg twice", With($$"""{"alg":"none","alg":"HS256","typ":"at+jwt","kid":"{{id}}"}""") },
            { "alg as list", With($$"""{"alg":["HS256"],"typ":"at+jwt","kid":"{{id}}"}""") },
            { "typ JWT", With(Header("HS256", "JWT", id)) },
            { "typ refresh", With(Header("HS256", "rt+jwt", id)) },
            { "typ missing", With($$"""{"alg":"HS256","kid":"{{id}}"}""") },
            { "kid unknown", With(Header("HS256", "at+jwt", "0000000000000000")) },
            { "kid missing", With("""{"alg":"HS256","typ":"at+jwt"}""") },
            { "kid path, signed with an empty key", SignedBy([], Header("HS256", "at+jwt", "../../../../dev/null"), Body) },
            { "kid path", With(Header("HS256", "at+jwt", "../../signing-keys.json")) },
            { "kid SQL", With(Header("HS256", "at+jwt", "x' UNION SELECT 'key' --")) },
            { "kid in upper case", With(Header("HS256", "at+jwt", id.ToUpperInvariant())) },
            { "jku", With($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{id}}","jku":"https://evil.example/keys"}""") },
            { "jwk", With($$$"""{"alg":"HS256","typ":"at+jwt","kid":"{{{id}}}","jwk":{"kty":"oct","k":"AQID"}}""") },
            { "x5u", With($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{id}}","x5u":"https://evil.example/cert"}""") },
            { "crit", With($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{id}}","crit":["b64"]}""") },
            { "header a list", With("[]") },
            { "header no JSON", With("alg=HS256") },
            { "signature empty", $"{parts[0]}.{parts[1]}." },
            { "signature cut", good[..^4] },
            { "signature of another key", SignedBy(new byte[32], s_header, Body) },
            { "signature with spare bits", parts[0] + "." + parts[1] + "." + SpareBits(parts[2]) },
            { "signature padded", good + "=" },
            { "claim edited", $"{parts[0]}.{Text(Body.Replace("\"a1\"", "\"a2\"", StringComparison.Ordinal))}.{parts[2]}" },
            { "four parts", good + ".x" },
            { "white space", " " + good },
            { "nothing", "" },
            { "dots", ".." },
            { "very long", good + new string('A', 100_000) },
            { "iss wrong", Claiming("\"iss\":\"test\"", "\"iss\":\"other\"") },
            { "iss missing", Claiming("\"iss\":\"test\",", "") },
            { "aud wrong", Claiming("\"aud\":\"test\"", "\"aud\":\"other\"") },
            { "aud as list", Claiming("\"aud\":\"test\"", "\"aud\":[\"test\",\"other\"]") },
            { "sub missing", Claiming("\"sub\":\"a1\",", "") },
            { "sub empty", Claiming("\"a1\"", "\"\"") },
            { "sid missing", Claiming("\"sid\":\"s1\",", "") },
            { "sub twice", Claiming("\"sub\":\"a1\"", "\"sub\":\"a1\",\"sub\":\"a2\"") },
            { "exp missing", Claiming(",\"exp\":1767226500", "") },
            { "exp as text", Claiming("1767226500", "\"1767226500\"") },
            { "exp endless", Claiming("1767226500", "1e300") },
            { "exp in ten years", Claiming("1767226500", "2082758400") },
            { "exp past", Claiming("1767226500", "1767225000") },
            { "exp negative", Claiming("1767226500", "-1") },
            { "nbf in a minute", Claiming("\"nbf\":1767225600", "\"nbf\":1767225660") },
            { "iat in a minute", Claiming("\"iat\":1767225600", "\"iat\":1767225660") },
        };
    }

    [Fact]
    public void Read_WellMade_IsBelieved()
    {
        var claims = _tokens.Read(Signed(s_header, Body));

        Assert.Equal(new AccessClaims("a1", "s1", DateTimeOffset.FromUnixTimeSeconds(1767226500)), claims);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Read_Forged_IsRefused(string what, string token) => Assert.True(_tokens.Read(token) is null, what);

    [Fact]
    public void Read_AnyCharacterChanged_IsRefused()
    {
        var token = Signed(s_header, Body);

        for (var i = 0; i < token.Length; i++)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            Assert.Null(_tokens.Read(new string(changed)));
        }
    }

    [Fact]
    public void Issue_Read_LivesFifteenMinutesAndTheSkew()
    {
        var token = _tokens.Issue("a1", "s1");

        Assert.Equal(_clock.GetUtcNow().AddMinutes(15), token.ExpiresAt);
        Assert.Equal("s1", _tokens.Read(token.Text)?.SessionId);
        _clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(29));
        Assert.NotNull(_tokens.Read(token.Text));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_tokens.Read(token.Text));
    }

    [Fact]
    public void Read_KeyBefore_IsBelievedUntilItIsDropped()
    {
        var token = _tokens.Issue("a1", "s1").Text;
        var next = SigningKey.Make(_clock.GetUtcNow());

        Assert.NotNull(Reading(new SigningKeys(next, s_key)).Read(token));
        Assert.Null(Reading(new SigningKeys(next, null)).Read(token));
    }

    private static string Header(string alg, string typ, string kid) => $$"""{"alg":"{{alg}}","typ":"{{typ}}","kid":"{{kid}}"}""";

    private static string Signed(string header, string body) => SignedBy(s_secret, header, body);

    private static string SignedBy(byte[] secret, string header, string body)
    {
        var text = $"{Text(header)}.{Text(body)}";
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Rsa(RSA key, string header)
    {
        var text = $"{Text(header)}.{Text(Body)}";
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Text(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>The same bytes in another spelling: 43 characters hold two bits more than 32 bytes have.</summary>
    private static string SpareBits(string signature)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return signature[..^1] + alphabet[alphabet.IndexOf(signature[^1], StringComparison.Ordinal) + 1];
    }

    private AccessTokens Reading(SigningKeys keys) => new(
        keys,
        new AccountOptions { Issuer = "test", DataFolder = "", Roles = TestOffice.Roles, FirstRole = "viewer", AdministratorRole = "administrator" },
        _clock);
}
