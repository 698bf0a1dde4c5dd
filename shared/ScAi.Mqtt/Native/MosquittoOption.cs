namespace ScAi.Mqtt.Native;

/// <summary>libmosquitto's <c>mosq_opt_t</c>, as far as it is used.</summary>
internal enum MosquittoOption
{
    /// <summary><c>MOSQ_OPT_PROTOCOL_VERSION</c>.</summary>
    ProtocolVersion = 1,

    /// <summary><c>MOSQ_OPT_RECEIVE_MAXIMUM</c>.</summary>
    ReceiveMaximum = 4,

    /// <summary><c>MOSQ_OPT_SEND_MAXIMUM</c>.</summary>
    SendMaximum = 5,

    /// <summary><c>MOSQ_OPT_TCP_NODELAY</c>.</summary>
    TcpNoDelay = 11,

    /// <summary><c>MOSQ_OPT_TLS_USE_OS_CERTS</c>.</summary>
    TlsUseSystemCertificates = 13,
}
