namespace ScAi.Constellations.Assistant.Tools;

/// <summary>A model passed something to a tool that it cannot use; the message is for the model.</summary>
public sealed class ToolArgumentException(string message) : Exception(message);
