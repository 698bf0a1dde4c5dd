using System.Text.Json.Nodes;
using Dapper;
using ScAi.Constellations.Assistant.Tools;
using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Assistant.Conversations;

/// <summary>Conversations and drafts, each of one account.</summary>
public sealed class ConversationStore(Database database, TimeProvider clock)
{
    private const int LongestTitle = 80;
    private static readonly TimeSpan DraftsHold = TimeSpan.FromHours(1);

    /// <summary>The tables.</summary>
    public static MigrationSet Migrations { get; } =
        MigrationSet.Embedded("assistant", typeof(ConversationStore).Assembly, "Assistant.Migrations");

    private long Now => UtcMicroseconds.Of(clock.GetUtcNow());

    /// <summary>An account's conversations, the newest first.</summary>
    public Task<IReadOnlyList<Conversation>> ListAsync(string account, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Conversation>>(
            async connection => [.. (await connection.QueryAsync<(string Id, string Title, long Created, long Changed)>(
                    """
                    SELECT id, title, created_us, changed_us FROM assistant_conversations
                    WHERE account_id = @account ORDER BY changed_us DESC LIMIT 100
                    """,
                    new { account }))
                .Select(row => new Conversation(
                    row.Id, row.Title, UtcMicroseconds.ToInstant(row.Created), UtcMicroseconds.ToInstant(row.Changed)))],
            cancellation);

    /// <summary>What was said in a conversation; null when it is not the account's.</summary>
    public Task<IReadOnlyList<SaidMessage>?> ReadAsync(string account, string conversation, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SaidMessage>?>(
            async connection =>
            {
                var isTheirs = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM assistant_conversations WHERE id = @conversation AND account_id = @account",
                    new { account, conversation }) == 1;
                return !isTheirs ? null : [.. (await connection.QueryAsync<(string Role, string Text, long At)>(
                        "SELECT role, text, at_us FROM assistant_messages WHERE conversation_id = @conversation ORDER BY id",
                        new { conversation }))
                    .Select(row => new SaidMessage(row.Role, row.Text, UtcMicroseconds.ToInstant(row.At)))];
            },
            cancellation);

    /// <summary>Keeps a question and its answer; begins the conversation where it is new, and leaves another account's alone.</summary>
    public Task KeepAsync(string account, string conversation, string question, string answer, CancellationToken cancellation) =>
        database.WriteAsync(
            async connection =>
            {
                var now = Now;
                var title = question.Length <= LongestTitle ? question : question[..LongestTitle];
                var isTheirs = await connection.ExecuteAsync(
                    """
                    INSERT INTO assistant_conversations (id, account_id, title, created_us, changed_us)
                    VALUES (@conversation, @account, @title, @now, @now)
                    ON CONFLICT (id) DO UPDATE SET changed_us = excluded.changed_us
                    WHERE assistant_conversations.account_id = @account
                    """,
                    new { conversation, account, title, now }) == 1;
                if (!isTheirs)
                {
                    return;
                }

                await connection.ExecuteAsync(
                    "INSERT INTO assistant_messages (conversation_id, role, text, at_us) VALUES (@conversation, @role, @text, @now)",
                    new[] { new { conversation, role = "user", text = question, now }, new { conversation, role = "assistant", text = answer, now } });
            },
            cancellation);

    /// <summary>Forgets a conversation; whether there was one.</summary>
    public Task<bool> ForgetAsync(string account, string conversation, CancellationToken cancellation) => database.WriteAsync(
        async connection => await connection.ExecuteAsync(
            "DELETE FROM assistant_conversations WHERE id = @conversation AND account_id = @account", new { account, conversation }) == 1,
        cancellation);

    /// <summary>Keeps a draft for an hour.</summary>
    public Task KeepAsync(string account, string id, Draft draft, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            """
            INSERT INTO assistant_drafts (id, account_id, summary, method, path, body, created_us)
            VALUES (@id, @account, @Summary, @Method, @Path, @body, @now)
            """,
            new { id, account, draft.Summary, draft.Method, draft.Path, body = draft.Body?.ToJsonString(), now = Now }),
        cancellation);

    /// <summary>Takes a draft to be carried out, once; null when it is not the account's, too old or done.</summary>
    public Task<Draft?> TakeAsync(string account, string id, CancellationToken cancellation) => database.WriteAsync<Draft?>(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<(string Summary, string Method, string Path, string? Body)?>(
                """
                UPDATE assistant_drafts SET confirmed_us = @now
                WHERE id = @id AND account_id = @account AND confirmed_us IS NULL AND created_us > @oldest
                RETURNING summary, method, path, body
                """,
                new { id, account, now = Now, oldest = UtcMicroseconds.Of(clock.GetUtcNow() - DraftsHold) });
            return row is { } draft
                ? new Draft(draft.Summary, draft.Method, draft.Path, draft.Body is null ? null : JsonNode.Parse(draft.Body))
                : null;
        },
        cancellation);
}
