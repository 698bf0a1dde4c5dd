namespace ScAi.Constellations.Assistant.Ollama;

/// <summary>A model that can be asked.</summary>
/// <param name="Name">As requests name it.</param>
/// <param name="SizeBytes">On its server's disk.</param>
/// <param name="ModifiedAt">When it was installed or changed.</param>
public sealed record OllamaModel(string Name, long SizeBytes, DateTimeOffset? ModifiedAt);
