using static System.Math;

namespace ScAi.Orbits.Propagation;

/// <summary>Small systems of linear equations: Gauss's elimination with pivots by row.</summary>
internal static class LinearSystem
{
    /// <summary>Solves; false when the matrix is singular. The matrix is used up.</summary>
    /// <param name="augmented">Row by row, each with its right-hand side behind it.</param>
    /// <param name="size">How many unknowns.</param>
    /// <param name="solution">As many numbers.</param>
    internal static bool TrySolve(Span<double> augmented, int size, Span<double> solution)
    {
        var width = size + 1;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
            {
                if (Abs(augmented[row * width + column]) > Abs(augmented[pivot * width + column]))
                {
                    pivot = row;
                }
            }

            if (!(Abs(augmented[pivot * width + column]) > 1e-12))
            {
                return false;
            }

            for (var i = 0; i < width && pivot != column; i++)
            {
                (augmented[column * width + i], augmented[pivot * width + i]) = (augmented[pivot * width + i], augmented[column * width + i]);
            }

            for (var row = column + 1; row < size; row++)
            {
                var factor = augmented[row * width + column] / augmented[column * width + column];
                for (var i = column; i < width; i++)
                {
                    augmented[row * width + i] -= factor * augmented[column * width + i];
                }
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var sum = augmented[row * width + size];
            for (var i = row + 1; i < size; i++)
            {
                sum -= augmented[row * width + i] * solution[i];
            }

            solution[row] = sum / augmented[row * width + row];
        }

        return true;
    }
}
