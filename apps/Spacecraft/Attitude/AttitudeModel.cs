using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>
/// Attitude and its control: a digital controller at <see cref="ControlSeconds"/> or faster turns the wheels; torquers detumble and take
/// momentum off the wheels; the gradient of gravity and the body's own dipole disturb. Within a control period torques are constant.
/// </summary>
public static class AttitudeModel
{
    /// <summary>The longest control period.</summary>
    public const double ControlSeconds = 1.0;

    private const double Tolerance = 1e-9;

    /// <summary>At rest, or turning, with wheels at rest.</summary>
    public static AttitudeState Initial(AttitudeParameters parameters, Rotation attitude, Vector3D rateRadiansPerSecond = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new AttitudeState(attitude.Unit(), rateRadiansPerSecond, default, default, default);
    }

    /// <summary>Moves on by a step.</summary>
    /// <exception cref="InvalidOperationException">The momentum does not add up.</exception>
    public static (AttitudeState Next, AttitudeOutputs Outputs) Step(
        in AttitudeState state, AttitudeParameters parameters, in AttitudeInputs inputs, double seconds)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var inertia = parameters.InertiaKilogramSquareMeters;
        var pointing = Pointing.Of(inputs);
        var (error, ownBias, bias, hasStars) = AttitudeEstimate.Step(state, parameters, inputs, seconds);
        var (attitude, wheels) = (state.Attitude, state.WheelNewtonMeterSeconds);
        var rate = state.RateRadiansPerSecond;
        var momentum = RigidBody.Momentum(attitude, inertia, rate, wheels);
        var count = Math.Max(1, (int)Math.Ceiling(seconds / ControlSeconds - 1e-9));
        var h = seconds / count;
        double wheelWatts = 0.0, torquerWatts = 0.0;
        var dipole = Vector3D.Zero;
        for (var i = 0; i < count; i++)
        {
            var (aim, next) = (pointing.After(inputs, i * h), pointing.After(inputs, (i + 1) * h));
            var quickening = (next.RateRadiansPerSecond - aim.RateRadiansPerSecond) / h;
            var estimate = attitude * Rotation.FromVector(error);
            var field = attitude.ApplyInverse(inputs.FieldInertialTesla);
            dipole = Dipole(parameters, inputs, rate + bias, wheels, field);
            var wanted = Control(parameters, inputs, aim, quickening, estimate, rate + bias, wheels);
            var areOn = inputs.IsPowered && inputs.Mode != AttitudeMode.Detumble;
            var (turned, watts) = Wheels.Turn(parameters, inputs, wheels, wanted, areOn, h);
            var torque = attitude.Apply(
                GravityGradient(inertia, attitude, inputs)
                + (dipole + parameters.ResidualDipoleAmpereSquareMeters).Cross(field)
                + inputs.DisturbanceNewtonMeters);

            attitude = RigidBody.Advance(attitude, inertia, momentum, torque, wheels, (turned - wheels) / h, h);
            momentum += h * torque;
            wheels = turned;
            rate = RigidBody.Rate(attitude, inertia, momentum, wheels);
            wheelWatts += watts / count;
            torquerWatts += parameters.TorquerWatts / count
                * (Math.Abs(dipole.X) + Math.Abs(dipole.Y) + Math.Abs(dipole.Z)) / parameters.TorquerAmpereSquareMeters;
        }

        Check(momentum, RigidBody.Momentum(attitude, inertia, rate, wheels), attitude);
        var reached = new AttitudeState(attitude, rate, wheels, error, ownBias);
        var power = new AttitudePower(wheelWatts, torquerWatts, inputs.IsPowered ? parameters.SensorWatts : 0.0);
        return (reached, AttitudeSight.Of(
            reached, parameters, inputs, pointing.After(inputs, seconds).Attitude, power, momentum, dipole, rate + bias, hasStars, seconds));
    }

    /// <summary>3 mu / r^3 (r x J r), along the body's axes.</summary>
    public static Vector3D GravityGradient(Vector3D inertia, Rotation attitude, in AttitudeInputs inputs)
    {
        const double mu = 398600.4418;
        var position = inputs.Orbit.Position.Kilometers();
        var radius = position.Length;
        if (radius == 0.0)
        {
            return default;
        }

        var radial = attitude.ApplyInverse(position / radius);
        return 3.0 * mu / (radius * radius * radius) * radial.Cross(inertia.Scale(radial));
    }

    /// <summary>The torque on the body that brings it to its aim, by proportion and rate; the aim's own quickening and the gyroscopic torque are fed forward.</summary>
    private static Vector3D Control(
        AttitudeParameters parameters,
        in AttitudeInputs inputs,
        Pointing aim,
        Vector3D quickening,
        Rotation estimate,
        Vector3D rate,
        Vector3D wheels)
    {
        if (!inputs.IsPowered || inputs.Mode == AttitudeMode.Detumble)
        {
            return default;
        }

        var inertia = parameters.InertiaKilogramSquareMeters;
        var (frequency, damping) = (parameters.BandwidthRadiansPerSecond, parameters.Damping);
        var most = parameters.SlewRadiansPerSecond * 2.0 * damping / frequency;
        var off = (aim.Attitude.Inverse() * estimate).ToVector().Shorten(most);
        var turning = rate - estimate.ApplyInverse(aim.RateRadiansPerSecond);
        var acceleration = estimate.ApplyInverse(quickening) - frequency * frequency * off - 2.0 * damping * frequency * turning;
        return inertia.Scale(acceleration) + rate.Cross(inertia.Scale(rate) + wheels);
    }

    /// <summary>The torquers' dipole: against the rate while detumbling (B-dot), else against the wheels' momentum.</summary>
    private static Vector3D Dipole(
        AttitudeParameters parameters, in AttitudeInputs inputs, Vector3D rate, Vector3D wheels, Vector3D field)
    {
        const double full = 2e-7; // T/s: the change of the field that asks for the full dipole.
        var strength = field.LengthSquared;
        if (!inputs.IsPowered || strength == 0.0)
        {
            return default;
        }

        var wanted = inputs.Mode == AttitudeMode.Detumble
            ? rate.Cross(field) * (parameters.TorquerAmpereSquareMeters / full)
            : wheels.Cross(field) / (strength * parameters.DesaturationSeconds);
        var most = parameters.TorquerAmpereSquareMeters * Math.Clamp(1.0 - inputs.LostTorquers, 0.0, 1.0);
        var largest = Math.Max(Math.Abs(wanted.X), Math.Max(Math.Abs(wanted.Y), Math.Abs(wanted.Z)));
        return largest > most ? wanted * (most / largest) : wanted;
    }

    private static void Check(Vector3D expected, Vector3D reached, Rotation attitude)
    {
        var off = (expected - reached).Length;
        var scale = Math.Max(expected.Length, 1e-6);
        var norm = attitude.W * attitude.W + attitude.X * attitude.X + attitude.Y * attitude.Y + attitude.Z * attitude.Z;
        if (!(off <= Tolerance * scale && Math.Abs(norm - 1.0) <= Tolerance))
        {
            throw new InvalidOperationException(
                $"Momentum: body and wheels are off by {off:R} N m s of {scale:R}, the quaternion's length by {norm - 1.0:R}; {Tolerance} is allowed.");
        }
    }
}
