using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;
using ScAi.Scenarios;

namespace Weather;

/// <summary>The weather as an app of the federation: what it is called, what it reads, which model it runs.</summary>
public sealed class WeatherApp : FederateApp<WeatherState>
{
    /// <inheritdoc />
    public override string Purpose => "Says each hour how cloudy it is over the stations, and counts the links that start under clouds.";

    /// <inheritdoc />
    protected override string NameIn(AppNames apps) => "weather";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Subscriptions(AppNames apps) => [$"{apps.Ground}/{Channels.LinkStart}"];

    /// <inheritdoc />
    protected override IFederate<WeatherState> ModelOf(Scenario scenario) => new WeatherFederate(scenario);
}
