namespace ScAi.Messages.Wire;

/// <summary>Knows what a value should have been.</summary>
internal interface IExpectation
{
    /// <summary>What a reader expects, such as <c>a duration</c>.</summary>
    string Expected { get; }
}
