using static System.Math;

namespace ScAi.Orbits.Contacts;

/// <summary>
/// One bracketed root on its way: Newton's method from the root of the cubic through the bracket's ends, kept inside the
/// bracket, which every evaluation narrows. Depends on nothing but the bracket, so the same bracket gives the same bits.
/// </summary>
internal struct RootTask
{
    internal readonly RootKind Kind;
    internal readonly int Site;
    internal readonly long Cell;
    internal readonly double A, B;
    internal readonly Sample SampleA, SampleB;
    private readonly bool isRising;
    private double low, high;

    internal RootTask(RootKind kind, int site, long cell, double a, double b, in Sample sampleA, in Sample sampleB)
    {
        (Kind, Site, Cell, A, B, SampleA, SampleB) = (kind, site, cell, a, b, sampleA, sampleB);
        (low, high) = (a, b);
        var (fa, da) = Function(sampleA);
        var (fb, db) = Function(sampleB);
        isRising = fb > fa;
        Guess = CubicRoot(a, b, fa, da, fb, db);
    }

    internal readonly bool IsRising => isRising;

    /// <summary>Where to evaluate next.</summary>
    internal double Guess { get; private set; }

    /// <summary>Where the last evaluation was.</summary>
    internal double Evaluated { get; private set; }

    /// <summary>The best estimate of the root.</summary>
    internal double Root { get; private set; }

    internal int Rounds { get; private set; }

    /// <summary>Takes the sample at the guess; <c>false</c> when the root is found.</summary>
    internal bool Advance(in Sample sample, bool isSmooth)
    {
        Rounds++;
        var x = Evaluated = Guess;
        if (!sample.IsValid)
        {
            Root = x;
            return false;
        }

        var (f, d) = Function(sample);
        if (f >= 0.0 == isRising)
        {
            high = x;
        }
        else
        {
            low = x;
        }

        var step = -f / d;
        var next = x + step;
        var isInside = next >= low && next <= high;
        if (!isInside || Rounds > 6)
        {
            // A wild step, or a slow root: fall back on halving the bracket every other time.
            if (!isInside || Rounds % 2 == 0)
            {
                next = 0.5 * (low + high);
            }

            step = next - x;
        }

        Root = Guess = next;
        if (high - low < 2e-9 || f == 0.0)
        {
            Root = f == 0.0 ? x : next;
            return false;
        }

        // Newton's error after a step is f''/(2 f') step^2, and 1e-4 of the step because SGP4's velocity is not the exact derivative
        // of its position; where the derivative is a rougher one the error falls a hundredfold or more.
        return !isInside || (Kind == RootKind.Crossing && isSmooth
            ? Abs(step) > 1e-5 || Abs(sample.GAcceleration) * step * step > 2.0 * Abs(d) * 1e-10
            : Abs(step) > 2e-8);
    }

    private readonly (double Value, double Rate) Function(in Sample sample) => Kind switch
    {
        RootKind.Crossing => (sample.G, sample.GRate),
        RootKind.Culmination => (sample.Q, sample.QRate),
        _ => (sample.GRate, sample.GAcceleration),
    };

    /// <summary>The root of the cubic that has the given values and slopes at a and b.</summary>
    private static double CubicRoot(double a, double b, double fa, double da, double fb, double db)
    {
        var h = b - a;
        da *= h;
        db *= h;
        var c2 = 3.0 * (fb - fa) - 2.0 * da - db;
        var c3 = 2.0 * (fa - fb) + da + db;
        var (low, high) = (0.0, 1.0);
        var s = Clamp(fa / (fa - fb), 0.0, 1.0);
        for (var round = 0; round < 8; round++)
        {
            var f = fa + s * (da + s * (c2 + s * c3));
            if (f >= 0.0 == fb > fa)
            {
                high = s;
            }
            else
            {
                low = s;
            }

            var next = s - f / (da + s * (2.0 * c2 + s * 3.0 * c3));
            next = next >= low && next <= high ? next : 0.5 * (low + high);
            if (Abs(next - s) < 1e-9)
            {
                s = next;
                break;
            }

            s = next;
        }

        return a + s * h;
    }
}
