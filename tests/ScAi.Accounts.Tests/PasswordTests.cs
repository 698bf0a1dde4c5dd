using System.Text;

namespace ScAi.Accounts.Tests;

/// <summary>S-08 and S-09: how passwords are kept, and which may be chosen.</summary>
public class PasswordTests
{
    private static readonly PasswordHasher s_hasher = new();

    [Fact]
    public async Task VerifyAsync_PublishedVector_IsRecognised()
    {
        // PBKDF2-HMAC-SHA512, P = "password", S = "salt", c = 1, dkLen = 64: the vector in general use beside RFC 6070.
        var key = Convert.FromHexString(
            "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce");
        var record = new PasswordHash(1, Encoding.ASCII.GetBytes("salt"), key);

        Assert.True(await s_hasher.VerifyAsync("password", PasswordHash.Parse(record.ToString())));
        Assert.False(await s_hasher.VerifyAsync("Password", record));
        Assert.True(s_hasher.IsOutdated(record));
    }

    [Fact]
    public async Task HashAsync_SamePasswordTwice_HasOwaspCostAndItsOwnSalt()
    {
        var (one, other) = (await s_hasher.HashAsync(TestOffice.Password), await s_hasher.HashAsync(TestOffice.Password));

        Assert.InRange(one.Iterations, 210_000, int.MaxValue);
        Assert.NotEqual(one.Salt.ToArray(), other.Salt.ToArray());
        Assert.NotEqual(one.Key.ToArray(), other.Key.ToArray());
        Assert.False(s_hasher.IsOutdated(one));
        Assert.DoesNotContain(TestOffice.Password, one.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(128)]
    [InlineData(PasswordPolicy.MostLength)]
    public async Task HashAsync_LongPasswords_EveryCharacterCounts(int length)
    {
        var password = new string('x', length - 1);
        var record = await s_hasher.HashAsync(password + "y");

        Assert.Null(PasswordPolicy.Objection(password + "y", "somebody"));
        Assert.True(await s_hasher.VerifyAsync(password + "y", record));
        Assert.False(await s_hasher.VerifyAsync(password + "z", record));
    }

    [Fact]
    public async Task VerifyAsync_NoRecord_DoesTheSameWorkAndSaysNo()
    {
        using var hasher = new PasswordHasher();

        Assert.False(await hasher.VerifyAsync(TestOffice.Password, null));

        Assert.Equal(1, hasher.Derivations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("password")]
    [InlineData("pbkdf2-sha512$0$c2FsdA==$a2V5")]
    [InlineData("pbkdf2-sha512$-5$c2FsdA==$a2V5")]
    [InlineData("pbkdf2-sha1$210000$c2FsdA==$a2V5")]
    [InlineData("pbkdf2-sha512$210000$salt!$a2V5")]
    public void Parse_NoRecord_IsRefused(string text) => Assert.Throws<FormatException>(() => PasswordHash.Parse(text));

    [Fact]
    public void PasswordHasher_LessThanOwaspCost_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PasswordHasher(PasswordHasher.LeastIterations - 1));

    [Theory]
    [InlineData("1234567", "at least 8")]
    [InlineData("password", "most common")]
    [InlineData("PassWord", "most common")]
    [InlineData("iloveyou", "most common")]
    [InlineData("qwertyuiop", "most common")]
    [InlineData("          ", "white space")]
    [InlineData("Erika.Muster", "another word than the name")]
    [InlineData("🛰🛰🛰🛰🛰🛰🛰", "at least 8")]
    public void Objection_WeakPassword_SaysWhy(string password, string expected) =>
        Assert.Contains(expected, PasswordPolicy.Objection(password, "erika.muster"), StringComparison.Ordinal);

    [Theory]
    [InlineData("only lower case letters")]
    [InlineData("83920183746")]
    [InlineData("пароль спутника")]
    [InlineData("🛰🛰🛰🛰🛰🛰🛰🛰")]
    [InlineData("' OR 1=1 --")]
    public void Objection_LongEnoughWithoutComposition_None(string password) =>
        Assert.Null(PasswordPolicy.Objection(password, "erika.muster"));

    [Fact]
    public void Objection_LongerThanTheMost_SaysSo() =>
        Assert.Contains("at most 256", PasswordPolicy.Objection(new string('x', 257), "somebody"), StringComparison.Ordinal);

    [Fact]
    public void CommonCount_CoversTheTopThreeThousand() => Assert.InRange(PasswordPolicy.CommonCount, 3000, int.MaxValue);
}
