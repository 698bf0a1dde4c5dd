namespace ScAi.MissionControl.Commands;

/// <summary>A mission control without telemetry: no interlock holds.</summary>
internal sealed class NothingHeard : ILatestValues
{
    public double? Latest(int spacecraft, string parameter) => null;
}
