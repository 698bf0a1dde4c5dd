using ScAi.Sql;

namespace ScAi.Accounts;

/// <summary>What a session's times must be for it to live now.</summary>
/// <param name="RestUs">It must have been used after this.</param>
/// <param name="BegunUs">It must have been begun after this.</param>
internal readonly record struct SessionTimes(long RestUs, long BegunUs)
{
    /// <summary>The condition, over this record's values as parameters.</summary>
    public const string Lives = "ended_us IS NULL AND used_us > @RestUs AND begun_us > @BegunUs";

    public static SessionTimes At(DateTimeOffset now, AccountOptions options) =>
        new(UtcMicroseconds.Of(now - options.SessionRest), UtcMicroseconds.Of(now - options.SessionLifetime));
}
