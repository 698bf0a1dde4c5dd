namespace ScAi.Mqtt.Native;

/// <summary>libmosquitto's <c>mosq_err_t</c>, as far as cases are told apart.</summary>
internal static class MosquittoError
{
    /// <summary><c>MOSQ_ERR_SUCCESS</c>.</summary>
    public const int None = 0;

    /// <summary><c>MOSQ_ERR_PROTOCOL</c>: what came is not MQTT.</summary>
    public const int Protocol = 2;

    /// <summary><c>MOSQ_ERR_INVAL</c>: an argument that MQTT does not allow, such as a filter with a wildcard inside a level.</summary>
    public const int InvalidArgument = 3;

    /// <summary><c>MOSQ_ERR_NO_CONN</c>.</summary>
    public const int NoConnection = 4;

    /// <summary><c>MOSQ_ERR_CONN_LOST</c>: the other side closed.</summary>
    public const int ConnectionLost = 7;

    /// <summary><c>MOSQ_ERR_TLS</c>.</summary>
    public const int Tls = 8;

    /// <summary><c>MOSQ_ERR_ERRNO</c>: the system's error code says more.</summary>
    public const int System = 14;

    /// <summary><c>MOSQ_ERR_EAI</c>: the host name was not found.</summary>
    public const int NameNotFound = 15;

    /// <summary><c>MOSQ_ERR_KEEPALIVE</c>: the broker was silent for too long.</summary>
    public const int Silence = 19;

    /// <summary>MQTT 5 reason codes from here on are failures; the library's own codes are all lower.</summary>
    public const int FirstReasonCode = 0x80;
}
