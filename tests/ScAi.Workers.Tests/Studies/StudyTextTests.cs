using System.Text;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Tests.Studies;

public sealed class StudyTextTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameTextAgain()
    {
        foreach (var sensor in new[]
                 {
                     Sensor.AboveElevation(7.3), Sensor.Cone(1.0 / 3.0) with { Agility = Agility.Cone(20.1) },
                     Sensor.Rectangle(11.1, 2.7) with { Agility = Agility.Box(3.0, 0.1), Mounting = new(1.5, -2.0, 90.0), MinimumSunElevationDegrees = -6.0 },
                     Sensor.SideLooking(LookSide.Right, 20.0, 45.5, 3.0),
                 })
        {
            var study = Given.Study() with
            {
                Assets = [Given.Study().Assets[0] with { Sensor = sensor, Name = "=cmd|' /C calc'!A0 \"ü\"" }],
                Target = new TargetDefinition("""{"type":"Point","coordinates":[10.1,20.2]}""", 0.3, GridShape.EvenlySpaced),
            };
            var text = StudyText.Write(study);
            var read = StudyText.Read(text);

            Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(StudyText.Write(read)));
            Assert.Equal(sensor, read.Assets[0].Sensor);
            Assert.Equal(study.Assets[0].Elements, read.Assets[0].Elements);
        }
    }

    [Fact]
    public void Digest_AnyValueChanged_IsAnother()
    {
        var study = Given.Study();
        StudyDefinition[] others =
        [
            study, study with { KeepsAccesses = false }, study with { Percentiles = [50.0] }, study with { Target = study.Target with { ResolutionDegrees = 5.0 } },
            study with { Assets = [.. study.Assets.Reverse()] }, study with { SampleStep = TimeSpan.FromSeconds(30) }, study with { Target = new(null, 4.0, GridShape.EqualAngle, -80.0) },
        ];

        Assert.Equal(others.Length, others.Select(other => StudyText.DigestOf(StudyText.Write(other))).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"from":0,"to":-1}""")]
    [InlineData("""{"from":"x"}""")]
    public void Read_Anything_SaysThatItIsNoStudy(string text) =>
        Assert.StartsWith("not a study: ", Assert.Throws<InvalidDataException>(() => StudyText.Read(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);
}
