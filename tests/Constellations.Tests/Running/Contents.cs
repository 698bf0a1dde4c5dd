using Dapper;
using Npgsql;

namespace ScAi.Constellations.Tests.Running;

/// <summary>All that a PostgreSQL database holds, as a digest per table.</summary>
internal static class Contents
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(string connection)
    {
        await using var database = new NpgsqlConnection(connection + ";Pooling=false");
        await database.OpenAsync();
        var tables = await database.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
        var contents = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            contents[table] = await database.QuerySingleAsync<string>(
                $"SELECT COUNT(*) || ' rows, ' || COALESCE(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM \"{table}\" t");
        }

        return contents;
    }
}
