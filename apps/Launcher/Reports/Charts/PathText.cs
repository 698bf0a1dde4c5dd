using System.Globalization;
using System.Text;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>The <c>d</c> of an SVG path, coordinates in pixels with one decimal.</summary>
internal sealed class PathText
{
    private readonly StringBuilder _text = new();
    private char _next = 'M';

    public PathText To(double x, double y)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{_next}{Math.Round(x, 1)} {Math.Round(y, 1)}");
        _next = 'L';
        return this;
    }

    public PathText Lift()
    {
        _next = 'M';
        return this;
    }

    public PathText Close()
    {
        _text.Append('Z');
        _next = 'M';
        return this;
    }

    public override string ToString() => _text.ToString();
}
