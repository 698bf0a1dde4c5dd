namespace ScAi.Constellations.Simulations.Requests;

/// <summary>How much one may ask for.</summary>
public sealed record SimulationLimits
{
    /// <summary>Jobs of one account that are queued or running.</summary>
    public int UnfinishedJobs { get; init; } = 4;

    /// <summary>Cells of one job.</summary>
    public int CellsPerJob { get; init; } = 200_000;

    /// <summary>Cells of all queued and running jobs of one account.</summary>
    public int CellsUnfinished { get; init; } = 400_000;

    /// <summary>Points, lines and areas of one job.</summary>
    public int Targets { get; init; } = 1_000;

    /// <summary>Sensors on satellites of one job.</summary>
    public int Assets { get; init; } = 5_000;

    /// <summary>The longest window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(31);

    /// <summary>Cells times assets times days of one job: bounds its processor time and memory.</summary>
    public double Work { get; init; } = 20_000_000;

    /// <summary>Cells times assets times days up to which every access is listed.</summary>
    public double WorkWithAccesses { get; init; } = 500_000;

    /// <summary>Jobs that run at once, of all accounts.</summary>
    public int RunningJobs { get; init; } = 2;
}
