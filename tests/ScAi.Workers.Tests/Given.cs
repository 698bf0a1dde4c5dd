using System.Text;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Exports;
using ScAi.Time;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Tests;

/// <summary>What most tests of shared work begin with.</summary>
internal static class Given
{
    public static ScenarioTime Start { get; } = ScenarioTime.FromUtc(2023, 8, 1);

    /// <summary>A Walker constellation over the Earth on a grid; some parts, accesses kept.</summary>
    public static StudyDefinition Study(double resolutionDegrees = 4.0, int satellites = 6, double hours = 3.0, bool keeps = true) => new()
    {
        Assets =
        [
            .. WalkerPattern.Parse($"60:{satellites}/3/1").ElementSets(600.0, Start).Select((set, i) => new AssetDefinition(
                set.ObjectName!, set, i % 2 == 0 ? Sensor.Cone(45.0) : Sensor.SideLooking(LookSide.Both, 20.0, 45.0, 10.0))),
        ],
        Target = new TargetDefinition(null, resolutionDegrees),
        Interval = new(Start, Start + TimeSpan.FromHours(hours)),
        Figures = FigureName.All,
        KeepsAccesses = keeps,
    };

    /// <summary>All that is exported of a result: equal texts, equal results.</summary>
    public static string Text(CoverageResult result)
    {
        using var text = new StringWriter();
        CoverageExport.WriteCellsCsv(text, result);
        CoverageExport.WriteAccessesCsv(text, result);
        using var json = new MemoryStream();
        CoverageExport.WriteJson(json, result);
        return text + Encoding.UTF8.GetString(json.ToArray());
    }
}
