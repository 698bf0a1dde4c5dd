using Npgsql;

namespace ScAi.Sql;

/// <summary>Tells the forms of connection strings apart.</summary>
internal static class ConnectionText
{
    private static readonly string[] s_schemes = ["postgresql://", "postgres://"];

    public static bool IsPostgreSql(string text) =>
        s_schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || (IsKeyValue(text) && Keys(text).Any(key => key is "host" or "server"));

    public static bool IsKeyValue(string text) =>
        Keys(text).Any(key => key is "host" or "server" or "data source" or "datasource" or "filename");

    /// <summary>A URI as key-value pairs; the rest as it is.</summary>
    public static string ToPostgreSql(string text)
    {
        if (!s_schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return text;
        }

        var uri = new Uri(text);
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = uri.AbsolutePath.Trim('/') };
        if (uri.Port > 0)
        {
            settings.Port = uri.Port;
        }

        var account = uri.UserInfo.Split(':', 2);
        if (account[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(account[0]);
        }

        if (account.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(account[1]);
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            settings[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }

        return settings.ConnectionString;
    }

    private static IEnumerable<string> Keys(string text) =>
        text.Split(';').Where(part => part.Contains('=')).Select(part => part.Split('=')[0].Trim().ToLowerInvariant());
}
