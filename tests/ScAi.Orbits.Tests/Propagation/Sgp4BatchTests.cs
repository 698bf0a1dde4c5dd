using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Propagation;

public class Sgp4BatchTests
{
    [Fact]
    public void PropagateMinutes_VerificationSetByVectors_ReproducesEveryRowAndErrorCode()
    {
        var cases = VerificationSet.Cases;
        var batch = new Sgp4Batch([.. cases.Select(c => new Sgp4(c.Elements))], PropagationPath.Vector);
        var compared = 0;
        var errors = new List<int>();
        for (var index = 0; index < cases.Count; index++)
        {
            var times = VerificationSet.Times(cases[index]).ToArray();
            var memory = new double[6 * times.Length];
            var codes = new PropagationCode[times.Length];
            batch.PropagateMinutes(index, times, StateColumns.In(memory, times.Length), codes);
            for (var i = 0; i < times.Length; i++)
            {
                if (codes[i] != PropagationCode.None)
                {
                    errors.Add((int)codes[i]);
                    break;
                }

                for (var component = 0; component < 6; component++)
                {
                    // Tolerance as for the scalar code.
                    var (expected, actual) = (cases[index].Rows[i].Numbers[component], memory[component * times.Length + i]);
                    Assert.True(
                        Math.Abs(expected - actual) < 2e-7,
                        $"{cases[index].Elements.CatalogueNumber} at {times[i]}: {expected} expected, {actual} computed");
                }

                compared++;
            }
        }

        Assert.Equal(666, compared);
        Assert.Equal([1, 1, 6, 6, 4, 3, 6], errors);
    }

    [Fact]
    public void Propagate_MixedCatalogueOverTenDays_AgreesWithTheScalarTheory()
    {
        // 1e-8 km: what the two may differ by, a hundredth of the tolerance against the reference.
        var sets = MixedCatalogue.Of(4000);
        var vector = Sgp4Batch.Of(sets, PropagationPath.Vector);
        var scalar = Sgp4Batch.Of(sets, PropagationPath.Scalar);
        var times = Enumerable.Range(0, 99).Select(i => MixedCatalogue.Epoch + TimeSpan.FromMinutes(i * 145.7)).ToArray();
        var length = (int)vector.BlockLength(times.Length);
        var (actual, expected) = (new double[length], new double[length]);
        var (actualCodes, expectedCodes) = (new PropagationCode[length / 6], new PropagationCode[length / 6]);

        vector.Propagate(times, actual, true, actualCodes);
        scalar.Propagate(times, expected, true, expectedCodes);

        Assert.Equal(expectedCodes, actualCodes);
        Assert.True(expectedCodes.Count(c => c == PropagationCode.None) > 0.9 * expectedCodes.Length);
        var worst = 0.0;
        for (var i = 0; i < length; i++)
        {
            var difference = Math.Abs(actual[i] - expected[i]);
            if (!double.IsNaN(expected[i]) && !(difference <= worst))
            {
                worst = difference;
                Assert.True(difference < 1e-8, $"{sets[i / (6 * times.Length)]}, component {i / times.Length % 6}, time {i % times.Length}: {difference}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"worst difference {worst:e2} km or km/s");
    }

    [Fact]
    public void Propagate_EachShape_GivesTheSameBits()
    {
        var batch = Sgp4Batch.Of(MixedCatalogue.Of(203), PropagationPath.Vector);
        var times = Enumerable.Range(0, 411).Select(i => MixedCatalogue.Epoch + TimeSpan.FromSeconds(i * 977.25)).ToArray();
        var count = batch.Satellites.Count;
        var block = new double[batch.BlockLength(times.Length)];
        batch.Propagate(times, block);

        var twoCores = new double[block.Length];
        batch.Propagate(times, twoCores, cores: 2);
        Assert.Equal(block, twoCores);

        var positions = new double[block.Length / 2];
        batch.Propagate(times, positions, hasVelocity: false);
        var one = new double[6 * count];
        for (var i = 0; i < times.Length; i += 10)
        {
            batch.Propagate(times[i], StateColumns.In(one, count));
            for (var satellite = 0; satellite < count; satellite++)
            {
                for (var component = 0; component < 6; component++)
                {
                    var expected = block[(satellite * 6 + component) * times.Length + i];
                    Assert.Equal(expected, one[component * count + satellite]);
                    if (component < 3)
                    {
                        Assert.Equal(expected, positions[(satellite * 3 + component) * times.Length + i]);
                    }
                }
            }
        }

        // Another start and another order puts each time beside other neighbours.
        var some = times[7..300].Reverse().ToArray();
        var columns = new double[6 * some.Length];
        for (var satellite = 0; satellite < count; satellite++)
        {
            batch.Propagate(satellite, some, StateColumns.In(columns, some.Length));
            for (var i = 0; i < some.Length; i++)
            {
                Assert.Equal(block[satellite * 6 * times.Length + 299 - i], columns[i]);
            }
        }
    }

    [Fact]
    public void Propagate_MemoryOfAnotherLength_SaysWhatIsNeeded()
    {
        var batch = Sgp4Batch.Of(A.DownlinkSatellites());
        var error = Assert.Throws<ArgumentException>(() => batch.Propagate(new ScenarioTime[10], new double[119]));
        Assert.Contains("120 doubles", error.Message);
    }

    [Fact]
    public void Propagate_SteadyState_AllocatesNothing()
    {
        var batch = Sgp4Batch.Of(MixedCatalogue.Of(40));
        var times = Enumerable.Range(0, 500).Select(i => MixedCatalogue.Epoch + TimeSpan.FromMinutes(i)).ToArray();
        var block = new double[batch.BlockLength(times.Length)];
        batch.Propagate(times, block);
        var before = GC.GetAllocatedBytesForCurrentThread();

        batch.Propagate(times, block);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
