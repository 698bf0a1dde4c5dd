namespace ScAi.Constellations.Assistant.Ollama;

/// <summary>The way to the models, if there is one.</summary>
internal sealed record ModelDoor(OllamaChatClient? Client);
