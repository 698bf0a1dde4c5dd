using System.Text.Json;
using ScAi.Messages;

namespace ScAi.MissionControl.Commands;

/// <summary>How values of commands stand in the database.</summary>
internal static class CommandText
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Read<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    public static string Of(IReadOnlyDictionary<string, ArgumentValue> arguments) => JsonSerializer.Serialize(
        arguments.ToDictionary(argument => argument.Key, argument => argument.Value.Text is { } text ? text : (object)argument.Value.Number));

    public static IReadOnlyDictionary<string, ArgumentValue> ReadArguments(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!.ToDictionary(
            argument => argument.Key,
            argument => argument.Value.ValueKind == JsonValueKind.String
                ? ArgumentValue.Of(argument.Value.GetString()!)
                : ArgumentValue.Of(argument.Value.GetDouble()));
}
