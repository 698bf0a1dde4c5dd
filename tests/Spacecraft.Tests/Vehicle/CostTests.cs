using ScAi.Spacecraft.Tests.Injection;
using ScAi.Spacecraft.Tests.Shared;

namespace ScAi.Spacecraft.Tests.Vehicle;

public sealed class CostTests
{
    /// <summary>A step makes a new state and nothing else that grows: the figure is that of the state, packets and looks included.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Step_SteadyState_AllocatesItsNextStateOnly(bool crewed)
    {
        var craft = new Craft(1, crewed) { Stations = [] };
        var state = craft.Fly(craft.Born(), 3_000);

        Assert.InRange(Allocations.Of(() => state = craft.Step(state)) / 200, 1, 8_000);
    }
}
