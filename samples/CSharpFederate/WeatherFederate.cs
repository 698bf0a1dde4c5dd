using ScAi.Federation;
using ScAi.Federation.Randomness;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace Weather;

/// <summary>
/// The model: cloud cover over each station, drawn anew each hour from the scenario's seed, and a count of the links that
/// start under clouds.
/// </summary>
public sealed class WeatherFederate : IFederate<WeatherState>
{
    private const double Cloudy = 0.5;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ScenarioTime _origin;
    private readonly SortedDictionary<int, CounterRandom> _skies = [];

    /// <summary>The weather over the stations of a scenario.</summary>
    public WeatherFederate(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _origin = scenario.Start;
        foreach (var station in scenario.Ground.Stations)
        {
            _skies[station.Id] = new CounterRandom(scenario.Seed, "weather", $"station {station.Id}");
        }
    }

    /// <summary>The share of the sky over a station that is covered during the hour that holds an instant.</summary>
    public double CoverAt(int station, ScenarioTime time) =>
        Math.Round(_skies[station].Uniform((ulong)((time - _origin) / Hour)), 3);

    /// <inheritdoc />
    public Transition<WeatherState> Initialize(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(new WeatherState(NextReport: plan.Ticks.Start));
    }

    /// <inheritdoc />
    public Transition<WeatherState> Advance(WeatherState state, Tick tick, Inbox inbox)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        var messages = new List<Publication>();
        foreach (var link in inbox.InOrder().OfType<LinkStart>().Where(link => !link.IsSentinel))
        {
            var isCloudy = CoverAt(link.GroundId, link.Start) > Cloudy;
            state = state with { Links = state.Links + 1, CloudyLinks = state.CloudyLinks + (isCloudy ? 1 : 0) };
        }

        for (; state.NextReport < tick.End; state = state with { NextReport = state.NextReport + Hour })
        {
            foreach (var station in _skies.Keys)
            {
                messages.Add(new("clouds", OpaqueRecord.Of(
                    new Clouds(station, CoverAt(station, state.NextReport), state.NextReport))));
            }
        }

        if (tick.IsSettling && !state.IsSummed)
        {
            messages.Add(new("cloudyLinks", OpaqueRecord.Of(new CloudyLinks(state.Links, state.CloudyLinks, tick.Start))));
            state = state with { IsSummed = true };
        }

        return new(state, messages);
    }
}
