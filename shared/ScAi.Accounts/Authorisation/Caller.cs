using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace ScAi.Accounts;

/// <summary>Who is asking. A parameter of this type on a handler is bound from the access token that was checked.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="SessionId">The session that the token belongs to.</param>
/// <param name="Roles">The account's roles, as the database has them now.</param>
/// <param name="Permissions">What the roles allow.</param>
public sealed record Caller(
    string AccountId, string Name, string SessionId, IReadOnlyList<string> Roles, FrozenSet<Permission> Permissions)
    : IBindableFromHttpContext<Caller>
{
    /// <summary>Whether the caller has a permission.</summary>
    public bool Can(Permission permission) => Permissions.Contains(permission);

    /// <summary>The caller of a request that passed the gate.</summary>
    /// <exception cref="InvalidOperationException">The route lets anyone in and so knows no caller.</exception>
    public static Caller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Caller>()
            ?? throw new InvalidOperationException("This route takes a Caller, but lets anyone in; declare RequireCaller or RequirePermission.");
    }

    static ValueTask<Caller?> IBindableFromHttpContext<Caller>.BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context));
}
