using System.Security.Cryptography;
using System.Text;

namespace ScAi.Sql.Migrations;

/// <summary>One step of a schema: SQL in the words of <see cref="SqlText"/>, run in one transaction, once.</summary>
/// <param name="Number">Counts from 1 without gaps.</param>
/// <param name="Name">What it does, in a few words.</param>
/// <param name="Sql">One or more statements.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text, whatever its line ends; shows that a step was changed after it had been run.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n").Trim())));
}
