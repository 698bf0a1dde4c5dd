namespace ScAi.Messages;

/// <summary>Who gave an order says how far its result has come, or that it is wanted no more; <c>PREFIX/APP/work/receipt</c>.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Received">How many pieces have arrived, without a gap.</param>
/// <param name="Wanted">False: stop computing and sending.</param>
public sealed record PartReceipt(string Order, int Received, bool Wanted) : IWireRecord;
