namespace ScAi.Accounts;

/// <summary>An account as the database has it.</summary>
internal sealed record AccountRow(string Id, string Name, string Email, string Password, string State, long CreatedUs)
{
    public AccountState StateNow => Enum.Parse<AccountState>(State, ignoreCase: true);
}
