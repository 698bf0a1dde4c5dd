using System.Globalization;
using ScAi.Time;

namespace ScAi.Orbits.Elements;

/// <summary>
/// Two-line element sets, with or without a name line above (the legacy form of general perturbations data).
/// Reads files, single sets, strictly or leniently; writes what the format can hold.
/// </summary>
public static class TwoLineFormat
{
    private const NumberStyles Fixed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Reads every set in a text.</summary>
    /// <param name="text">Any number of sets; empty lines are skipped, lines that begin with # too when lenient.</param>
    /// <param name="strictness">How exactly the columns must fit.</param>
    public static ElementSetDocument Read(string text, Strictness strictness = Strictness.Lenient)
    {
        ArgumentNullException.ThrowIfNull(text);
        var elementSets = new List<ElementSet>();
        var problems = new List<ElementSetProblem>();
        var remarks = new List<ElementSetProblem>();
        string? name = null;
        var lines = new Lines(text.AsSpan().TrimStart('\uFEFF'));
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.IsWhiteSpace() || (strictness == Strictness.Lenient && line[0] == '#'))
            {
                continue;
            }

            if (!IsElementLine(line, '1'))
            {
                if (IsElementLine(line, '2'))
                {
                    problems.Add(new(lines.Number, 1, "line 1 of a set or a name", "a line 2 without its line 1"));
                    name = null;
                    continue;
                }

                if (name is not null)
                {
                    problems.Add(new(lines.Number, 1, "line 1 of a set after its name", Quote(line)));
                }

                name = Name(line);
                continue;
            }

            var first = line;
            var firstNumber = lines.Number;
            var hasSecond = false;
            while (lines.MoveNext())
            {
                if (!lines.Current.IsWhiteSpace())
                {
                    hasSecond = true;
                    break;
                }
            }

            if (!hasSecond || !IsElementLine(lines.Current, '2'))
            {
                problems.Add(new(
                    hasSecond ? lines.Number : firstNumber + 1, 1, "line 2 of the set", hasSecond ? Quote(lines.Current) : "the end"));
                if (hasSecond)
                {
                    lines.StepBack();
                }
            }
            else
            {
                var reader = new SetReader(strictness, problems, remarks, firstNumber, lines.Number);
                if (reader.Read(first, lines.Current, name) is { } elements)
                {
                    elementSets.Add(elements);
                }
            }

            name = null;
        }

        if (name is not null)
        {
            problems.Add(new(lines.Number, 0, "line 1 of a set after its name", "the end"));
        }

        if (elementSets.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(1, 0, "an element set", "none"));
        }

        return new ElementSetDocument(elementSets, problems, remarks);
    }

    /// <summary>Reads one set from its two lines.</summary>
    /// <exception cref="ElementSetFormatException">The lines are not a set; the message says where and why.</exception>
    public static ElementSet Parse(string line1, string line2, string? name = null, Strictness strictness = Strictness.Lenient) =>
        ReadOne(line1, line2, name, strictness, out var problems) ?? throw new ElementSetFormatException(problems);

    /// <summary>Reads one set from its two lines; <c>false</c> when they are not a set.</summary>
    public static bool TryParse(
        string line1, string line2, string? name, Strictness strictness,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ElementSet? elements) =>
        (elements = ReadOne(line1, line2, name, strictness, out _)) is not null;

    /// <summary>Writes sets, each with its name above if it has one.</summary>
    /// <exception cref="ArgumentException">The format cannot hold a value; the message names it.</exception>
    public static string Write(IEnumerable<ElementSet> elementSets)
    {
        ArgumentNullException.ThrowIfNull(elementSets);
        var text = new System.Text.StringBuilder();
        foreach (var elements in elementSets)
        {
            var (line1, line2) = WriteLines(elements);
            if (elements.ObjectName is not null)
            {
                text.Append(elements.ObjectName.ReplaceLineEndings(" ")).Append('\n');
            }

            text.Append(line1).Append('\n').Append(line2).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// Writes the two lines of a set. Values are rounded to their columns (angles to 1e-4 degrees, the epoch to 864 microseconds, B* to
    /// five digits); the revolution and element set numbers keep their last five and four digits.
    /// </summary>
    /// <exception cref="ArgumentException">The format cannot hold a value; the message names it.</exception>
    public static (string Line1, string Line2) WriteLines(ElementSet elements) =>
        TryWriteLines(elements, out var lines, out var why) ? lines : throw new ArgumentException(why, nameof(elements));

    /// <summary>As <see cref="WriteLines"/>; <c>false</c> and the reason when the format cannot hold a value.</summary>
    public static bool TryWriteLines(
        ElementSet elements, out (string Line1, string Line2) lines, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(elements);
        lines = ("", "");
        var number = CatalogueNumber.ToFiveColumns(elements.CatalogueNumber);
        var designator = InternationalDesignator.ToTwoLine(elements.ObjectId);

        // The epoch in units of its last column, a hundred-millionth of a day.
        var units = (long)Math.Round(elements.Epoch.UnixMicroseconds / 864m);
        var year = ScenarioTime.FromUnixMicroseconds(units * 864).ToCalendar().Year;
        var ofYear = units - (long)Math.Round(ScenarioTime.FromUtc(year, 1, 1).UnixMicroseconds / 864m);
        var eccentricity = Math.Round(elements.Eccentricity * 1e7);
        why = number is null ? $"the catalogue number {elements.CatalogueNumber} is larger than {CatalogueNumber.LargestAlpha5}"
            : designator is null ? $"the object id {elements.ObjectId} has no form of eight columns"
            : year is < 1957 or > 2056 ? $"the epoch {elements.Epoch} is not in 1957 to 2056"
            : eccentricity > 9_999_999 ? $"the eccentricity {elements.Eccentricity} rounds to 1"
            : elements.MeanMotionRevsPerDay >= 99.999999995 ? $"the mean motion {elements.MeanMotionRevsPerDay} is 100 or more"
            : elements.MeanMotionRevsPerDay < 0.5e-8 ? $"the mean motion {elements.MeanMotionRevsPerDay} rounds to 0"
            : Math.Abs(elements.MeanMotionDot) >= 0.999999995 ? $"the mean motion's derivative {elements.MeanMotionDot} is 1 or more"
            : elements.EphemerisType is < 0 or > 9 ? $"the ephemeris type {elements.EphemerisType} has more than one digit"
            : elements.ElementSetNumber < 0 || elements.RevolutionAtEpoch < 0 ? "the element set or revolution number is negative"
            : !char.IsAsciiLetterUpper(elements.Classification) ? "the classification is not a capital letter"
            : Exponential(elements.BStar) is null ? $"B* {elements.BStar} is too large"
            : Exponential(elements.MeanMotionDdot) is null ? $"the second derivative {elements.MeanMotionDdot} is too large"
            : null;
        if (why is not null)
        {
            why = $"A two-line set cannot hold this: {why}.";
            return false;
        }

        var dot = elements.MeanMotionDot.ToString(".00000000");
        var line1 = $"1 {number}{elements.Classification} {designator} {year % 100:00}{ofYear / 100_000_000 + 1:000}.{ofYear % 100_000_000:00000000} "
            + $"{(dot[0] == '-' ? dot : " " + dot),10} {Exponential(elements.MeanMotionDdot)} {Exponential(elements.BStar)} "
            + $"{elements.EphemerisType} {elements.ElementSetNumber % 10_000,4}";
        var line2 = $"2 {number} {elements.InclinationDegrees.ToString("0.0000"),8} {Turn(elements.RightAscensionDegrees)} {eccentricity:0000000} "
            + $"{Turn(elements.ArgumentOfPerigeeDegrees)} {Turn(elements.MeanAnomalyDegrees)} "
            + $"{elements.MeanMotionRevsPerDay.ToString("0.00000000"),11}{elements.RevolutionAtEpoch % 100_000,5}";
        lines = (line1 + Checksum(line1), line2 + Checksum(line2));
        return true;

        static string Turn(double degrees)
        {
            var rounded = Math.Round(degrees, 4);
            rounded = rounded < 0.0 ? rounded + 360.0 : rounded;
            return (rounded >= 360.0 ? rounded - 360.0 : rounded).ToString("0.0000").PadLeft(8);
        }

        static string? Exponential(double value)
        {
            if (Math.Abs(value) < 0.5e-14)
            {
                return " 00000+0";
            }

            // d.dddd E power is .ddddd E power + 1; what is smaller than the smallest power loses digits.
            var text = Math.Abs(value).ToString("0.0000E+0", CultureInfo.InvariantCulture);
            var power = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
            var digits = power < -9
                ? Math.Round(Math.Abs(value) * 1e14).ToString("00000", CultureInfo.InvariantCulture)
                : text[..1] + text[2..6];
            power = Math.Max(power, -9);
            return power > 9 ? null : $"{(value < 0.0 ? '-' : ' ')}{digits}{(power < 0 ? '-' : '+')}{Math.Abs(power)}";
        }
    }

    /// <summary>The check digit of a line: its digits' sum, each minus sign counting one, modulo ten.</summary>
    /// <param name="line">Only the first 68 columns count.</param>
    public static int Checksum(ReadOnlySpan<char> line)
    {
        var sum = 0;
        foreach (var character in line[..Math.Min(68, line.Length)])
        {
            sum += char.IsAsciiDigit(character) ? character - '0' : character == '-' ? 1 : 0;
        }

        return sum % 10;
    }

    private static ElementSet? ReadOne(
        string line1, string line2, string? name, Strictness strictness, out List<ElementSetProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(line1);
        ArgumentNullException.ThrowIfNull(line2);
        problems = [];
        return new SetReader(strictness, problems, [], 1, 2).Read(line1, line2, name);
    }

    private static bool IsElementLine(ReadOnlySpan<char> line, char number) =>
        line.Length > 1 && line[0] == number && line[1] is ' ' or '\t' && line.Length > 20;

    private static string? Name(ReadOnlySpan<char> line)
    {
        var name = line.StartsWith("0 ") ? line[2..].Trim() : line.Trim();
        return name.IsEmpty ? "" : name.ToString();
    }

    private static string Quote(ReadOnlySpan<char> text) =>
        text.IsWhiteSpace() ? "nothing" : $"\"{(text.Length > 40 ? text[..40] : text)}\"";

    /// <summary>Walks over a text's lines, whatever ends them.</summary>
    private ref struct Lines(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;
        private bool repeat;

        public ReadOnlySpan<char> Current { get; private set; }

        public int Number { get; private set; }

        public bool MoveNext()
        {
            if (repeat)
            {
                repeat = false;
                return true;
            }

            if (rest.IsEmpty)
            {
                return false;
            }

            Number++;
            var end = rest.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                Current = rest;
                rest = default;
                return true;
            }

            Current = rest[..end];
            rest = rest[(rest[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
            return true;
        }

        public void StepBack() => repeat = true;
    }

    /// <summary>Reads the fields of one set; every deviation becomes a problem or, where lenient, a remark.</summary>
    private readonly ref struct SetReader(
        Strictness strictness, List<ElementSetProblem> problems, List<ElementSetProblem> remarks, int line1Number, int line2Number)
    {
        private readonly int problemsBefore = problems.Count;

        private bool IsStrict => strictness == Strictness.Strict;

        public ElementSet? Read(ReadOnlySpan<char> line1, ReadOnlySpan<char> line2, string? name)
        {
            if (!CheckForm(line1, line1Number, '1') | !CheckForm(line2, line2Number, '2'))
            {
                return null;
            }

            var first = line1;
            var second = line2;
            if (!IsStrict)
            {
                var padded1 = Realign(line1, 1);
                var padded2 = Realign(line2, 2);
                if (padded1 is null || padded2 is null)
                {
                    return null;
                }

                first = padded1;
                second = padded2;
            }

            var number = Catalogue(first, line1Number);
            var number2 = Catalogue(second, line2Number);
            if (number != number2)
            {
                problems.Add(new(line2Number, 3, $"catalogue number {first[2..7]} as in line 1", Quote(second[2..7])));
            }

            var classification = first[7] == ' ' && !IsStrict ? 'U' : first[7];
            if (!char.IsAsciiLetterUpper(classification))
            {
                problems.Add(new(line1Number, 8, "the classification U, C or S", Quote(first.Slice(7, 1))));
            }

            var epoch = Epoch(first);
            var ndot = Number(first, line1Number, 34, 10, "half the mean motion's derivative as +.NNNNNNNN", -1.0, 1.0);
            var nddot = Exponential(first, 45, "a sixth of the mean motion's second derivative as +NNNNN-N");
            var bstar = Exponential(first, 54, "B* as +NNNNN-N");
            var ephemerisType = Integer(first, line1Number, 63, 1, "the ephemeris type");
            var elementSetNumber = Integer(first, line1Number, 65, 4, "the element set's number");
            var inclination = Number(second, line2Number, 9, 8, "the inclination, 0 to 180 degrees, as NNN.NNNN", 0.0, 180.0);
            var node = Number(second, line2Number, 18, 8, "the node's right ascension, 0 to 360 degrees, as NNN.NNNN", 0.0, 360.0);
            var eccentricity = Eccentricity(second);
            var perigee = Number(second, line2Number, 35, 8, "the argument of perigee, 0 to 360 degrees, as NNN.NNNN", 0.0, 360.0);
            var anomaly = Number(second, line2Number, 44, 8, "the mean anomaly, 0 to 360 degrees, as NNN.NNNN", 0.0, 360.0);
            var motion = Number(second, line2Number, 53, 11, "the mean motion, above 0 revolutions per day, as NN.NNNNNNNN", double.Epsilon, 99.99999999);
            var revolution = Integer(second, line2Number, 64, 5, "the revolution number");
            if (problems.Count > problemsBefore)
            {
                return null;
            }

            return new ElementSet
            {
                ObjectName = string.IsNullOrWhiteSpace(name) ? null : name.Trim(),
                ObjectId = InternationalDesignator.FromTwoLine(first[9..17]),
                CatalogueNumber = number,
                Classification = classification,
                Epoch = epoch,
                MeanMotionRevsPerDay = motion,
                Eccentricity = eccentricity,
                InclinationDegrees = inclination,
                RightAscensionDegrees = node,
                ArgumentOfPerigeeDegrees = perigee,
                MeanAnomalyDegrees = anomaly,
                BStar = bstar,
                MeanMotionDot = ndot,
                MeanMotionDdot = nddot,
                EphemerisType = ephemerisType,
                ElementSetNumber = elementSetNumber,
                RevolutionAtEpoch = revolution,
            };
        }

        /// <summary>The line's number, length, character set and checksum.</summary>
        private bool CheckForm(ReadOnlySpan<char> line, int number, char kind)
        {
            var before = problems.Count;
            if (line.IsEmpty || line[0] != kind)
            {
                problems.Add(new(number, 1, $"a line that begins with {kind}", Quote(line)));
                return false;
            }

            var unprintable = line.IndexOfAnyExceptInRange(' ', '~');
            if (unprintable >= 0 && (IsStrict || line[unprintable] != '\t') && unprintable < 69)
            {
                problems.Add(new(number, unprintable + 1, "printable ASCII", $"character {(int)line[unprintable]}"));
                return false;
            }

            if (IsStrict)
            {
                if (line.Length != 69)
                {
                    problems.Add(new(number, Math.Min(line.Length, 69) + 1, "69 columns", $"{line.Length} columns"));
                    return false;
                }

                var template = kind == '1' ? Template1 : Template2;
                for (var i = 0; i < 68; i++)
                {
                    if (template[i] is ' ' or '.' && line[i] != template[i])
                    {
                        var expected = template[i] == '.' ? "a decimal point" : "a blank";
                        problems.Add(new(number, i + 1, expected, Quote(line.Slice(i, 1))));
                    }
                }
            }

            // A wrong checksum does not keep the fields from being looked at: they may tell what is wrong.
            var isWhole = problems.Count == before;
            var sum = Checksum(line);
            if (line.Length < 69 || !char.IsAsciiDigit(line[68]))
            {
                (IsStrict ? problems : remarks).Add(new(number, 69, $"the checksum {sum}", line.Length < 69 ? "nothing" : Quote(line.Slice(68, 1))));
            }
            else if (line[68] - '0' != sum)
            {
                (IsStrict ? problems : remarks).Add(new(number, 69, $"the checksum {sum}", Quote(line.Slice(68, 1))));
            }

            return isWhole;
        }

        private const string Template1 = "1 NNNNNC NNNNNAAA NNNNN.NNNNNNNN S.NNNNNNNN SNNNNNSN SNNNNNSN N NNNN";
        private const string Template2 = "2 NNNNN NNN.NNNN NNN.NNNN NNNNNNN NNN.NNNN NNN.NNNN NN.NNNNNNNNNNNNN";

        /// <summary>Brings a line into its columns if only its blanks are off; <c>null</c> (and a problem) if that cannot be.</summary>
        private string? Realign(ReadOnlySpan<char> line, int kind)
        {
            var number = kind == 1 ? line1Number : line2Number;
            if (line.Length < 69)
            {
                var padded = new char[69];
                Array.Fill(padded, ' ');
                line.CopyTo(padded);
                line = padded;
            }

            if (IsAligned(line, kind))
            {
                return line[..69].ToString();
            }

            var aligned = kind == 1 ? RealignFirst(line) : RealignSecond(line);
            if (aligned is null)
            {
                problems.Add(new(number, 0, kind == 1 ? Template1 : Template2, Quote(line)));
                return null;
            }

            remarks.Add(new(number, 0, "fields in their columns", "fields separated by blanks only"));
            return aligned;
        }

        private static bool IsAligned(ReadOnlySpan<char> line, int kind) => kind == 1
            ? line[8] == ' ' && line[17] == ' ' && line[23] == '.' && line[32] == ' ' && line[34] == '.' && line[43] == ' '
                && line[52] == ' ' && line[61] == ' ' && line[63] == ' '
            : line[7] == ' ' && line[11] == '.' && line[16] == ' ' && line[20] == '.' && line[25] == ' ' && line[33] == ' '
                && line[37] == '.' && line[42] == ' ' && line[46] == '.' && line[51] == ' ' && line[54] == '.';

        private static string? RealignFirst(ReadOnlySpan<char> line)
        {
            var tokens = line.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var epoch = Array.FindIndex(tokens, 1, t => t.Length >= 6 && t.IndexOf('.') is 4 or 5);
            if (epoch is not (2 or 3) || tokens.Length < epoch + 4 || tokens[1].Length is < 2 or > 6)
            {
                return null;
            }

            var catalogue = char.IsAsciiLetter(tokens[1][^1]) ? tokens[1] : tokens[1] + "U";
            var designator = epoch == 3 ? tokens[2] : "";
            var type = tokens.Length > epoch + 4 ? tokens[epoch + 4] : "0";
            var last = tokens.Length > epoch + 5 ? tokens[epoch + 5] : "0";
            var setNumber = last.Length > 1 ? last[..^1] : last;
            var (day, ndot) = (tokens[epoch], tokens[epoch + 1]);
            day = day.IndexOf('.') == 4 ? "0" + day : day;
            ndot = ndot.StartsWith("0.", StringComparison.Ordinal) ? ndot[1..] : ndot.Replace("-0.", "-.", StringComparison.Ordinal);
            if (designator.Length > 8 || day.Length > 14 || ndot.Length > 10 || type.Length > 1 || setNumber.Length > 4
                || tokens[epoch + 2].Length > 8 || tokens[epoch + 3].Length > 8)
            {
                return null;
            }

            return $"1 {catalogue[..^1],5}{catalogue[^1]} {designator,-8} {day,-14} {ndot,10} {tokens[epoch + 2],8} {tokens[epoch + 3],8} "
                + $"{type} {setNumber,4}0";
        }

        private static string? RealignSecond(ReadOnlySpan<char> line)
        {
            var tokens = line.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (tokens.Length < 8)
            {
                return null;
            }

            var motion = tokens[7];
            var point = motion.IndexOf('.');
            var digits = Math.Min(motion.Length, point + 9);
            if (point is < 1 or > 2 || tokens[1].Length > 5 || tokens[4].Length > 7)
            {
                return null;
            }

            // The revolution number may be glued to the mean motion, the checksum to either.
            var revolution = motion.Length - digits > 0 ? motion[digits..] : tokens.Length > 8 ? tokens[8] : "";
            revolution = revolution.Length > 1 ? revolution[..^1] : revolution;
            var angles = new[] { tokens[2], tokens[3], tokens[5], tokens[6] };
            for (var i = 0; i < angles.Length; i++)
            {
                var dot = angles[i].IndexOf('.');
                if (dot is < 0 or > 3 || angles[i].Length - dot > 5)
                {
                    return null;
                }

                angles[i] = angles[i].PadLeft(angles[i].Length + 3 - dot).PadRight(8);
            }

            return revolution.Length > 5
                ? null
                : $"2 {tokens[1],5} {angles[0]} {angles[1]} {tokens[4],-7} {angles[2]} {angles[3]} "
                    + $"{motion[..digits].PadLeft(digits + 2 - point).PadRight(11)}{revolution,5}0";
        }

        private int Catalogue(ReadOnlySpan<char> line, int number)
        {
            var field = line[2..7];
            if (!CatalogueNumber.TryReadFiveColumns(field, out var value) || (IsStrict && field.Contains(' ')))
            {
                problems.Add(new(number, 3, "a catalogue number of five digits, or a letter and four", Quote(field)));
            }

            return value;
        }

        private ScenarioTime Epoch(ReadOnlySpan<char> line)
        {
            var yearField = line[18..20];
            var dayField = line[20..32];
            var hasYear = int.TryParse(yearField.Trim(' '), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
            if (!hasYear || (IsStrict && yearField.Contains(' ')))
            {
                problems.Add(new(line1Number, 19, "the epoch's year as two digits", Quote(yearField)));
                return default;
            }

            var text = IsStrict ? dayField : dayField.Trim(' ');
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var day)
                || day < 1m || day >= 367m)
            {
                problems.Add(new(line1Number, 21, "the epoch's day of the year, 1 to 366, as NNN.NNNNNNNN", Quote(dayField)));
                return default;
            }

            var microseconds = (long)decimal.Round((day - 1m) * 86_400_000_000m);
            return ScenarioTime.FromUnixMicroseconds(
                ScenarioTime.FromUtc(year < 57 ? 2000 + year : 1900 + year, 1, 1).UnixMicroseconds + microseconds);
        }

        private double Number(
            ReadOnlySpan<char> line, int number, int column, int width, string expected, double least, double most)
        {
            var field = line.Slice(column - 1, width);
            Span<char> text = stackalloc char[width];
            field.CopyTo(text);
            ReadOnlySpan<char> trimmed = text.Trim(' ');
            if (!IsStrict)
            {
                // Blanks inside a number stand for zeros in old sets.
                ((Span<char>)text).Trim(' ').Replace(' ', '0');
            }

            if (!double.TryParse(trimmed, Fixed, CultureInfo.InvariantCulture, out var value) || !(value >= least && value <= most))
            {
                problems.Add(new(number, column, expected, Quote(field)));
                return 0.0;
            }

            return value;
        }

        private double Eccentricity(ReadOnlySpan<char> line)
        {
            var field = line[26..33];
            Span<char> text = stackalloc char[9];
            "0.0000000".CopyTo(text);
            for (var i = 0; i < 7; i++)
            {
                if (char.IsAsciiDigit(field[i]))
                {
                    text[i + 2] = field[i];
                }
                else if (IsStrict || field[i] != ' ')
                {
                    problems.Add(new(line2Number, 27 + i, "the eccentricity as seven digits after the point", Quote(field)));
                    return 0.0;
                }
            }

            return double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        /// <summary>A number with an assumed decimal point in front of five digits and a power of ten behind them.</summary>
        private double Exponential(ReadOnlySpan<char> line, int column, string expected)
        {
            var field = line.Slice(column - 1, 8);
            var isRead = TryReadExponential(field, out var value);
            if (!isRead && !IsStrict)
            {
                var trimmed = field.Trim(' ');
                value = 0.0;
                isRead = trimmed.IsEmpty
                    || double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
            }

            if (!isRead || !double.IsFinite(value))
            {
                problems.Add(new(line1Number, column, expected, Quote(field)));
                return 0.0;
            }

            return value;
        }

        private bool TryReadExponential(ReadOnlySpan<char> field, out double value)
        {
            value = 0.0;
            if (field[0] is not (' ' or '+' or '-') || field[6] is not ('+' or '-' or ' ') || !(char.IsAsciiDigit(field[7])))
            {
                return false;
            }

            Span<char> text = stackalloc char[11];
            text[0] = field[0] == '-' ? '-' : '+';
            text[1] = '.';
            for (var i = 1; i <= 5; i++)
            {
                var digit = field[i] == ' ' && !IsStrict ? '0' : field[i];
                if (!char.IsAsciiDigit(digit))
                {
                    return false;
                }

                text[i + 1] = digit;
            }

            text[7] = 'E';
            text[8] = field[6] == '-' ? '-' : '+';
            text[9] = field[7];
            return double.TryParse(text[..10], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }

        private int Integer(ReadOnlySpan<char> line, int number, int column, int width, string expected)
        {
            var field = line.Slice(column - 1, width);
            var text = field.Trim(' ');
            var value = 0;
            if (text.IsEmpty)
            {
                if (IsStrict)
                {
                    problems.Add(new(number, column, expected, Quote(field)));
                }
            }
            else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            {
                problems.Add(new(number, column, expected, Quote(field)));
            }

            return value;
        }
    }
}
