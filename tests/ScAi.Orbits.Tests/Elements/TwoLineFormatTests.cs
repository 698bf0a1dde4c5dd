using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Elements;

public class TwoLineFormatTests
{
    [Theory]
    [InlineData(Strictness.Strict)]
    [InlineData(Strictness.Lenient)]
    public void Read_SetsOfTheDownlinkScenario_AreRightInEveryColumnAndChecksum(Strictness strictness)
    {
        var document = TwoLineFormat.Read(A.DownlinkSets, strictness);

        Assert.Empty(document.Problems);
        Assert.Empty(document.Remarks);
        Assert.Equal(["SUOMI NPP", "NOAA 20"], document.ElementSets.Select(e => e.ObjectName));
        var npp = document.ElementSets[0];
        Assert.Equal("2011-061A", npp.ObjectId);
        Assert.Equal(37849, npp.CatalogueNumber);
        // Day 213.08183536 of 2023 is 1 August, 7070.575104 s.
        Assert.Equal(ScenarioTime.FromUtc(2023, 8, 1, 1, 57, 50, 575104), npp.Epoch);
        Assert.Equal(14.19551470, npp.MeanMotionRevsPerDay);
        Assert.Equal(0.0001509, npp.Eccentricity);
        Assert.Equal(98.7048, npp.InclinationDegrees);
        Assert.Equal(151.0387, npp.RightAscensionDegrees);
        Assert.Equal(98.1761, npp.ArgumentOfPerigeeDegrees);
        Assert.Equal(29.6727, npp.MeanAnomalyDegrees);
        Assert.Equal(7.1187e-5, npp.BStar);
        Assert.Equal(1.07e-6, npp.MeanMotionDot);
        Assert.Equal(0.0, npp.MeanMotionDdot);
        Assert.Equal(999, npp.ElementSetNumber);
        Assert.Equal(60930, npp.RevolutionAtEpoch);
    }

    [Fact]
    public void Read_WrongChecksum_IsAProblemWhenStrictAndARemarkWhenLenient()
    {
        var text = A.DownlinkSets.Replace("0  9990", "0  9995", StringComparison.Ordinal);

        Assert.Single(TwoLineFormat.Read(text, Strictness.Lenient).Remarks);
        Assert.Equal(2, TwoLineFormat.Read(text, Strictness.Lenient).ElementSets.Count);
        var problem = Assert.Single(TwoLineFormat.Read(text, Strictness.Strict).Problems);
        Assert.Equal((2, 69, "the checksum 0"), (problem.Line, problem.Column, problem.Expected));
        Assert.Single(TwoLineFormat.Read(text, Strictness.Strict).ElementSets);
    }

    [Fact]
    public void WriteLines_VerificationSet_GivesTheSameLines()
    {
        // As in python-sgp4's own test, lines that are not as the format would have them are left out: wrong checksums
        // (33333 to 33335), a missing ephemeris type (11801), zero exponents written as -0 (25954, 29141 and others).
        var lines = File.ReadAllLines("/usr/lib/python3/dist-packages/sgp4/SGP4-VER.TLE").Where(l => l[0] is '1' or '2').ToArray();
        var compared = 0;
        for (var i = 0; i < lines.Length; i += 2)
        {
            var elements = TwoLineFormat.Parse(lines[i], lines[i + 1]);
            var (line1, line2) = TwoLineFormat.WriteLines(elements);
            Assert.Equal(elements, TwoLineFormat.Parse(line1, line2, strictness: Strictness.Strict));
            if (elements.CatalogueNumber is not (33333 or 33335))
            {
                Assert.Equal(lines[i + 1][..69], line2);
            }

            if (elements.CatalogueNumber is not (11801 or >= 33333 and <= 33335))
            {
                Assert.Equal(lines[i][..68].Replace("00000-0", "00000+0", StringComparison.Ordinal).Replace("13519-0", "13519+0", StringComparison.Ordinal), line1[..68]);
                compared++;
            }
        }

        Assert.Equal(29, compared);
    }

    [Theory]
    [InlineData(100000, "A0000")]
    [InlineData(148493, "E8493")]
    [InlineData(182931, "J2931")]
    [InlineData(234018, "P4018")]
    [InlineData(301928, "W1928")]
    [InlineData(339999, "Z9999")]
    public void CatalogueNumber_Alpha5_IsAsSpaceTrackDocumentsIt(int number, string columns)
    {
        Assert.Equal(columns, CatalogueNumber.ToFiveColumns(number));
        Assert.True(CatalogueNumber.TryReadFiveColumns(columns, out var read));
        Assert.Equal(number, read);
        var sets = TwoLineFormat.Read(A.DownlinkSets.Replace("37849", columns, StringComparison.Ordinal)).OrThrow();
        Assert.Equal(number, sets[0].CatalogueNumber);
    }

    [Fact]
    public void WriteLines_NineDigitNumber_SaysThatItDoesNotFit()
    {
        var elements = A.DownlinkSatellites()[0] with { CatalogueNumber = 799_500_123 };

        Assert.False(TwoLineFormat.TryWriteLines(elements, out _, out var why));
        Assert.Contains("799500123", why);
    }

    [Theory]
    [InlineData("1 37849U 11061A 23213.08183536 .00000107 00000+0 71187-4 0 9990")]
    [InlineData("1 37849 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990")]
    [InlineData("1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  999")]
    public void Parse_FieldsOutOfTheirColumns_AreFoundByTheirBlanks(string line1)
    {
        var expected = A.DownlinkSatellites()[0];
        var line2 = "2 37849 98.7048 151.0387 0001509 98.1761 29.6727 14.19551470 60930";

        var elements = TwoLineFormat.Parse(line1, line2 + "9", expected.ObjectName);

        Assert.Equal(expected.Epoch, elements.Epoch);
        Assert.Equal(expected.BStar, elements.BStar);
        Assert.Equal(expected.MeanMotionRevsPerDay, elements.MeanMotionRevsPerDay);
        Assert.Equal(expected.InclinationDegrees, elements.InclinationDegrees);
        Assert.Equal(expected.RevolutionAtEpoch, elements.RevolutionAtEpoch);
    }

    [Theory]
    [InlineData("23213.08183536", "2321x.08183536", 2, 21)]
    [InlineData("98.7048", "98.70 8", 3, 9)]
    [InlineData("0001509", "00015o9", 3, 32)]
    public void Read_BrokenField_SaysLineAndColumn(string good, string bad, int line, int column)
    {
        var document = TwoLineFormat.Read(A.DownlinkSets.Replace(good, bad, StringComparison.Ordinal), Strictness.Strict);

        Assert.Contains(document.Problems, p => p.Line == line && p.Column == column);
        Assert.Single(document.ElementSets);
    }
}
