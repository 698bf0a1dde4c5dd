using System.Diagnostics;
using ScAi.Spacecraft.Thermal;

namespace ScAi.Spacecraft.Tests.Coupling;

public class CouplingTests(ITestOutputHelper output)
{
    private const int Orbit = 568; // steps of 10 s: the mean period at 500 km

    [Fact]
    public void Step_ADay_ArrayGivesNothingInTheUmbraAndMuchInTheSun()
    {
        var bus = new Bus();
        var (dark, lit) = (0, 0);
        for (var i = 0; i < 8_640; i++)
        {
            bus.Step(10.0);
            if (bus.Sun.SunlitFraction == 0.0)
            {
                dark++;
                Assert.Equal(0.0, bus.Powered.ArrayWatts);
            }
            else if (bus.Sun.SunlitFraction == 1.0 && i > 60)
            {
                lit++;
                Assert.InRange(bus.Powered.ArrayWatts, 150.0, 480.0);
            }
        }

        output.WriteLine($"{dark} dark steps, {lit} lit; battery {bus.Powered.StateOfCharge:P2}");
        Assert.InRange(dark / 8_640.0, 0.30, 0.40);
    }

    [Fact]
    public void Step_BalancedOrbits_ChargeComesBackEachOrbit()
    {
        var bus = new Bus();
        var charges = new List<double>();
        for (var orbit = 0; orbit < 14; orbit++)
        {
            for (var i = 0; i < Orbit; i++)
            {
                bus.Step(10.0);
            }

            charges.Add(bus.Powered.StateOfCharge);
        }

        output.WriteLine(string.Join(" ", charges.Select(c => c.ToString("F4"))));
        Assert.InRange(charges.Skip(8).Max() - charges.Skip(8).Min(), 0.0, 0.01);
    }

    [Fact]
    public void Step_PayloadOn_TakesChargeAndWarmsThePayload()
    {
        var (off, on) = (new Bus { PayloadWatts = 0.0 }, new Bus { PayloadWatts = 120.0 });
        var lowest = (Off: 1.0, On: 1.0);
        for (var i = 0; i < 4 * Orbit; i++)
        {
            off.Step(10.0);
            on.Step(10.0);
            lowest = (Math.Min(lowest.Off, off.Powered.StateOfCharge), Math.Min(lowest.On, on.Powered.StateOfCharge));
        }

        Assert.True(lowest.On < lowest.Off - 0.1);
        Assert.True(on.Thermal.Kelvin[NodeNumber.Payload] > off.Thermal.Kelvin[NodeNumber.Payload] + 5.0);
    }

    /// <summary>The array cools in shadow and warms in light, so its extremes come after the edges of the shadow.</summary>
    [Fact]
    public void Step_LightAndShadow_ArrayTemperatureLagsIllumination()
    {
        var bus = new Bus();
        for (var i = 0; i < 2 * Orbit; i++)
        {
            bus.Step(10.0);
        }

        var (samples, light, kelvin) = (Orbit, new double[Orbit], new double[Orbit]);
        for (var i = 0; i < samples; i++)
        {
            bus.Step(10.0);
            light[i] = bus.Sun.SunlitFraction;
            kelvin[i] = bus.Thermal.Kelvin[NodeNumber.Structure];
        }

        var lag = Enumerable.Range(-Orbit / 2, Orbit).MaxBy(shift => Correlation(light, kelvin, shift));
        output.WriteLine($"structure lags by {lag * 10} s of {Orbit * 10} s");
        Assert.InRange(lag * 10, 300, 2_000);
    }

    [Fact]
    public void Step_HalfTheStep_ChangesADaysEndByTheFirstOrderAtMost()
    {
        var (coarse, fine, finest) = (After(20.0), After(10.0), After(5.0));

        output.WriteLine($"charge {coarse.Charge:F6} {fine.Charge:F6} {finest.Charge:F6}; electronics {coarse.Kelvin:F4} {fine.Kelvin:F4} {finest.Kelvin:F4} K");
        Assert.InRange(Math.Abs(coarse.Charge - fine.Charge), 0.0, 0.005);
        Assert.InRange(Math.Abs(fine.Charge - finest.Charge), 0.0, 0.0025);
        Assert.InRange(Math.Abs(coarse.Kelvin - fine.Kelvin), 0.0, 0.1);
        Assert.InRange(Math.Abs(fine.Kelvin - finest.Kelvin), 0.0, 0.05);

        static (double Charge, double Kelvin) After(double step)
        {
            var bus = new Bus { HasNoise = false };
            for (var i = 0; i < 20_000.0 / step; i++)
            {
                bus.Step(step);
            }

            return (bus.Powered.StateOfCharge, bus.Thermal.Kelvin[NodeNumber.Electronics]);
        }
    }

    [Fact]
    public void Step_Coasting_AllocatesNothing()
    {
        // Draws of the counter generator allocate; the models do not.
        var bus = new Bus { HasNoise = false };
        for (var i = 0; i < 2_000; i++)
        {
            bus.Step(10.0);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.GetTimestamp();
        for (var i = 0; i < 2_000; i++)
        {
            bus.Step(10.0);
        }

        var elapsed = Stopwatch.GetElapsedTime(clock);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{elapsed.TotalMicroseconds / 2_000:F2} us per step of 10 s");
        Assert.Equal(0, allocated);
    }

    private static double Correlation(double[] light, double[] kelvin, int shift)
    {
        var (a, b) = (light.Average(), kelvin.Average());
        var sum = 0.0;
        for (var i = 0; i < light.Length; i++)
        {
            sum += (light[i] - a) * (kelvin[(i + shift + kelvin.Length) % kelvin.Length] - b);
        }

        return sum;
    }
}
