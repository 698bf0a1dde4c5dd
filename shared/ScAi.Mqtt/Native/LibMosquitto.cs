using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScAi.Federation.Messaging;

namespace ScAi.Mqtt.Native;

/// <summary>The functions of Eclipse Mosquitto's client library (2.0 or later) that the adapter uses.</summary>
internal static unsafe partial class LibMosquitto
{
    /// <summary><c>MQTT_PROTOCOL_V311</c>.</summary>
    public const int ProtocolV311 = 4;

    /// <summary><c>MQTT_PROTOCOL_V5</c>.</summary>
    public const int ProtocolV5 = 5;

    /// <summary><c>MQTT_PROP_USER_PROPERTY</c>.</summary>
    public const int UserProperty = 38;

    private const string Library = "mosquitto";

    private static readonly string[] s_candidates =
    [
        "libmosquitto.so.1",
        "libmosquitto.1.dylib",
        "/opt/homebrew/lib/libmosquitto.1.dylib",
        "/usr/local/lib/libmosquitto.1.dylib",
        "mosquitto.dll",
        @"C:\Program Files\mosquitto\mosquitto.dll",
        "libmosquitto.so",
        "libmosquitto.dylib",
    ];

    private static readonly Lazy<string?> s_defect = new(Load);

    /// <summary>Loads and initialises the library, once in the life of the process.</summary>
    /// <exception cref="BusUnavailableException">It is not installed or too old; says what to install.</exception>
    public static void Require()
    {
        if (s_defect.Value is { } defect)
        {
            throw new BusUnavailableException(
                $"{defect}; install it (Debian, Ubuntu: apt install libmosquitto1; Fedora: dnf install mosquitto; "
                + "macOS: brew install mosquitto; Windows: the installer from mosquitto.org).");
        }
    }

    /// <summary>The library's words for one of its error codes.</summary>
    public static string Describe(int error) => Marshal.PtrToStringUTF8(ErrorText(error)) ?? $"error {error}";

    [LibraryImport(Library, EntryPoint = "mosquitto_lib_version")]
    public static partial int Version(int* major, int* minor, int* revision);

    [LibraryImport(Library, EntryPoint = "mosquitto_lib_init")]
    public static partial int Initialise();

    [LibraryImport(Library, EntryPoint = "mosquitto_strerror")]
    private static partial nint ErrorText(int error);

    [LibraryImport(Library, EntryPoint = "mosquitto_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint New(string clientId, [MarshalAs(UnmanagedType.U1)] bool cleanSession, nint user);

    [LibraryImport(Library, EntryPoint = "mosquitto_destroy")]
    public static partial void Destroy(nint client);

    [LibraryImport(Library, EntryPoint = "mosquitto_int_option")]
    public static partial int SetOption(nint client, MosquittoOption option, int value);

    [LibraryImport(Library, EntryPoint = "mosquitto_username_pw_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetCredentials(nint client, string? userName, string? password);

    [LibraryImport(Library, EntryPoint = "mosquitto_tls_set", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetTls(
        nint client,
        string? authorityFile,
        string? authorityFolder,
        string? certificateFile,
        string? keyFile,
        nint passwordCallback);

    [LibraryImport(Library, EntryPoint = "mosquitto_will_set")]
    public static partial int SetWill(
        nint client, byte* topic, int payloadLength, byte* payload, int quality, byte retain);

    [LibraryImport(
        Library, EntryPoint = "mosquitto_connect", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Connect(nint client, string host, int port, int keepAliveSeconds);

    [LibraryImport(Library, EntryPoint = "mosquitto_disconnect")]
    public static partial int Disconnect(nint client);

    [LibraryImport(Library, EntryPoint = "mosquitto_subscribe")]
    public static partial int Subscribe(nint client, int* messageId, byte* filter, int quality);

    [LibraryImport(Library, EntryPoint = "mosquitto_publish_v5")]
    public static partial int Publish(
        nint client,
        int* messageId,
        byte* topic,
        int payloadLength,
        byte* payload,
        int quality,
        byte retain,
        nint properties);

    [LibraryImport(Library, EntryPoint = "mosquitto_socket")]
    public static partial int Socket(nint client);

    [LibraryImport(Library, EntryPoint = "mosquitto_want_write")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WantsToWrite(nint client);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_read")]
    public static partial int Read(nint client, int maximumPackets);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_write")]
    public static partial int Write(nint client, int maximumPackets);

    [LibraryImport(Library, EntryPoint = "mosquitto_loop_misc")]
    public static partial int KeepAlive(nint client);

    [LibraryImport(Library, EntryPoint = "mosquitto_property_add_string_pair")]
    public static partial int AddProperty(nint* properties, int identifier, byte* name, byte* value);

    [LibraryImport(Library, EntryPoint = "mosquitto_property_read_string_pair")]
    public static partial nint ReadProperty(
        nint properties, int identifier, byte** name, byte** value, byte skipFirst);

    [LibraryImport(Library, EntryPoint = "mosquitto_property_free_all")]
    public static partial void FreeProperties(nint* properties);

    [LibraryImport(Library, EntryPoint = "mosquitto_connect_v5_callback_set")]
    public static partial void OnConnect(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_disconnect_v5_callback_set")]
    public static partial void OnDisconnect(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_message_v5_callback_set")]
    public static partial void OnMessage(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, MosquittoMessage*, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_publish_v5_callback_set")]
    public static partial void OnPublish(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_subscribe_v5_callback_set")]
    public static partial void OnSubscribe(
        nint client, delegate* unmanaged[Cdecl]<nint, nint, int, int, int*, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "mosquitto_log_callback_set")]
    public static partial void OnLog(nint client, delegate* unmanaged[Cdecl]<nint, nint, int, byte*, void> callback);

    private static string? Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(LibMosquitto).Assembly, Resolve);
        try
        {
            int major, minor, revision;
            if (Version(&major, &minor, &revision) < 2_000_000)
            {
                return "The MQTT client library libmosquitto is too old: "
                    + $"{major}.{minor}.{revision}, and 2.0 or later is needed";
            }

            return Initialise() == 0 ? null : "The MQTT client library libmosquitto cannot be initialised";
        }
        catch (DllNotFoundException)
        {
            return "The MQTT client library libmosquitto is not installed";
        }
        catch (EntryPointNotFoundException)
        {
            return "The MQTT client library libmosquitto is too old; 2.0 or later is needed";
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        foreach (var candidate in s_candidates)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
