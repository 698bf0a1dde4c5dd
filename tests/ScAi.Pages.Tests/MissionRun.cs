using System.Globalization;

namespace ScAi.Pages.Tests;

/// <summary>
/// The mission of <c>scenarios/mission.yaml</c> without what is planned to happen, so that a test makes it happen: some minutes a
/// second, with accounts of its own. <c>scai run</c> as its users start it; gone with its folder when disposed.
/// </summary>
internal sealed class MissionRun : IDisposable
{
    /// <summary>Scenario seconds a second: an orbit in half a minute.</summary>
    private const int Rate = 200;

    private readonly TemporaryFolder _folder = new();
    private readonly Scai _run;
    private bool _isOver;

    public MissionRun()
    {
        var scenario = _folder.File("mission.yaml");
        File.WriteAllText(scenario, Quiet(Repository.Read("scenarios/mission.yaml")));
        _run = Scai.Start(["run", scenario, "--json", "--no-observe", "--out", _folder.File("run")], Environment, _folder.Path);
        Address = _run.WaitForMissionControl();
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>The database that the run leaves behind.</summary>
    public string Database => _folder.File("run", "missioncontrol.db");

    private Dictionary<string, string> Environment => new() { ["SCAI_ACCOUNTS"] = _folder.File("accounts") };

    /// <summary>What <c>scai missioncontrol admin</c> prints: good once, for the first administrator.</summary>
    public string OneTimeToken()
    {
        using var admin = Scai.Start(["missioncontrol", "admin"], Environment, _folder.Path);
        Assert.True(admin.Wait() == 0, admin.Errors);
        return admin.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    /// <summary>Ends the run, and opens what it left behind.</summary>
    /// <returns>The server, and where it is.</returns>
    public (Scai Process, Uri Address) OpenPast()
    {
        End();
        var past = Scai.Start(["missioncontrol", "--database", Database], Environment, _folder.Path);
        return (past, past.WaitForMissionControl());
    }

    public void Dispose()
    {
        End();
        _folder.Dispose();
    }

    private void End()
    {
        if (!_isOver)
        {
            _isOver = true;
            _run.Dispose();
        }
    }

    /// <summary>The scenario at a rate of the test's, with its spacecraft but without faults and commands.</summary>
    private static string Quiet(string yaml)
    {
        var faults = yaml.IndexOf("\n  faults:", StringComparison.Ordinal);
        var control = yaml.IndexOf("\nmissionControl:", StringComparison.Ordinal);
        Assert.True(faults > 0 && control > faults, "scenarios/mission.yaml: expected spacecraft with faults, then missionControl");
        return string.Create(CultureInfo.InvariantCulture, $"{yaml[..faults]}\n\nmissionControl: {{}}\n")
            .Replace("\nrate: max\n", string.Create(CultureInfo.InvariantCulture, $"\nrate: {Rate}\n"), StringComparison.Ordinal);
    }
}
