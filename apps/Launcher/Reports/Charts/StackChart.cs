using System.Xml.Linq;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>An amount that falls due.</summary>
internal readonly record struct Due(string Key, ScenarioTime Time, decimal Amount);

/// <summary>One layer of a stack.</summary>
internal sealed record Layer(string Name, string Style, decimal Total);

/// <summary>Running totals on top of one another: those with the most, and all others as one.</summary>
internal static class StackChart
{
    private const int Columns = 240;
    private const int Kept = 7;

    public static (XElement Picture, IReadOnlyList<Layer> Layers) Of(string name, IReadOnlyList<Due> amounts, ScenarioTime from, ScenarioTime to)
    {
        var totals = amounts.GroupBy(due => due.Key, StringComparer.Ordinal)
            .Select(group => (Key: group.Key, Total: group.Sum(due => due.Amount)))
            .OrderByDescending(each => each.Total).ThenBy(each => each.Key, StringComparer.Ordinal).ToList();
        var kept = totals.Take(totals.Count <= Kept + 1 ? Kept + 1 : Kept).ToList();
        var others = totals.Skip(kept.Count).ToList();
        var layers = kept.Select((each, place) => new Layer(each.Key, $"s{place + 1}", each.Total)).ToList();
        if (others.Count > 0)
        {
            layers.Add(new Layer($"{ReportText.Count(others.Count)} others", "others", others.Sum(each => each.Total)));
        }

        var places = kept.Select((each, place) => (each.Key, place)).ToDictionary(each => each.Key, each => each.place, StringComparer.Ordinal);
        var sums = new decimal[layers.Count, Columns + 1];
        foreach (var due in amounts)
        {
            var column = Math.Clamp((int)Math.Ceiling((due.Time - from) / (to - from) * Columns), 0, Columns);
            sums[places.GetValueOrDefault(due.Key, layers.Count - 1), column] += due.Amount;
        }

        var frame = new Frame(from, to, Math.Max(1e-9, 1.05 * (double)layers.Sum(layer => layer.Total)), Height: 240);
        return (frame.Picture(name, frame.Axes("$"), Areas(frame, layers, sums)), layers);
    }

    private static IEnumerable<XElement> Areas(Frame frame, List<Layer> layers, decimal[,] sums)
    {
        double X(int column) => frame.X(frame.From + (frame.To - frame.From) * ((double)column / Columns));
        var below = new decimal[Columns + 1];
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var top = new decimal[Columns + 1];
            var sum = 0m;
            for (var column = 0; column <= Columns; column++)
            {
                sum += sums[layer, column];
                top[column] = below[column] + sum;
            }

            var path = new PathText();
            for (var column = 0; column <= Columns; column++)
            {
                path.To(X(column), frame.Y((double)top[column]));
            }

            for (var column = Columns; column >= 0; column--)
            {
                path.To(X(column), frame.Y((double)below[column]));
            }

            yield return El("path", Class($"layer {layers[layer].Style}"), At("d", $"{path.Close()}"), Title($"{layers[layer].Name}: {ReportText.Dollars(layers[layer].Total)}"));
            below = top;
        }
    }
}
