using System.Diagnostics;

namespace ScAi.Constellations.Tests.Accounts;

/// <summary>S-11 by the stopwatch: over HTTP, whether a name is there cannot be told from how long the answer takes.</summary>
/// <remarks>That both do the same work is tested deterministically elsewhere; this needs a machine that does nothing else.</remarks>
public sealed class EnumerationTimingTests(PostgresServer server, ITestOutputHelper output)
{
    private const double GreatestDifferenceMilliseconds = 5.0;

    [Theory(Explicit = true)]
    [Trait("set", "nightly")]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SignIn_KnownAndUnknownName_MediansOfAThousandTriesAreAlike(SqlDialect dialect)
    {
        await using var test = await AccountPlatform.StartAsync(dialect, server);
        using var root = await test.AdministratorAsync();
        using var stranger = test.Stranger();

        await CompareAsync(
            test, 1000, i => Visitor.ExpectAsync(401, stranger.PostAsync("/api/v1/sessions", new { name = "root", password = $"wrong password {i}" })),
            i => Visitor.ExpectAsync(401, stranger.PostAsync("/api/v1/sessions", new { name = "boot", password = $"wrong password {i}" })));
    }

    [Theory(Explicit = true)]
    [Trait("set", "nightly")]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Register_TakenAndFreeName_MediansOfAThousandTriesAreAlike(SqlDialect dialect)
    {
        await using var test = await AccountPlatform.StartAsync(dialect, server);
        using var root = await test.AdministratorAsync("root-0000");
        using var stranger = test.Stranger();

        await CompareAsync(
            test, 500, _ => Visitor.ExpectAsync(202, stranger.RegisterAsync("root-0000")),
            i => Visitor.ExpectAsync(202, stranger.RegisterAsync($"free-{i:0000}")));
    }

    /// <summary>Asks both questions by turns, the first one now here, now there.</summary>
    private async Task CompareAsync(AccountPlatform test, int tries, Func<int, Task> isThere, Func<int, Task> isNotThere)
    {
        var (there, notThere) = (new List<double>(tries), new List<double>(tries));
        for (var i = -10; i < tries; i++)
        {
            foreach (var isFirst in new[] { i % 2 == 0, i % 2 != 0 })
            {
                // Longer than failures are remembered, so that nobody has to wait.
                test.Clock.Advance(TimeSpan.FromDays(4));
                var begun = Stopwatch.GetTimestamp();
                await (isFirst ? isThere : isNotThere)(i < 0 ? tries - i : i);
                if (i >= 0)
                {
                    (isFirst ? there : notThere).Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
            }
        }

        var (known, unknown) = (Median(there), Median(notThere));
        output.WriteLine($"{tries} tries each: medians {known:0.00} ms and {unknown:0.00} ms, difference {Math.Abs(known - unknown):0.00} ms");
        Assert.InRange(Math.Abs(known - unknown), 0.0, GreatestDifferenceMilliseconds);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2.0;
    }
}
