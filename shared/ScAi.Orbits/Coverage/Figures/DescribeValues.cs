namespace ScAi.Orbits.Coverage.Figures;

/// <summary>Writes the statistics of values (which it sorts) into the columns from the first on.</summary>
internal delegate void DescribeValues(Span<double> values, int firstColumn);
