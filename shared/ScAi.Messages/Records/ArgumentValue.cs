namespace ScAi.Messages;

/// <summary>An argument of a command: a number or a text. <c>default</c> is the number 0.</summary>
public readonly record struct ArgumentValue
{
    private ArgumentValue(double number, string? text) => (Number, Text) = (number, text);

    /// <summary>The number; 0 for a text.</summary>
    public double Number { get; }

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    /// <summary>A number; not infinite and not NaN.</summary>
    public static ArgumentValue Of(double number) => double.IsFinite(number)
        ? new(number, null)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "expected a finite number");

    /// <summary>A text.</summary>
    public static ArgumentValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(0, text);
    }

    /// <inheritdoc />
    public override string ToString() => Text ?? Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
