using System.Globalization;
using System.Text.RegularExpressions;

namespace ScAi.Scenarios.Reading;

/// <summary>The units of one quantity; reads <c>12.5 Mbit/s</c>.</summary>
/// <param name="quantity">What they measure, with its article.</param>
/// <param name="units">Each unit in terms of the first.</param>
internal sealed partial class Units(string quantity, params Unit[] units)
{
    /// <summary>What they measure, with its article.</summary>
    public string Quantity { get; } = quantity;

    /// <summary>The units' names, separated by commas; the absence of a unit is not mentioned.</summary>
    public string Names { get; } = string.Join(", ", units.Select(unit => unit.Name).Where(name => name.Length > 0));

    /// <summary>A quantity in terms of the first unit, exactly.</summary>
    public bool TryParse(string text, out decimal value)
    {
        value = 0;
        if (Split(text) is not var (number, unit) || Find(unit) is not { } known
            || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        try
        {
            value = amount * known.Factor / known.Divisor;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>A quantity in terms of the first unit, to the nearest double.</summary>
    public bool TryParse(string text, out double value)
    {
        value = 0;
        if (Split(text) is not var (number, unit) || Find(unit) is not { } known)
        {
            return false;
        }

        var digits = known is { Factor: 1, Divisor: 1 } ? number
            : TryParse(text, out decimal scaled) ? scaled.ToString(CultureInfo.InvariantCulture)
            : "";
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Whether it is one of these units.</summary>
    public bool Has(string unit) => Find(unit) is not null;

    /// <summary>The unit as it is written here, if only its case is wrong.</summary>
    public string? InOtherCase(string unit) =>
        units.FirstOrDefault(known => known.Name.Equals(unit, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>What a text has for a unit, empty for none; null when it does not begin with a number.</summary>
    public static string? UnitIn(string text) => Split(text)?.Unit;

    private Unit? Find(string unit) => Array.Find(units, known => known.Name == unit);

    private static (string Number, string Unit)? Split(string text)
    {
        var match = NumberAndUnit().Match(text);
        return match.Success ? (match.Groups["number"].Value, match.Groups["unit"].Value) : null;
    }

    [GeneratedRegex(@"^(?<number>[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?)\s*(?<unit>([^0-9\s]\S*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();
}
