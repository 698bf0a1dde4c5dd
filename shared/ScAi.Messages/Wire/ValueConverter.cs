using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Messages.Wire;

/// <summary>Reads one kind of value, or says that it is not there.</summary>
internal delegate bool ValueReader<T>(ref Utf8JsonReader reader, out T value);

/// <summary>How one kind of value travels.</summary>
/// <param name="expected">What a reader expects, for the reason of a malformed message.</param>
/// <param name="read">Reads it; false when something else is there.</param>
/// <param name="write">Writes it.</param>
internal class ValueConverter<T>(string expected, ValueReader<T> read, Action<Utf8JsonWriter, T> write)
    : JsonConverter<T>, IExpectation
{
    /// <inheritdoc />
    public string Expected => expected;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(ref reader, out var value) ? value : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
