namespace ScAi.Accounts;

/// <summary>A session as the database has it.</summary>
internal sealed record SessionRow(string Id, string AccountId, long BegunUs, long UsedUs, string Address, string Agent)
{
    public const string Columns = "id, account_id AS AccountId, begun_us AS BegunUs, used_us AS UsedUs, address, agent";
}
