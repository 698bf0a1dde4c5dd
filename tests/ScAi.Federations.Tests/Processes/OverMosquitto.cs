using ScAi.Scenarios;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Runs scenarios as a user would: <c>scai run</c>, five processes and a Mosquitto of their own.</summary>
internal static class OverMosquitto
{
    private const string DownlinkFile = "scenarios/downlink.yaml";

    /// <summary>Starts a run of a scenario file.</summary>
    public static Scai Start(TemporaryFolder folder, string scenario = DownlinkFile, params string[] more) =>
        Scai.Start(["run", scenario, "--json", "--out", folder.File("run"), .. more]);

    /// <summary>Starts a run of a scenario made by a test.</summary>
    public static Scai Start(TemporaryFolder folder, Scenario scenario, params string[] more)
    {
        Assert.Empty(scenario.Validate());
        File.WriteAllText(folder.File("scenario.yaml"), ScenarioWriter.Write(scenario));
        return Start(folder, folder.File("scenario.yaml"), more);
    }

    /// <summary>Runs to a good end.</summary>
    public static RunFolderOf Complete(TemporaryFolder folder, Scai run, TimeSpan? patience = null)
    {
        var exitCode = run.Wait(patience);
        Assert.True(exitCode == 0, $"Exit code {exitCode}: {run.Errors}");
        var left = new RunFolderOf(folder.File("run"));
        Assert.True(left.Summary.GetProperty("booksBalance").GetBoolean());
        return left;
    }
}
