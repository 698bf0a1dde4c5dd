namespace ScAi.Constellations.Assistant.Ollama;

/// <summary>The model's server did not do what was asked; the message says why, for people.</summary>
public sealed class OllamaException(string message, Exception? inner = null) : Exception(message, inner);
