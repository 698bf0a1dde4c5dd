using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Environment;

/// <summary>Magnetic field, radiation and air around a vehicle, and the dose so far: of first order in the step.</summary>
public static class EnvironmentModel
{
    /// <summary>Nothing gone through yet.</summary>
    public static EnvironmentState Initial(EnvironmentParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return default;
    }

    /// <summary>Moves on by a step; the outputs are those of the inputs' time.</summary>
    public static (EnvironmentState Next, EnvironmentOutputs Outputs) Step(
        in EnvironmentState state, EnvironmentParameters parameters, in EnvironmentInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var years = GeomagneticField.YearsSinceEpoch(inputs.Time);
        var earthFixed = inputs.State.ToEarthFixed(inputs.Time);
        var position = earthFixed.Position;
        var radius = position.LengthKilometers;
        var place = earthFixed.ToGeodetic();
        var field = GeomagneticField.Nanotesla(position, years);
        var (sin, cos) = Math.SinCos(SiderealTime.AtRadians(inputs.Time));
        var inertial = new Vector3D(cos * field.X - sin * field.Y, sin * field.X + cos * field.Y, field.Z) * 1e-9;

        var altitude = place.AltitudeMeters / 1000.0;
        var shell = GeomagneticField.LShell(position, years);
        var depth = Radiation.AnomalyDepth(field.Length, radius);
        var rate = Radiation.MicrograyPerHour(shell, depth, altitude, inputs.Storm);
        var density = Atmosphere.DensityKilogramsPerCubicMeter(altitude);
        var speed = earthFixed.Velocity.LengthKilometersPerSecond * 1000.0;
        var drag = 0.5 * density * speed * speed * parameters.DragCoefficient * parameters.DragAreaSquareMeters / inputs.MassKilograms;
        var next = new EnvironmentState(
            state.DoseMicrogray + rate * seconds / 3600.0, state.AnomalySeconds + (depth > 0.0 ? seconds : 0.0));
        return (next, new EnvironmentOutputs(
            place, inertial, inputs.Attitude.ApplyInverse(inertial), shell, depth, rate, density, drag));
    }
}
