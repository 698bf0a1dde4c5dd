using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Environment;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What the devices of the sensor array would say without errors.</summary>
internal static class SensorTruth
{
    public static void Of(
        in AttitudeState attitude,
        in AttitudeOutputs attitudeNow,
        in EnvironmentOutputs environment,
        in ThermalState thermal,
        Span<double> truths)
    {
        truths[SensorArrayParameters.StarTrackerA] = double.RadiansToDegrees(attitudeNow.ErrorRadians);
        truths[SensorArrayParameters.StarTrackerB] = truths[SensorArrayParameters.StarTrackerA];
        truths[SensorArrayParameters.Gyro] = double.RadiansToDegrees(attitude.RateRadiansPerSecond.Length);
        truths[SensorArrayParameters.SunSensor] = double.RadiansToDegrees(Math.Acos(Math.Clamp(attitudeNow.IncidenceCosine, -1, 1)));
        truths[SensorArrayParameters.Magnetometer] = 1e9 * environment.FieldBodyTesla.Length;
        truths[SensorArrayParameters.BatteryThermometerA] = thermal.Kelvin[NodeNumber.Battery];
        truths[SensorArrayParameters.BatteryThermometerB] = thermal.Kelvin[NodeNumber.Battery];
    }
}
