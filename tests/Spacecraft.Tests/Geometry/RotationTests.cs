using ScAi.Federation.Randomness;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Tests.Geometry;

public class RotationTests
{
    private static readonly CounterRandom s_random = new(7, "spacecraft", "rotations");

    [Fact]
    public void ToVector_OfAnyRotation_GivesItBack()
    {
        for (var i = 0UL; i < 200; i++)
        {
            var vector = NormalDraws.VectorOf(s_random, 3 * i).Shorten(3.1);
            var again = Rotation.FromVector(vector).ToVector();

            Assert.Equal(0.0, (vector - again).Length, 1e-12);
        }
    }

    [Fact]
    public void Apply_ThenInverse_IsTheVectorAndKeepsLengthAndOrder()
    {
        for (var i = 0UL; i < 200; i++)
        {
            var (a, b) = (Rotation.FromVector(NormalDraws.VectorOf(s_random, 6 * i)), Rotation.FromVector(NormalDraws.VectorOf(s_random, 6 * i + 3)));
            var vector = NormalDraws.VectorOf(s_random, 1_000 + 3 * i);

            Assert.Equal(0.0, (a.ApplyInverse(a.Apply(vector)) - vector).Length, 1e-13);
            Assert.Equal(vector.Length, a.Apply(vector).Length, 1e-13);
            Assert.Equal(0.0, ((a * b).Apply(vector) - a.Apply(b.Apply(vector))).Length, 1e-13);
        }
    }

    [Fact]
    public void FromAxes_OfTurnedAxes_IsTheTurn()
    {
        for (var i = 0UL; i < 200; i++)
        {
            var turn = Rotation.FromVector(NormalDraws.VectorOf(s_random, 3 * i) * 1.7);
            var again = Rotation.FromAxes(turn.Apply(Vector3D.UnitX), turn.Apply(Vector3D.UnitY), turn.Apply(Vector3D.UnitZ));

            Assert.Equal(0.0, (turn.Inverse() * again).ToVector().Length, 1e-12);
        }
    }

    [Fact]
    public void Of_ManyNormalDraws_HasMeanZeroAndVarianceOne()
    {
        double sum = 0.0, squares = 0.0;
        for (var i = 0UL; i < 20_000; i++)
        {
            var x = NormalDraws.Of(s_random, i);
            (sum, squares) = (sum + x, squares + x * x);
        }

        Assert.Equal(0.0, sum / 20_000, 0.03);
        Assert.Equal(1.0, squares / 20_000, 0.05);
    }
}
