using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>Mean elements such that SGP4 gives a state at their epoch: what an element set is after a burn.</summary>
/// <remarks>
/// The unknown is a Cartesian "mean" state whose two-body elements are the element set's, so that neither circular nor equatorial orbits
/// are singular. Rounds are fixed-point, mean += target - SGP4(mean), and Newton's with differences where that does not halve the error;
/// for deep-space orbits over the equator a search round the nodes follows. B* and names are taken over: one state says nothing about
/// drag. Some states are not SGP4's to give, and leave an error that is said: with a mean eccentricity below 1e-6, which the theory
/// rounds up (metres in low orbits); geosynchronous within 0.001 degrees of the equator (up to 1 km); beneath the Earth's surface.
/// </remarks>
/// <param name="Elements">The elements; the best there are when it has not converged.</param>
/// <param name="PositionErrorKilometers">How far SGP4's position is from the one asked for.</param>
/// <param name="VelocityErrorKilometersPerSecond">How far its velocity is.</param>
/// <param name="Rounds">How many rounds it took.</param>
public sealed record MeanElementFit(
    ElementSet Elements, double PositionErrorKilometers, double VelocityErrorKilometersPerSecond, int Rounds)
{
    /// <summary>The error in position that counts as converged: a millimetre.</summary>
    public const double PositionToleranceKilometers = 1e-6;

    /// <summary>The error in velocity that counts as converged: a micrometre per second.</summary>
    public const double VelocityToleranceKilometersPerSecond = 1e-9;

    private const int MostRounds = 40;

    /// <summary>Whether SGP4 gives the state to the millimetre and the micrometre per second.</summary>
    public bool HasConverged => PositionErrorKilometers <= PositionToleranceKilometers
        && VelocityErrorKilometersPerSecond <= VelocityToleranceKilometersPerSecond;

    /// <summary>Fits elements to a state.</summary>
    /// <param name="state">Position and velocity, TEME of date, of an ellipse.</param>
    /// <param name="epoch">When.</param>
    /// <param name="like">Whose names and B* the elements take over.</param>
    /// <param name="gravity">The constants for SGP4; WGS-72 when not given.</param>
    /// <exception cref="ArgumentException">The state is not on an ellipse about the Earth.</exception>
    public static MeanElementFit Of(in State<Teme> state, ScenarioTime epoch, ElementSet like, GravityModel? gravity = null)
    {
        ArgumentNullException.ThrowIfNull(like);
        gravity ??= GravityModel.Wgs72;
        var template = like with { Epoch = epoch };
        Span<double> target = stackalloc double[6];
        Write(state, target);
        Span<double> mean = stackalloc double[6];
        target.CopyTo(mean);
        var osculating = TwoBodyElements.Of(mean, template, gravity)
            ?? throw new ArgumentException("The state is not on an ellipse about the Earth.", nameof(state));
        var best = new MeanElementFit(osculating, double.MaxValue, double.MaxValue, 0);

        Span<double> residual = stackalloc double[6];
        Span<double> step = stackalloc double[6];
        var last = double.MaxValue;
        for (var round = 1; round <= MostRounds; round++)
        {
            if (Residual(mean, target, template, gravity, residual) is not { } elements)
            {
                // Too far: half the step back.
                for (var i = 0; i < 6; i++)
                {
                    step[i] *= -0.5;
                    mean[i] += step[i];
                    step[i] = -step[i];
                }

                continue;
            }

            var (position, velocity) = (Length(residual[..3]), Length(residual[3..]));
            var error = position + velocity * 1000.0;
            if (error < best.PositionErrorKilometers + best.VelocityErrorKilometersPerSecond * 1000.0)
            {
                best = new MeanElementFit(elements, position, velocity, round);
            }

            if (position < 1e-9 && velocity < 1e-12)
            {
                break;
            }

            if (best.HasConverged && error > 0.5 * last)
            {
                break;
            }

            residual.CopyTo(step);
            if (error > 0.5 * last && !NewtonStep(mean, target, residual, template, gravity, step))
            {
                residual.CopyTo(step);
            }

            last = error;
            for (var i = 0; i < 6; i++)
            {
                mean[i] += step[i];
            }
        }

        return !best.HasConverged && osculating.InclinationDegrees < 0.2 && new Sgp4(best.Elements, gravity).IsDeepSpace
            ? EquatorialSearch.Improve(best, target, osculating, gravity)
            : best;
    }

    /// <summary>What SGP4 lacks to the target; null when it has no state for these elements.</summary>
    private static ElementSet? Residual(
        ReadOnlySpan<double> mean, ReadOnlySpan<double> target, ElementSet template, GravityModel gravity, Span<double> residual)
    {
        if (TwoBodyElements.Of(mean, template, gravity) is not { } elements
            || new Sgp4(elements, gravity).PropagateMinutes(0.0, out var state) != PropagationCode.None)
        {
            return null;
        }

        Write(state, residual);
        for (var i = 0; i < 6; i++)
        {
            residual[i] = target[i] - residual[i];
        }

        return elements;
    }

    /// <summary>Newton's step with a Jacobian by differences; false when it is singular.</summary>
    private static bool NewtonStep(
        ReadOnlySpan<double> mean,
        ReadOnlySpan<double> target,
        ReadOnlySpan<double> residual,
        ElementSet template,
        GravityModel gravity,
        Span<double> step)
    {
        Span<double> matrix = stackalloc double[42];
        Span<double> moved = stackalloc double[6];
        Span<double> other = stackalloc double[6];
        for (var column = 0; column < 6; column++)
        {
            var nudge = column < 3 ? 1e-3 : 1e-6;
            mean.CopyTo(moved);
            moved[column] += nudge;
            if (Residual(moved, target, template, gravity, other) is null)
            {
                return false;
            }

            for (var row = 0; row < 6; row++)
            {
                matrix[row * 7 + column] = (residual[row] - other[row]) / nudge;
            }
        }

        for (var row = 0; row < 6; row++)
        {
            matrix[row * 7 + 6] = residual[row];
        }

        return LinearSystem.TrySolve(matrix, 6, step);
    }

    private static void Write(in State<Teme> state, Span<double> numbers)
    {
        (numbers[0], numbers[1], numbers[2]) = state.Position;
        (numbers[3], numbers[4], numbers[5]) = state.Velocity;
    }

    private static double Length(ReadOnlySpan<double> v) => Sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
}
