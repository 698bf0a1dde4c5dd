namespace ScAi.Pages.Tests;

/// <summary>A platform on an empty folder, <c>scai platform</c> as its users start it; gone with its folder when disposed.</summary>
internal sealed class Platform : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Scai _process;

    /// <param name="environment">Options besides those of the place, as <c>SCAI_KEY</c>.</param>
    public Platform(IReadOnlyDictionary<string, string>? environment = null)
    {
        _process = Scai.Start(
            ["platform", "--listen", "127.0.0.1:0", "--data", Data, "--orbitschedule", "never", "--runs", _folder.File("runs")], environment, _folder.Path);
        Address = _process.WaitForPlatform();
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>Its database, keys and results.</summary>
    public string Data => _folder.File("data");

    /// <summary>What <c>scai platform admin</c> prints: good once, for the first administrator.</summary>
    public string OneTimeToken()
    {
        using var admin = Scai.Start(["platform", "admin", "--data", Data], folder: _folder.Path);
        Assert.True(admin.Wait() == 0, admin.Errors);
        return admin.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }
}
