using ScAi.Sql;
using ScAi.Sql.Migrations;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>
/// What makes the insides of words found: a list of all words that there are, each once, by its runs of three letters. SQLite keeps
/// those in its full-text index, PostgreSQL in that of its extension pg_trgm; where that cannot be had, the list of words is
/// read from end to end, some 20 ms for the 150,000 words of 50,000 satellites.
/// </summary>
/// <remarks>Triggers keep the list; a word that nothing is found by any more stays in it and does no harm.</remarks>
internal static class SearchSchema
{
    private const string List =
        """
        CREATE TABLE word_list (
            id {identity},
            word {text} NOT NULL UNIQUE
        );
        """;

    private const string Fill = "INSERT INTO word_list (word) SELECT DISTINCT word FROM words ORDER BY word;";

    private const string InSqlite =
        """
        CREATE VIRTUAL TABLE word_grams USING fts5 (word, content = '', tokenize = 'trigram');
        CREATE TRIGGER word_list_added AFTER INSERT ON word_list
            BEGIN INSERT INTO word_grams (rowid, word) VALUES (new.id, new.word); END;
        CREATE TRIGGER words_added AFTER INSERT ON words
            WHEN NOT EXISTS (SELECT 1 FROM word_list WHERE word = new.word)
            BEGIN INSERT INTO word_list (word) VALUES (new.word); END;
        """;

    // New words of two transactions would wait for each other crosswise; so those with new words go one after the other.
    private const string InPostgreSql =
        """
        CREATE FUNCTION words_list_new() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                IF EXISTS (SELECT 1 FROM added a WHERE NOT EXISTS (SELECT 1 FROM word_list l WHERE l.word = a.word)) THEN
                    PERFORM pg_advisory_xact_lock(101854110679043);
                    INSERT INTO word_list (word) SELECT DISTINCT a.word FROM added a
                        WHERE NOT EXISTS (SELECT 1 FROM word_list l WHERE l.word = a.word) ON CONFLICT DO NOTHING;
                END IF;
                RETURN NULL;
            END $$;
        CREATE TRIGGER words_added AFTER INSERT ON words REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION words_list_new();
        DO $$ BEGIN
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE INDEX word_list_grams ON word_list USING gin (word gin_trgm_ops) WITH (fastupdate = off);
        EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
            RAISE NOTICE 'pg_trgm is not there; the insides of words are found by reading the list of words';
        END $$;
        """;

    /// <summary>The steps in a dialect.</summary>
    public static MigrationSet In(SqlDialect dialect) => new(
        "catalogue-search",
        new Migration(1, "the insides of words", $"{List}\n{(dialect == SqlDialect.Sqlite ? InSqlite : InPostgreSql)}\n{Fill}"));
}
