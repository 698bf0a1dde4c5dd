using Microsoft.AspNetCore.Builder;

namespace ScAi.Accounts;

/// <summary>How routes declare who may call them. A route that declares nothing is called by nobody.</summary>
/// <remarks>A route for everybody says so with <c>AllowAnonymous()</c>, the framework's own word.</remarks>
public static class PolicySetup
{
    /// <summary>The caller must be signed in and have a permission. Said twice, both are needed.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PermissionRequired(permission));

    /// <summary>The caller must be signed in; the route looks only at what is the caller's own.</summary>
    public static TBuilder RequireCaller<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PermissionRequired(null));

    /// <summary>One account may call this so often; beyond that it gets 429 and the time to wait.</summary>
    /// <param name="builder">The route.</param>
    /// <param name="name">The limit's name; routes of the same name share it.</param>
    /// <param name="permits">How many calls at once.</param>
    /// <param name="per">How long until all of them may be made again.</param>
    public static TBuilder LimitPerAccount<TBuilder>(this TBuilder builder, string name, int permits, TimeSpan per)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccountLimit(name, permits, per));
}
