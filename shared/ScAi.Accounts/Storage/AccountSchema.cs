using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Accounts;

/// <summary>The tables of accounts, sessions and the audit log.</summary>
internal static class AccountSchema
{
    private const string Tables =
        """
        CREATE TABLE accounts (
            id {text} PRIMARY KEY,
            name {text} NOT NULL,
            name_key {text} NOT NULL UNIQUE,
            email TEXT NOT NULL,
            password TEXT NOT NULL,
            state {text} NOT NULL CHECK (state IN ('pending', 'active', 'banned', 'closed')),
            created_us BIGINT NOT NULL);
        CREATE INDEX accounts_by_state ON accounts (state, name_key);
        CREATE TABLE account_roles (
            account_id {text} NOT NULL REFERENCES accounts (id),
            role {text} NOT NULL,
            PRIMARY KEY (account_id, role));
        CREATE TABLE account_sessions (
            id {text} PRIMARY KEY,
            account_id {text} NOT NULL REFERENCES accounts (id),
            begun_us BIGINT NOT NULL,
            used_us BIGINT NOT NULL,
            address TEXT NOT NULL,
            agent TEXT NOT NULL,
            ended_us BIGINT NULL);
        CREATE INDEX account_sessions_by_account ON account_sessions (account_id, begun_us);
        CREATE TABLE refresh_tokens (
            hash {text} PRIMARY KEY,
            session_id {text} NOT NULL REFERENCES account_sessions (id) ON DELETE CASCADE,
            issued_us BIGINT NOT NULL,
            used_us BIGINT NULL);
        CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
        CREATE TABLE setup_tokens (
            hash {text} PRIMARY KEY,
            expires_us BIGINT NOT NULL,
            redeemed_us BIGINT NULL);
        CREATE TABLE signing_key_marks (
            id {text} PRIMARY KEY,
            made_us BIGINT NOT NULL);
        CREATE TABLE audit_head (
            place INTEGER PRIMARY KEY CHECK (place = 1),
            number BIGINT NOT NULL,
            hash TEXT NOT NULL);
        CREATE TABLE audit_entries (
            number BIGINT PRIMARY KEY,
            at_ms BIGINT NOT NULL,
            actor {text} NOT NULL,
            action {text} NOT NULL,
            subject TEXT NOT NULL,
            address TEXT NOT NULL,
            detail TEXT NOT NULL,
            hash TEXT NOT NULL);
        """;

    private const string AppendOnlyInSqlite =
        """
        CREATE TRIGGER audit_entries_stay_as_written BEFORE UPDATE ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        """;

    private const string AppendOnlyInPostgreSql =
        """
        CREATE FUNCTION audit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
        CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
            FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_refuse();
        """;

    /// <summary>The steps in a dialect: only triggers differ in more than words.</summary>
    public static MigrationSet In(SqlDialect dialect) => new(
        "accounts",
        new Migration(1, "accounts, sessions, audit log", Tables + $"\nINSERT INTO audit_head (place, number, hash) VALUES (1, 0, '{AuditChain.Start}');"),
        new Migration(2, "the audit log is append-only", dialect == SqlDialect.Sqlite ? AppendOnlyInSqlite : AppendOnlyInPostgreSql));
}
