using Microsoft.AspNetCore.Mvc;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>Which messages of which run are asked for.</summary>
/// <param name="Run">The run.</param>
/// <param name="App">Who published it.</param>
/// <param name="Channel">What about, as in topics.</param>
/// <param name="Satellite">The id of the satellite that it is about.</param>
/// <param name="Station">The id of the station that it is about.</param>
/// <param name="Severity">The least severity.</param>
/// <param name="Text">Letters that it holds; capitals do not matter.</param>
internal sealed record LogQuery(
    [FromRoute(Name = "run")] string Run,
    [FromQuery(Name = "app")] string? App,
    [FromQuery(Name = "channel")] string? Channel,
    [FromQuery(Name = "satellite")] int? Satellite,
    [FromQuery(Name = "station")] int? Station,
    [FromQuery(Name = "severity")] string? Severity,
    [FromQuery(Name = "text")] string? Text)
{
    public LogFilter Filter() => new()
    {
        App = Given(App),
        Channel = Given(Channel),
        Satellite = Satellite,
        Station = Station,
        Severity = Asked.Name<Severity>("severity", Severity),
        Text = Given(Text),
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
