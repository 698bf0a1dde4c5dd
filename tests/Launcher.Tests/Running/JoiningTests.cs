using ScAi.Launcher.Running;
using ScAi.Scenarios;

namespace ScAi.Launcher.Tests.Running;

public class JoiningTests
{
    private static readonly Scenario Downlink = ScenarioFile.Load(Repository.PathOf("scenarios/downlink.yaml"));

    [Fact]
    public void Admit_NewNames_AreRequiredAndWaitedForLonger()
    {
        var admitted = Joining.Admit(Downlink, ["weather", "tally", "weather"]);

        Assert.Equal(["constellation", "ground", "outage", "weather", "tally"], admitted.Manager.RequiredApps);
        Assert.Equal(["weather", "tally"], Joining.StrangersOf(admitted));
        Assert.True(admitted.Manager.InitRetryDelay * admitted.Manager.InitMaxRetry >= Joining.Patience);
    }

    [Fact]
    public void Admit_Nobody_LeavesTheScenarioAsItIs() => Assert.Equal(Downlink, Joining.Admit(Downlink, []));

    [Theory]
    [InlineData("ground", "which the run starts itself")]
    [InlineData("observer", "which the run starts itself")]
    [InlineData("a/b", "expected")]
    [InlineData("", "expected")]
    public void Admit_NameThatCannotBe_SaysWhatWasExpected(string name, string reason)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Joining.Admit(Downlink, [name]));

        Assert.StartsWith("--with: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
    }
}
