namespace ScAi.Messages;

/// <summary>Whether an app is connected; retained, and false as its last will; <c>PREFIX/APP/status/alive</c>.</summary>
/// <param name="Name">The app.</param>
/// <param name="Alive">False when the connection was lost or closed.</param>
/// <param name="Incarnation">Different for every start of the app.</param>
public sealed record AliveStatus(string Name, bool Alive, string Incarnation) : IWireRecord;
