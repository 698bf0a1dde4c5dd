namespace ScAi.Spacecraft.Navigation;

/// <summary>What navigation knows, TEME.</summary>
/// <param name="X">Estimate along the first axis.</param>
/// <param name="Y">Along the second.</param>
/// <param name="Z">Along the third.</param>
/// <param name="BiasX">Slow error of the receiver, m.</param>
/// <param name="BiasY">The same, second axis.</param>
/// <param name="BiasZ">The same, third axis.</param>
/// <param name="Measured">The receiver's last solution; null before the first.</param>
/// <param name="Started">Whether the filter has begun.</param>
/// <param name="Rejected">Measurements thrown away in a row.</param>
/// <param name="Accepted">Measurements used in all.</param>
public readonly record struct NavigationState(
    AxisEstimate X,
    AxisEstimate Y,
    AxisEstimate Z,
    double BiasX,
    double BiasY,
    double BiasZ,
    NavigationFix? Measured,
    bool Started,
    int Rejected,
    long Accepted);
