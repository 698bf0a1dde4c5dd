using Dapper;

namespace ScAi.Accounts.Tests;

/// <summary>S-22: the audit log is append-only, and what is changed behind its back is found.</summary>
public class AuditLogTests(PostgresServer server)
{
    [Fact]
    public void HashOf_AnEntry_AsWorkedOutElsewhere()
    {
        // SHA-256 in another language over the bytes that AuditChain documents.
        var entry = new AuditEntry(1, DateTimeOffset.FromUnixTimeMilliseconds(1_767_225_600_000), "a", "b", "c", "d", "é", "");

        Assert.Equal("e348d72cfa6f1bf31049d040e367e87295b06247cc326a06dec3f532d8a11393", AuditChain.HashOf(AuditChain.Start, entry));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task AppendAsync_ManyAtOnce_FormOneChain(SqlDialect dialect)
    {
        await using var test = await TestOffice.OpenAsync(dialect, server);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => test.Office.Audit.AppendAsync(new AuditEvent("test.done", $"{i}")))));

        var verdict = await test.Office.Audit.VerifyAsync();
        Assert.True(verdict.IsSound);
        Assert.Equal(31, verdict.Entries); // with the making of the key
        Assert.Equal(30, (await test.Office.Audit.ReadAsync(1, 1000)).Select(entry => entry.Subject).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task AppendAsync_TransactionFails_LeavesNoGap(SqlDialect dialect)
    {
        await using var test = await WithEntriesAsync(dialect);

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Database.WriteAsync(async connection =>
        {
            await test.Office.Audit.AppendAsync(connection, new AuditEvent("test.undone", ""));
            throw new InvalidOperationException("half-way");
        }));
        await test.Office.Audit.AppendAsync(new AuditEvent("test.done", ""));

        Assert.Equal(new AuditVerdict(12, (await test.Office.Audit.ReadAsync(11, 1)).Single().Hash, null), await test.Office.Audit.VerifyAsync());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task AuditEntries_ChangedOrDeleted_TheDatabaseRefuses(SqlDialect dialect)
    {
        await using var test = await WithEntriesAsync(dialect);

        foreach (var sql in new[] { "UPDATE audit_entries SET actor = 'x'", "DELETE FROM audit_entries WHERE number = 3" })
        {
            var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => test.Database.WriteAsync(connection => connection.ExecuteAsync(sql)));
            Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        }

        Assert.True((await test.Office.Audit.VerifyAsync()).IsSound);
    }

    public static TheoryData<SqlDialect, string> Tampering()
    {
        var all = new TheoryData<SqlDialect, string>();
        foreach (var dialect in new[] { SqlDialect.Sqlite, SqlDialect.PostgreSql })
        {
            // One bit of each column; '5' and '4' differ in one.
            all.Add(dialect, "UPDATE audit_entries SET subject = '4' WHERE number = 6");
            all.Add(dialect, "UPDATE audit_entries SET at_ms = at_ms + 1 WHERE number = 6");
            all.Add(dialect, "UPDATE audit_entries SET action = 'test.donf' WHERE number = 6");
            all.Add(dialect, "UPDATE audit_entries SET address = '10.0.0.0' WHERE number = 6");
            all.Add(dialect, "UPDATE audit_entries SET subject = '', actor = '5' WHERE number = 6");
            all.Add(dialect, "UPDATE audit_entries SET hash = (SELECT hash FROM audit_entries WHERE number = 5) WHERE number = 6");
            all.Add(dialect, "DELETE FROM audit_entries WHERE number = 6");
            all.Add(dialect, "DELETE FROM audit_entries WHERE number >= 6");
            all.Add(dialect, "INSERT INTO audit_entries SELECT 100, at_ms, actor, action, subject, address, detail, hash FROM audit_entries WHERE number = 6; DELETE FROM audit_entries WHERE number = 6");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task VerifyAsync_OneBitChangedBehindItsBack_NamesTheEntry(SqlDialect dialect, string sql)
    {
        await using var test = await WithEntriesAsync(dialect);
        await test.Database.WriteAsync(connection => connection.ExecuteAsync(dialect == SqlDialect.Sqlite
            ? "DROP TRIGGER audit_entries_stay; DROP TRIGGER audit_entries_stay_as_written"
            : "DROP TRIGGER audit_entries_stay ON audit_entries"));

        await test.Database.WriteAsync(connection => connection.ExecuteAsync(sql));

        var verdict = await test.Office.Audit.VerifyAsync();
        Assert.Equal((6L, 5L), (verdict.FirstBroken, verdict.Entries));
    }

    [Theory]
    [InlineData("line\r\n2026-01-01 INF admin signed in", "line\\u000D\\u000A2026-01-01 INF admin signed in")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("a\u2028b\u202eabc\u0000", "a\\u2028b\\u202Eabc\\u0000")]
    [InlineData("Zürich 卫星", "Zürich 卫星")]
    [InlineData(null, "")]
    public void PlainText_FromOutside_IsOneHarmlessLine(string? text, string expected) => Assert.Equal(expected, PlainText.Of(text));

    [Fact]
    public void PlainText_Endless_IsCut() => Assert.InRange(PlainText.Of(new string('\n', 100_000)).Length, 1, PlainText.MostLength + 10);

    private async Task<TestOffice> WithEntriesAsync(SqlDialect dialect)
    {
        var test = await TestOffice.OpenAsync(dialect, server);
        for (var i = 0; i < 10; i++)
        {
            await test.Office.Audit.AppendAsync(new AuditEvent("test.done", $"{i + 1}", Address: "10.0.0.1"));
        }

        return test;
    }
}
