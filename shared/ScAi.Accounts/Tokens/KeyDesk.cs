using Dapper;
using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>Gets the signing keys at a start, and notes in the database that there are some.</summary>
/// <remarks>
/// The note tells a first start, which makes a key, from one whose key was lost, which must not go on as if nothing had been.
/// </remarks>
internal sealed class KeyDesk(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long the key before the current one is believed; longer than any access token lives.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromHours(1);

    public async Task<SigningKeys> OpenAsync(AccountOptions options, CancellationToken cancellation)
    {
        var keys = options.SigningKey is { } given ? Given(given)
            : await IsFirstStartAsync(cancellation) && !SigningKeyFile.IsIn(options.DataFolder) ? SigningKeyFile.Rotate(options.DataFolder, clock.GetUtcNow())
            : SigningKeyFile.Read(options.DataFolder);
        if (options.SigningKey is null && clock.GetUtcNow() - keys.Current.MadeAt >= options.SigningKeyAge)
        {
            keys = SigningKeyFile.Rotate(options.DataFolder, clock.GetUtcNow());
        }

        await NoteAsync(keys.Current, cancellation);
        return clock.GetUtcNow() - keys.Current.MadeAt >= s_overlap ? new SigningKeys(keys.Current, previous: null) : keys;
    }

    private SigningKeys Given(string text)
    {
        try
        {
            return new SigningKeys(new SigningKey(Convert.FromBase64String(text), clock.GetUtcNow()), previous: null);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new SigningKeyException($"The signing key that was given is no Base64 of at least {SigningKey.LeastBytes} bytes.", wrong);
        }
    }

    private Task<bool> IsFirstStartAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM signing_key_marks") == 0, cancellation);

    private Task NoteAsync(SigningKey key, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var isNew = await connection.ExecuteAsync(
                "INSERT INTO signing_key_marks (id, made_us) VALUES (@Id, @made) ON CONFLICT (id) DO NOTHING",
                new { key.Id, made = UtcMicroseconds.Of(key.MadeAt) }) == 1;
            if (isNew)
            {
                await audit.AppendAsync(connection, Origin.CommandLine.Event(AuditActions.KeyMade, key.Id));
            }
        },
        cancellation);
}
