using ScAi.Orbits.Coverage;
using ScAi.Workers.Parts;

namespace ScAi.Workers.Tests.Parts;

public sealed class PartBytesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_WhatWasWritten_AssemblesToTheSameResult(bool keeps)
    {
        var analysis = new CoverageAnalysis(Given.Study(keeps: keeps).ToStudy());
        var parts = Enumerable.Range(0, analysis.Parts).Select(part => analysis.Compute(part)).ToList();
        var travelled = parts.Select(part => PartBytes.Read(PartBytes.Write(part), analysis, part.Index)).Reverse().ToList();

        Assert.True(parts.Count > 2);
        Assert.Equal(Given.Text(analysis.Assemble(parts)), Given.Text(analysis.Assemble(travelled)));
        Assert.Equal(PartBytes.Write(parts[1]), PartBytes.Write(travelled[^2]));
    }

    [Fact]
    public void Read_BytesCutOrChanged_IsRefusedOrStillFits()
    {
        var analysis = new CoverageAnalysis(Given.Study(10.0, 3, 1.0).ToStudy());
        var bytes = PartBytes.Write(analysis.Compute(0));
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var wrong = bytes[..(i % 2 == 0 ? bytes.Length : random.Next(bytes.Length))];
            for (var j = 0; j < 3 && wrong.Length > 0; j++)
            {
                wrong[random.Next(wrong.Length)] = (byte)random.Next(256);
            }

            try
            {
                PartBytes.Read(wrong, analysis, 0);
            }
            catch (InvalidDataException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }

        var two = new CoverageAnalysis(Given.Study().ToStudy());
        Assert.Throws<InvalidDataException>(() => PartBytes.Read(PartBytes.Write(two.Compute(0)), two, 1));
        Assert.Throws<InvalidDataException>(() => PartBytes.Read(bytes, new CoverageAnalysis(Given.Study(10.0, 6, 1.0).ToStudy()), 0));
    }
}
