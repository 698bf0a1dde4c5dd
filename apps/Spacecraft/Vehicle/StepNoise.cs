using ScAi.Federation.Randomness;
using ScAi.Spacecraft.Geometry;
using ScAi.Spacecraft.Navigation;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>The random numbers of one step of one vehicle; the same whoever asks, and however often.</summary>
/// <param name="random">The vehicle's generator; null for no noise at all.</param>
/// <param name="step">The step, counted from the scenario's start.</param>
internal readonly struct StepNoise(CounterRandom? random, long step)
{
    private const ulong PerStep = 64;

    public Vector3D StarTracker => Vector(0);

    public Vector3D Gyro => Vector(3);

    public double Gauge => Normal(6);

    public NavigationDraws Navigation => new(
        Normal(7), Normal(8), Normal(9), Normal(10), Normal(11), Normal(12), Normal(13), Normal(14), Normal(15));

    public Vector3D Docking => Vector(16);

    public double SensorNoise(int device) => Normal(20 + 2 * (ulong)device);

    public double SensorBias(int device) => Normal(21 + 2 * (ulong)device);

    private double Normal(ulong number) => random is null ? 0 : NormalDraws.Of(random, (ulong)step * PerStep + number);

    private Vector3D Vector(ulong number) => random is null ? default : NormalDraws.VectorOf(random, (ulong)step * PerStep + number);
}
