using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>
/// Rotation of a rigid body with wheels. What is integrated is the total momentum, inertial, which only external torques change, and the
/// attitude: q' = 0.5 q (0, w) with J w = R^T H - h. So momentum is conserved to rounding, whatever the step.
/// </summary>
public static class RigidBody
{
    /// <summary>Body's and wheels' momentum in the inertial frame.</summary>
    public static Vector3D Momentum(Rotation attitude, Vector3D inertia, Vector3D rate, Vector3D wheels) =>
        attitude.Apply(inertia.Scale(rate) + wheels);

    /// <summary>The body's rate from the total momentum.</summary>
    public static Vector3D Rate(Rotation attitude, Vector3D inertia, Vector3D momentum, Vector3D wheels)
    {
        var body = attitude.ApplyInverse(momentum) - wheels;
        return new Vector3D(body.X / inertia.X, body.Y / inertia.Y, body.Z / inertia.Z);
    }

    /// <summary>The attitude a step later: Runge and Kutta's fourth order.</summary>
    /// <param name="attitude">At the start.</param>
    /// <param name="inertia">Principal moments.</param>
    /// <param name="momentum">In all, inertial, at the start.</param>
    /// <param name="torque">External, inertial, constant over the step.</param>
    /// <param name="wheels">Momentum of the wheels at the start.</param>
    /// <param name="wheelRate">Its change by the second.</param>
    /// <param name="h">The step in seconds.</param>
    public static Rotation Advance(
        Rotation attitude, Vector3D inertia, Vector3D momentum, Vector3D torque, Vector3D wheels, Vector3D wheelRate, double h)
    {
        var middle = momentum + 0.5 * h * torque;
        var wheelsMiddle = wheels + 0.5 * h * wheelRate;
        var k1 = Derivative(attitude, Rate(attitude, inertia, momentum, wheels));
        var q2 = Moved(attitude, k1, 0.5 * h);
        var k2 = Derivative(q2, Rate(q2.Unit(), inertia, middle, wheelsMiddle));
        var q3 = Moved(attitude, k2, 0.5 * h);
        var k3 = Derivative(q3, Rate(q3.Unit(), inertia, middle, wheelsMiddle));
        var q4 = Moved(attitude, k3, h);
        var k4 = Derivative(q4, Rate(q4.Unit(), inertia, momentum + h * torque, wheels + h * wheelRate));
        return new Rotation(
            attitude.W + h / 6.0 * (k1.W + 2.0 * (k2.W + k3.W) + k4.W),
            attitude.X + h / 6.0 * (k1.X + 2.0 * (k2.X + k3.X) + k4.X),
            attitude.Y + h / 6.0 * (k1.Y + 2.0 * (k2.Y + k3.Y) + k4.Y),
            attitude.Z + h / 6.0 * (k1.Z + 2.0 * (k2.Z + k3.Z) + k4.Z)).Unit();
    }

    private static Rotation Derivative(Rotation q, Vector3D rate) =>
        q * new Rotation(0.0, 0.5 * rate.X, 0.5 * rate.Y, 0.5 * rate.Z);

    private static Rotation Moved(Rotation q, Rotation slope, double h) =>
        new(q.W + h * slope.W, q.X + h * slope.X, q.Y + h * slope.Y, q.Z + h * slope.Z);
}
