namespace ScAi.Spacecraft.Tests.Shared;

/// <summary>Counts what a piece of code allocates once it is warm.</summary>
internal static class Allocations
{
    /// <summary>Bytes allocated on this thread by 200 runs after 200 to warm up.</summary>
    public static long Of(Action step)
    {
        for (var i = 0; i < 200; i++)
        {
            step();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 200; i++)
        {
            step();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
