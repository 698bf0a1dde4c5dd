using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Power;
using ScAi.Spacecraft.Propulsion;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>What a vehicle expects of devices that can be checked against others: never the truth, always another measurement.</summary>
internal static class VehiclePredictions
{
    // Beyond this change of rate in a step the mean of two readings says too little of what lay between them.
    private const double SteadyRadiansPerSecond = 2e-4;
    private const double LinkEdgeDb = 1.5;
    private const double LargeTurnRadians = 0.5;

    /// <summary>Writes over the model's predictions where there is something better to compare with.</summary>
    public static void Write(
        VehicleBody body, VehicleBody start, VehicleBody nominal, VehicleOrders orders, VehicleDesign design, double seconds,
        ReadOnlySpan<double> values, Span<double> predictions)
    {
        Devices(body, nominal, design, predictions);
        Rates(body, start, design, seconds, values, predictions);
        Silence(body, nominal, design, predictions);
        predictions[design.Edges.Charge] = 100 * Counted(body, start, design.Believed.Power, orders.BatteryWattHours, seconds);
        var propulsion = design.Parameters.Propulsion;
        var book = propulsion.LoadKilograms - body.Propulsion.BurnedKilograms;
        predictions[design.GaugePlace] = book;
        predictions[design.PressurePlace] =
            PropulsionModel.PressurePascals(propulsion, book, body.PropulsionNow.TankTemperatureKelvin) / 1000;
    }

    /// <summary>The devices of the sensor array against the control's own sensors, the almanac and the thermometers of the nodes.</summary>
    private static void Devices(VehicleBody body, VehicleBody nominal, VehicleDesign design, Span<double> predictions)
    {
        Span<double> expected = stackalloc double[SensorArrayParameters.Count];
        SensorTruth.Of(nominal.Attitude, nominal.AttitudeNow, nominal.EnvironmentNow, body.Thermal, expected);
        expected[SensorArrayParameters.StarTrackerA] = double.RadiansToDegrees(body.AttitudeNow.EstimatedErrorRadians);
        expected[SensorArrayParameters.StarTrackerB] = expected[SensorArrayParameters.StarTrackerA];
        expected[SensorArrayParameters.Gyro] = double.RadiansToDegrees(body.AttitudeNow.MeasuredRateRadiansPerSecond.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            predictions[design.SensorPlace + 2 * i] = expected[i];
        }
    }

    /// <summary>The charge by the counter of what went into the battery and came out of it.</summary>
    private static double Counted(VehicleBody body, VehicleBody start, PowerParameters believed, double? known, double seconds)
    {
        var watts = body.PowerNow.BatteryWatts;
        var stored = watts > 0 ? watts * believed.ChargeEfficiency : watts / believed.DischargeEfficiency;
        return start.PowerNow.StateOfCharge + stored * seconds / (3600 * (known ?? believed.CapacityWattHours));
    }

    /// <summary>
    /// Says nothing where what is known on board cannot tell which of two ways it goes: a link about to close, an instrument about to be
    /// pointed well enough, which way round a large turn is shorter.
    /// </summary>
    private static void Silence(VehicleBody body, VehicleBody nominal, VehicleDesign design, Span<double> predictions)
    {
        var places = design.Edges;
        if (nominal.CommunicationNow.Best is { } link && Math.Abs(link.Down.MarginDb) < LinkEdgeDb)
        {
            predictions[places.Playback] = double.NaN;
            predictions[places.Load] = double.NaN;
        }

        if (body.PayloadNow.OffPointing != nominal.PayloadNow.OffPointing)
        {
            predictions[places.PayloadRate] = double.NaN;
            predictions[places.Memory] = double.NaN;
        }

        if (body.AttitudeNow.EstimatedErrorRadians > LargeTurnRadians)
        {
            predictions.Slice(places.Wheels, 3).Fill(double.NaN);
            predictions[places.WheelPower] = double.NaN;
        }
    }

    /// <summary>The gyro against the turn between two fixes of the star tracker; nothing while the body speeds up or sees no stars.</summary>
    private static void Rates(
        VehicleBody body, VehicleBody start, VehicleDesign design, double seconds, ReadOnlySpan<double> values, Span<double> predictions)
    {
        var (first, last) = (start.AttitudeNow.MeasuredRateRadiansPerSecond, body.AttitudeNow.MeasuredRateRadiansPerSecond);
        var isSteady = body.AttitudeNow.HasStarTracker && start.AttitudeNow.HasStarTracker
            && (last - first).Length <= SteadyRadiansPerSecond;
        var turned = (start.Attitude.Estimate.Inverse() * body.Attitude.Estimate).ToVector() / seconds;
        var off = isSteady ? 0.5 * (first + last) - turned : new Vector3D(double.NaN, double.NaN, double.NaN);
        var place = design.RatePlace;
        predictions[place] = values[place] - double.RadiansToDegrees(off.X);
        predictions[place + 1] = values[place + 1] - double.RadiansToDegrees(off.Y);
        predictions[place + 2] = values[place + 2] - double.RadiansToDegrees(off.Z);
    }
}
