using ScAi.Messages;

namespace ScAi.Federation.Tests.Loop;

public class ModeMachineTests
{
    private static readonly (FederateMode From, FederateMode To)[] Steps =
    [
        (FederateMode.Undefined, FederateMode.Initializing),
        (FederateMode.Initializing, FederateMode.Initialized),
        (FederateMode.Initialized, FederateMode.Executing),
        (FederateMode.Executing, FederateMode.Terminating),
        (FederateMode.Terminating, FederateMode.Terminated),
        (FederateMode.Terminated, FederateMode.Initializing),
        (FederateMode.Initializing, FederateMode.Terminating),
        (FederateMode.Initialized, FederateMode.Terminating),
    ];

    public static TheoryData<FederateMode, FederateMode> EveryPair()
    {
        var pairs = new TheoryData<FederateMode, FederateMode>();
        foreach (var from in Enum.GetValues<FederateMode>())
        {
            foreach (var to in Enum.GetValues<FederateMode>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Enter_AnyModeFromAnyMode_GoesOnlyTheStepsThatNosTKnows(FederateMode from, FederateMode to)
    {
        var machine = MachineIn(from);

        if (Steps.Contains((from, to)))
        {
            Assert.True(machine.Allows(to));
            machine.Enter(to);
            Assert.Equal(to, machine.Mode);
        }
        else
        {
            Assert.False(machine.Allows(to));
            Assert.Throws<InvalidOperationException>(() => machine.Enter(to));
            Assert.Equal(from, machine.Mode);
        }
    }

    private static ModeMachine MachineIn(FederateMode mode)
    {
        var machine = new ModeMachine();
        for (var next = FederateMode.Initializing; machine.Mode != mode; next++)
        {
            machine.Enter(next);
        }

        return machine;
    }
}
