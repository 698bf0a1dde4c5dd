using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Accounts;

namespace ScAi.Tests.Accounts;

/// <summary>All routes of an app as it is mapped, so that a test over them covers the ones that come later.</summary>
internal sealed partial class RouteSurvey
{
    private RouteSurvey(IReadOnlyList<SurveyedRoute> routes) => Routes = routes;

    /// <summary>Every method of every route; fallbacks for pages are left out.</summary>
    public IReadOnlyList<SurveyedRoute> Routes { get; }

    /// <summary>Those that declare no policy, and so are refused to everybody.</summary>
    public IEnumerable<SurveyedRoute> Undeclared => Routes.Where(route => !route.IsOpen && route.Required.Count == 0);

    /// <summary>Those that need somebody signed in.</summary>
    public IEnumerable<SurveyedRoute> Guarded => Routes.Where(route => !route.IsOpen);

    public static RouteSurvey Of(WebApplication app)
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        return new RouteSurvey([.. endpoints
            .Where(endpoint => endpoint.Order != int.MaxValue)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new SurveyedRoute(
                method,
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                endpoint.Metadata.GetOrderedMetadata<PermissionRequired>())
            {
                Accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [],
            }))]);
    }

    /// <summary>The address of a route with its parameters filled in; null if one is unknown.</summary>
    public static string? Fill(SurveyedRoute route, IReadOnlyDictionary<string, string> values)
    {
        var isComplete = true;
        var address = Parameter().Replace(route.Pattern, parameter =>
        {
            isComplete &= values.TryGetValue(parameter.Groups["name"].Value, out var value);
            return Uri.EscapeDataString(value ?? "");
        });
        return isComplete ? address : null;
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}

/// <summary>A method of a route and who may call it.</summary>
internal sealed record SurveyedRoute(string Method, string Pattern, bool IsOpen, IReadOnlyList<PermissionRequired> Required)
{
    /// <summary>The types of body that it takes; none when it does not say.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>Whether it speaks of one thing by its id.</summary>
    public bool HasParameters => Pattern.Contains('{');

    public override string ToString() => $"{Method} {Pattern}";
}
