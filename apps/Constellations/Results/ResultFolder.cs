using ScAi.Constellations.Simulations.Requests;

namespace ScAi.Constellations.Results;

/// <summary>The report packages of all simulations, in the data folder.</summary>
internal sealed class ResultFolder(PlatformOptions options) : PackageFolder(Path.Combine(options.Data, "results"), "result of simulation")
{
    /// <summary>Writes a package; it is there as a whole or not at all.</summary>
    public void Write(long id, SimulationPlan plan, IReadOnlyList<ResultSection> sections, CancellationToken cancellation) =>
        Write(id, file => ResultPackage.Write(file, plan, sections, cancellation));
}
