using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Where a request comes from.</summary>
internal static class RequestOrigin
{
    public static Origin Of(HttpContext context) => new(
        AddressOf(context).ToString(), context.Request.Headers.UserAgent.ToString(), context.Features.Get<Caller>()?.AccountId ?? "");

    /// <summary>Takes one of the address's attempts, or ends the request with 429.</summary>
    public static void TakeAttempt(this AccountOffice office, HttpContext context)
    {
        if (office.Attempts.Take(NetworkOf(AddressOf(context))) is { } wait)
        {
            throw new ProblemException(Problem.TooMany("Too many attempts from this address.", wait));
        }
    }

    /// <summary>What counts as one address: of IPv6 the first 64 bits, which are what one customer gets.</summary>
    internal static string NetworkOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4(),
        { } address => address,
    };
}
