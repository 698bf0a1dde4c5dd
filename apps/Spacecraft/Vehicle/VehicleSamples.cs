using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.LifeSupport;
using ScAi.Spacecraft.Navigation;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Recovery;
using ScAi.Spacecraft.Resources;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle's telemetry says at one time: one number for each parameter.</summary>
internal static class VehicleSamples
{
    /// <summary>The layout of a vehicle's telemetry.</summary>
    public static TelemetryLayout LayoutOf(VehicleParameters parameters) => new(
    [
        PowerTelemetry.ParametersOf(parameters.Power),
        ThermalTelemetry.ParametersOf(parameters.Thermal),
        PropulsionTelemetry.ParametersOf(parameters.Propulsion),
        AttitudeTelemetry.Parameters,
        NavigationTelemetry.Parameters,
        CommunicationTelemetry.Parameters,
        EnvironmentTelemetry.Parameters,
        PayloadTelemetry.Parameters,
        SensorTelemetry.Parameters,
        SoftwareTelemetry.Parameters,
        ResourceTelemetry.Parameters,
        RecoveryTelemetry.Parameters,
        AnomalyTelemetry.Parameters,
        .. parameters.Crewed ? [LifeSupportTelemetry.Parameters] : Array.Empty<IReadOnlyList<Messages.ParameterDefinition>>(),
        .. parameters.Docks ? [DockingTelemetry.Parameters] : Array.Empty<IReadOnlyList<Messages.ParameterDefinition>>(),
    ]);

    /// <summary>Writes all samples; those of the family anomalies only when there is a summary.</summary>
    public static void Write(
        VehicleBody body, in RecoveryState recovery, AnomalySummary? anomalies, VehicleDesign design, Span<double> values)
    {
        var families = design.Layout.Families;
        var family = 0;
        PowerTelemetry.Sample(body.Power, body.PowerNow, Next(values));
        ThermalTelemetry.Sample(body.Thermal, design.Parameters.Thermal, body.ThermalNow, Next(values));
        PropulsionTelemetry.Sample(body.Propulsion, body.PropulsionNow, Next(values));
        AttitudeTelemetry.Sample(body.Attitude, body.AttitudeNow, Next(values));
        NavigationTelemetry.Sample(body.Navigation, body.NavigationNow, Next(values));
        CommunicationTelemetry.Sample(body.Communication, body.CommunicationNow, Next(values));
        EnvironmentTelemetry.Sample(body.Environment, body.EnvironmentNow, Next(values));
        PayloadTelemetry.Sample(body.Payload, body.PayloadNow, Next(values));
        SensorTelemetry.Sample(body.Sensors, body.SensorsNow, Next(values));
        SoftwareTelemetry.Sample(body.Software, Next(values));
        ResourceTelemetry.Sample(body.Resources, Next(values));
        RecoveryTelemetry.Sample(recovery, Next(values));
        var last = Next(values);
        if (anomalies is { } summary)
        {
            AnomalyTelemetry.Sample(summary, last);
        }
        else
        {
            last.Fill(double.NaN);
        }

        if (design.Parameters.Crewed)
        {
            LifeSupportTelemetry.Sample(body.LifeSupport, body.LifeSupportNow, Next(values));
        }

        if (design.Parameters.Docks)
        {
            DockingTelemetry.Sample(body.Docking, body.DockingNow, Next(values));
        }

        Span<double> Next(Span<double> all)
        {
            var next = families[family++];
            return all.Slice(next.First, next.Count);
        }
    }
}
