using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Html;

/// <summary>The run in figures.</summary>
internal static class FigureSection
{
    public static XElement Of(RunReport report) => El(
        "section", At("id", "figures"), El("h2", "Key figures"),
        El("div", Class("figures"), KeyFigureList.Of(report).Select(figure => El(
            "div", Class(figure.IsBad ? "figure alarm" : "figure"), At("data-value", figure.Value), At("data-unit", figure.Unit),
            El("span", figure.Name), El("b", figure.Text), El("span", figure.Note)))));
}
