using System.Runtime.InteropServices;

namespace ScAi.Mqtt.Native;

/// <summary>libmosquitto's <c>struct mosquitto_message</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MosquittoMessage
{
    public int Id;
    public byte* Topic;
    public byte* Payload;
    public int PayloadLength;
    public int Quality;
    public byte Retain;
}
