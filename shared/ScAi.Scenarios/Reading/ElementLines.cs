namespace ScAi.Scenarios.Reading;

/// <summary>The lines of one element set as they stand in a file.</summary>
internal static class ElementLines
{
    /// <summary>What is wrong with the two lines; null when nothing is.</summary>
    public static (int Line, string Expected, string Found)? Flaw(string line1, string line2)
    {
        foreach (var (number, line) in new[] { (1, line1), (2, line2) })
        {
            if (line.Length != 69 || line[0] != '0' + number || line[1] != ' ')
            {
                return (number, $"line {number} of an element set: '{number} ' and 67 more columns", YamlScalar.Quote(line));
            }

            var sum = line[..68].Sum(column => char.IsAsciiDigit(column) ? column - '0' : column == '-' ? 1 : 0) % 10;
            if (line[68] != '0' + sum)
            {
                return (number, $"the checksum {sum} in column 69 of line {number}", $"'{line[68]}'");
            }
        }

        return null;
    }
}
