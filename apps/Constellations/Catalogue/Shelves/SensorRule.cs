using System.Data.Common;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>Sensors: the satellite that carries one must be there for the caller.</summary>
internal sealed class SensorRule(Shelf<Satellite> satellites) : IShelfRule<Sensor>
{
    public async Task<Sensor> BeforeWriteAsync(DbConnection connection, Caller caller, Sensor item)
    {
        if (item.SatelliteId is { } satellite)
        {
            try
            {
                await satellites.FindAsync(connection, caller, satellite);
            }
            catch (ProblemException missing) when (missing.Problem.Status == 404)
            {
                throw new ProblemException(Problem.Invalid("satelliteId", $"there is no satellite {satellite}"));
            }
        }

        return item;
    }
}
