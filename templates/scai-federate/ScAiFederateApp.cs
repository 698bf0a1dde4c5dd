using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAiFederate;

/// <summary>The app: what it is called in the federation, what it reads, which model it runs.</summary>
public sealed class ScAiFederateApp : FederateApp<ScAiFederateState>
{
    /// <inheritdoc />
    public override string Purpose => "Counts links and says each hour how many there were.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => "FEDERATE_NAME";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) => [$"{apps.Ground}/{Channels.LinkStart}"];

    /// <inheritdoc />
    protected override IFederate<ScAiFederateState> ModelOf(Scenario scenario) => new ScAiFederateModel();
}
