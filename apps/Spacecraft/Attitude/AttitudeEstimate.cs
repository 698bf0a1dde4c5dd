using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>
/// What is known on board: the gyro, whose bias is a Gauss-Markov process, held by the star tracker; without stars by the Sun sensor;
/// without both the estimate drifts away.
/// </summary>
internal static class AttitudeEstimate
{
    private const double StarFilterSeconds = 10.0;
    private const double SunFilterSeconds = 60.0;
    private const double ArcsecondsPerRadian = 180.0 * 3600.0 / Math.PI;

    internal static (Vector3D Error, Vector3D Own, Vector3D Bias, bool HasStars) Step(
        in AttitudeState state, AttitudeParameters parameters, in AttitudeInputs inputs, double seconds)
    {
        var own = state.GyroBiasRadiansPerSecond;
        var keep = Math.Exp(-seconds / parameters.GyroBiasSeconds);
        const double perSecond = 1.0 / ArcsecondsPerRadian; // a degree per hour is an arcsecond per second
        own = keep * own + inputs.GyroDraws * (Math.Sqrt(1.0 - keep * keep) * parameters.GyroBiasDegreesPerHour * perSecond);
        var bias = own + new Vector3D(1.0, 1.0, 1.0) * (inputs.GyroBiasDegreesPerHour * perSecond);

        var drifted = state.EstimateErrorRadians + bias * seconds;
        var hasStars = inputs.IsPowered && inputs.StarTrackerLost <= 0.0
            && state.RateRadiansPerSecond.Length <= parameters.StarTrackerMostRadiansPerSecond;
        if (hasStars)
        {
            return (Held(drifted, inputs, seconds, StarFilterSeconds, parameters.StarTrackerArcseconds / ArcsecondsPerRadian), own, bias, true);
        }

        return inputs.IsPowered && inputs.SunlitFraction > 0.5
            ? (Held(drifted, inputs, seconds, SunFilterSeconds, parameters.SunSensorDegrees * Math.PI / 180.0), own, bias, false)
            : (drifted.Shorten(Math.PI), own, bias, false);
    }

    /// <summary>The error when a sensor holds it, forgetting the past at a rate that leaves its noise as it is.</summary>
    private static Vector3D Held(Vector3D error, in AttitudeInputs inputs, double seconds, double memory, double noise)
    {
        var old = Math.Exp(-seconds / memory);
        return old * error + inputs.StarTrackerDraws * (Math.Sqrt(1.0 - old * old) * noise);
    }
}
