using ScAi.Time;

namespace ScAi.Messages.Tests.Signing;

public sealed class CommandKeyTests
{
    private static readonly CommandKey Key = CommandKey.Parse(string.Concat(Enumerable.Repeat("0b", 32)))!;

    private static readonly CommandUplink Uplink = new(
        3, "c-1", 1, "propulsion.burn",
        new Dictionary<string, ArgumentValue> { ["deltaV"] = ArgumentValue.Of(1.5), ["direction"] = ArgumentValue.Of("prograde") },
        7, Given.T("2023-08-01T07:20:00Z"), Given.T("2023-08-01T07:30:00Z"), Given.T("2023-08-01T08:00:00Z"));

    public static TheoryData<CommandUplink> Forged => new(
        Uplink with { Id = 4 },
        Uplink with { Key = "c-2" },
        Uplink with { Attempt = 2 },
        Uplink with { Command = "propulsion.stop" },
        Uplink with { GroundId = 8 },
        Uplink with { Time = Uplink.Time + TimeSpan.FromMicroseconds(1) },
        Uplink with { ExecuteAt = null },
        Uplink with { Expires = Uplink.Expires!.Value + TimeSpan.FromDays(1) },
        Uplink with { ExecuteAt = null, Expires = Uplink.ExecuteAt },
        With(("deltaV", ArgumentValue.Of(15)), ("direction", ArgumentValue.Of("prograde"))),
        With(("deltaV", ArgumentValue.Of("1.5")), ("direction", ArgumentValue.Of("prograde"))),
        With(("deltaV", ArgumentValue.Of(1.5))),
        With(("deltaV", ArgumentValue.Of(1.5)), ("direction", ArgumentValue.Of("prograde")), ("more", ArgumentValue.Of(0))));

    [Fact]
    public void HasSigned_WhatWasSigned_AlsoAfterTheWire()
    {
        var signed = Key.Sign(Uplink);

        Assert.True(Key.HasSigned(signed));
        Assert.True(Key.HasSigned(Given.Read<CommandUplink>(Given.Written(signed))));
        Assert.True(Key.HasSigned(signed with { Signature = signed.Signature!.ToUpperInvariant() }));
    }

    [Fact]
    public void CanonicalText_OfAnUplink_IsAsDocumented() => Assert.Equal(
        "scai-uplink-1\n3\n3:c-1\n1\n15:propulsion.burn\n2\n6:deltaV\n4:n1.5\n9:direction\n9:tprograde\n7\n"
            + "1690874400000000\n1690875000000000\n1690876800000000\n",
        CommandKey.CanonicalText(Uplink));

    [Theory]
    [MemberData(nameof(Forged))]
    public void HasSigned_AnythingChangedAfterwards_IsForged(CommandUplink changed) =>
        Assert.False(Key.HasSigned(changed with { Signature = Key.Sign(Uplink).Signature }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz")]
    public void HasSigned_NoSignature_IsRefused(string? signature) => Assert.False(Key.HasSigned(Uplink with { Signature = signature }));

    [Fact]
    public void HasSigned_WithAnotherKey_IsRefused()
    {
        var other = CommandKey.Parse(string.Concat(Enumerable.Repeat("0c", 32)))!;

        Assert.False(Key.HasSigned(other.Sign(Uplink)));
    }

    [Fact]
    public void Parse_NoText_IsNoKey() => Assert.Null(CommandKey.Parse(""));

    [Theory]
    [InlineData("0b")]
    [InlineData("not hexadecimal, but certainly long enough to be a key of 32 bytes")]
    public void Parse_TooShortOrNoHexadecimal_SaysWhatWasExpected(string text) =>
        Assert.Contains("32 bytes in hexadecimal", Assert.Throws<FormatException>(() => CommandKey.Parse(text)).Message, StringComparison.Ordinal);

    private static CommandUplink With(params (string Name, ArgumentValue Value)[] arguments) =>
        Uplink with { Arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) };
}
