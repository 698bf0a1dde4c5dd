using ScAi.Orbits.Elements;

namespace ScAi.Orbits.Tests.Elements;

public class ElementSetFuzzTests
{
    [Fact]
    public void Read_MillionMutatedTexts_NeitherThrowsNorRejectsWithoutAReason()
    {
        // Two threads, each with its own seed; a text that hangs shows as a test that does not end.
        const int perThread = 500_000;
        var accepted = new long[2];
        Parallel.For(0, 2, thread =>
        {
            var random = new Random(1000 + thread);
            var buffer = new char[4096];
            for (var i = 0; i < perThread; i++)
            {
                // Two-line sets, the most intricate to read, get half of the texts.
                var sample = OmmFormatTests.Samples[i % 2 == 0 ? 0 : 1 + i / 2 % 4];
                var text = Mutate(sample, random, buffer);
                var strictness = random.Next(4) == 0 ? Strictness.Strict : Strictness.Lenient;
                ElementSetDocument document;
                try
                {
                    document = i % 16 == 0
                        ? ElementSetText.Read(text, (ElementSetFormat)random.Next(5), strictness)
                        : ElementSetText.Read(text, strictness);
                }
                catch (Exception thrown)
                {
                    throw new InvalidOperationException($"Reading threw for:\n{text}", thrown);
                }

                accepted[thread] += document.ElementSets.Count > 0 ? 1 : 0;
                var isRejected = document.ElementSets.Count == 0;
                if (isRejected && document.Problems.Count + document.Remarks.Count == 0)
                {
                    Assert.Fail($"No set and no reason for:\n{text}");
                }

                foreach (var problem in document.Problems)
                {
                    if (problem.Line < 1 || problem.Column < 0 || problem.Expected.Length == 0 || problem.Found.Length == 0)
                    {
                        Assert.Fail($"\"{problem}\" does not say enough for:\n{text}");
                    }
                }
            }
        });

        // The mutations must be neither all harmless nor all fatal, or nothing is tested.
        Assert.InRange(accepted.Sum(), perThread / 10, perThread * 19 / 10);
    }

    private static string Mutate(string sample, Random random, char[] buffer)
    {
        var length = sample.Length;
        sample.CopyTo(buffer);
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(length);
            switch (random.Next(7))
            {
                case 0:
                    buffer[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    buffer[at] = "0123456789.+-E \n\r\t\"'<>=,:[]{}\0\uFEFF\uD800é"[random.Next(33)];
                    break;
                case 2:
                    // Leave out a few characters.
                    var gone = Math.Min(1 + random.Next(5), length - at);
                    Array.Copy(buffer, at + gone, buffer, at, length - at - gone);
                    length = Math.Max(1, length - gone);
                    break;
                case 3:
                    // Say something twice.
                    var twice = Math.Min(Math.Min(1 + random.Next(60), length - at), buffer.Length - length);
                    Array.Copy(buffer, at, buffer, at + twice, length - at);
                    length += twice;
                    break;
                case 4:
                    length = Math.Max(1, random.Next(8) == 0 ? at : length);
                    break;
                case 5:
                    var other = random.Next(length);
                    (buffer[at], buffer[other]) = (buffer[other], buffer[at]);
                    break;
                default:
                    buffer[at] = (char)random.Next(0x10000);
                    break;
            }
        }

        return new string(buffer, 0, length);
    }
}
