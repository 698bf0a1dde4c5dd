using ScAi.Sql.LocalServer;

[assembly: AssemblyFixture(typeof(ScAi.Tests.Databases.PostgresServer))]

namespace ScAi.Tests.Databases;

/// <summary>One private PostgreSQL for all tests of a project, started by the first that needs it and stopped at the end.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lazy<PostgresProcess> _process = new(PostgresProcess.Start);

    /// <summary>Makes an empty database and says how to connect to it.</summary>
    public Task<string> CreateDatabaseAsync() => _process.Value.CreateDatabaseAsync();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            _process.Value.Dispose();
        }
    }
}
