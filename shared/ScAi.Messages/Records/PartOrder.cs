namespace ScAi.Messages;

/// <summary>Asks any one worker to compute a part of a study; <c>PREFIX/APP/work/order</c>, read through a shared subscription.</summary>
/// <param name="Order">Different for every order, also when the same part is given out again.</param>
/// <param name="Study">SHA-256 of the study's canonical text, in hexadecimal.</param>
/// <param name="Part">Which part.</param>
/// <param name="Engine">The version of the orbit engine; a worker of another one declines.</param>
public sealed record PartOrder(string Order, string Study, int Part, string Engine) : IWireRecord;
