using System.Xml.Linq;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>The plane of a chart over scenario time: its size, its axes, and where a value stands.</summary>
/// <param name="From">The left end.</param>
/// <param name="To">The right end.</param>
/// <param name="Most">The upper end; the lower one is 0.</param>
/// <param name="Width">Pixels, of the whole chart.</param>
/// <param name="Height">Pixels, of the whole chart.</param>
/// <param name="Left">Pixels kept for labels.</param>
/// <param name="Right">Pixels kept for labels.</param>
internal sealed record Frame(ScenarioTime From, ScenarioTime To, double Most, double Width = 960, double Height = 220, double Left = 58, double Right = 46)
{
    private const double Top = 14;
    private const double Bottom = 34;

    public double PlotWidth => Width - Left - Right;

    public double PlotBottom => Height - Bottom;

    public double X(ScenarioTime time) => Left + PlotWidth * Math.Clamp((time - From) / (To - From), 0, 1);

    public double Y(double value) => PlotBottom - (PlotBottom - Top) * Math.Clamp(value / Most, 0, 1);

    /// <summary>Lines and labels at round values, the unit above them, and the time axis.</summary>
    public IEnumerable<XElement> Axes(string unit)
    {
        foreach (var value in Ticks.Values(Most, 5))
        {
            yield return El("line", Class("grid"), At("x1", Left), At("x2", Width - Right), At("y1", Y(value)), At("y2", Y(value)));
            yield return El("text", Class("axis end"), At("x", Left - 6), At("y", Y(value) + 4), Ticks.Text(value));
        }

        yield return El("text", Class("axis end"), At("x", Left - 6), At("y", 9.0), unit);
        foreach (var mark in TimeMarks())
        {
            yield return mark;
        }
    }

    /// <summary>Marks at round times, UTC.</summary>
    public IEnumerable<XElement> TimeMarks()
    {
        var first = true;
        foreach (var (time, clock, date) in Ticks.Times(From, To, Math.Max(2, (int)(PlotWidth / 80))))
        {
            var x = X(time);
            yield return El("line", Class("tick"), At("x1", x), At("x2", x), At("y1", PlotBottom), At("y2", PlotBottom + 4));
            yield return El("text", Class("axis middle"), At("x", x), At("y", PlotBottom + 16), clock);
            if (first || clock is "00:00" or "")
            {
                yield return El("text", Class("axis middle"), At("x", x), At("y", PlotBottom + 29), first ? $"{date} UTC" : date);
            }

            first = false;
        }
    }

    /// <summary>The picture with its name and, in words, what it shows.</summary>
    public XElement Picture(string name, params object?[] content) => El(
        "svg", At("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), At("role", "img"), At("aria-label", name), Class("chart"), content);
}
