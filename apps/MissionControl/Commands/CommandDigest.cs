using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScAi.MissionControl.Commands;

/// <summary>Tells whether two wishes with the same key ask for the same.</summary>
internal static class CommandDigest
{
    /// <summary>SHA-256 over all that was asked for, arguments by name, in hexadecimal.</summary>
    public static string Of(NewCommand wish)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");

        Add($"{wish.Spacecraft}");
        Add(wish.Command);
        foreach (var (name, value) in wish.Arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
        {
            Add(name);
            Add(value.Text is null ? "number" : "text");
            Add(value.ToString());
        }

        Add($"{wish.Priority ?? CommandCheck.UsualPriority}");
        Add(wish.Deadline?.ToString());
        Add($"{wish.WhenLate ?? LatePolicy.Expire}");
        Add($"{wish.Schedule ?? new CommandSchedule()}");
        Add($"{wish.Hold ?? false}");
        Add(wish.Comment);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
