using ScAi.Constellations.Assistant.Tools;

namespace ScAi.Constellations.Assistant.Answering;

/// <summary>A step of an answer, as the person sees it come.</summary>
/// <param name="Kind"><c>text</c>, <c>tool</c>, <c>draft</c>, <c>note</c>, <c>error</c> or <c>done</c>.</param>
/// <param name="Text">The words; of a tool, its name.</param>
/// <param name="Draft">What could be confirmed.</param>
public sealed record AnswerEvent(string Kind, string Text, Draft? Draft = null);
