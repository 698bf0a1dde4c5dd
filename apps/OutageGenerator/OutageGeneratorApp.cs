using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.OutageGenerator;

/// <summary>The outage generator as an app of the federation.</summary>
public sealed class OutageGeneratorApp : FederateApp<OutageGeneratorState>
{
    /// <inheritdoc />
    public override string Purpose => "Takes ground stations out, on a schedule and by chance, and brings them back.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => apps.Outage;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) => [];

    /// <inheritdoc />
    protected override IFederate<OutageGeneratorState> ModelOf(Scenario scenario) => new OutageGeneratorFederate(scenario);
}
