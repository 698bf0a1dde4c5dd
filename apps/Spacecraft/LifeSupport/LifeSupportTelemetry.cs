using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What life support says of itself and of the crew.</summary>
/// <remarks>Oxygen 19.5 to 23.1 kPa and carbon dioxide up to 0.4 kPa (3 mmHg) are limits of NASA's standard of 1995.</remarks>
public static class LifeSupportTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.Number("lifeSupport.pressure", "kPa", "Cabin pressure",
            Describe.Within(AlarmSeverity.Warning, 97, 105, 0.5), Describe.Above(AlarmSeverity.Critical, 90, 0.5)),
        Describe.Number("lifeSupport.ppO2", "kPa", "Partial pressure of oxygen",
            Describe.Within(AlarmSeverity.Warning, 19.5, 23.1, 0.2), Describe.Within(AlarmSeverity.Critical, 17, 25, 0.2)),
        Describe.Number("lifeSupport.ppCO2", "kPa", "Partial pressure of carbon dioxide",
            Describe.Below(AlarmSeverity.Warning, 0.4, 0.02), Describe.Below(AlarmSeverity.Critical, 0.8, 0.02)),
        Describe.Number("lifeSupport.ppN2", "kPa", "Partial pressure of nitrogen"),
        Describe.Number("lifeSupport.humidity", "%", "Relative humidity", Describe.Within(AlarmSeverity.Watch, 25, 75, 2)),
        Describe.Number("lifeSupport.temperature", "K", "Cabin temperature",
            Describe.Within(AlarmSeverity.Watch, 291.15, 300.15, 0.5), Describe.Within(AlarmSeverity.Distress, 288.15, 305.15, 0.5)),
        Describe.Number("lifeSupport.leak", "kg/day", "Air lost", Describe.Below(AlarmSeverity.Warning, 1, 0.1)),
        Describe.Number("lifeSupport.water", "kg", "Drinking water",
            Describe.Above(AlarmSeverity.Watch, 100), Describe.Above(AlarmSeverity.Distress, 30)),
        Describe.Number("lifeSupport.food", "kg", "Food",
            Describe.Above(AlarmSeverity.Watch, 25), Describe.Above(AlarmSeverity.Distress, 8)),
        Describe.Number("lifeSupport.nitrogenStore", "kg", "Nitrogen in the supply", Describe.Above(AlarmSeverity.Watch, 10)),
        Describe.Number("lifeSupport.power", "W", "Power drawn"),
        Describe.Number("lifeSupport.heartRate", "1/min", "Mean heart rate of the crew",
            Describe.Within(AlarmSeverity.Warning, 40, 150, 3)),
        Describe.Number("lifeSupport.oxygenSaturation", "%", "Oxygen saturation of the crew's blood",
            Describe.Above(AlarmSeverity.Warning, 93, 0.5), Describe.Above(AlarmSeverity.Severe, 85, 0.5)),
        Describe.Flag("lifeSupport.scrubber", "Whether the scrubber is on"),
        Describe.Flag("lifeSupport.electrolysis", "Whether the oxygen generator is on"),
        Describe.Flag("lifeSupport.condenser", "Whether the condenser is on"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in LifeSupportState state, in LifeSupportOutputs outputs, Span<double> values)
    {
        values[0] = outputs.Pascals / 1000;
        values[1] = outputs.OxygenPascals / 1000;
        values[2] = outputs.CarbonDioxidePascals / 1000;
        values[3] = outputs.NitrogenPascals / 1000;
        values[4] = outputs.Humidity * 100;
        values[5] = state.Kelvin;
        values[6] = outputs.LeakKilogramsPerSecond * 86_400;
        values[7] = state.WaterKilograms;
        values[8] = state.FoodKilograms;
        values[9] = state.NitrogenKilograms;
        values[10] = outputs.DrawWatts;
        values[11] = outputs.HeartRate;
        values[12] = outputs.OxygenSaturation * 100;
        values[13] = Describe.Value(state.ScrubberOn);
        values[14] = Describe.Value(state.ElectrolysisOn);
        values[15] = Describe.Value(state.CondenserOn);
    }
}
