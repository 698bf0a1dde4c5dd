using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Messages;
using ScAi.Observer.Live;
using ScAi.Recordings;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>Wishes to the manager of the live run.</summary>
internal static class ControlRoutes
{
    private const int MostTicks = 1_000_000;

    public static IEndpointRouteBuilder MapControl(this IEndpointRouteBuilder routes, ControlDesk? desk, LiveRun? run)
    {
        routes.MapGroup(RunRoutes.Root).MapPost("runs/live/control", (ControlRequest wish, CancellationToken cancellation) =>
                AskAsync(desk, run, wish, cancellation))
            .WithTags("Control")
            .WithSummary("Pauses, resumes, steps, stops or changes the rate of the live run, through its manager.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesProblem(StatusCodes.Status504GatewayTimeout);
        return routes;
    }

    private static async Task<ControlReply> AskAsync(ControlDesk? desk, LiveRun? run, ControlRequest wish, CancellationToken cancellation)
    {
        if (desk is null || run is null)
        {
            throw new ProblemException(Problem.NotFound("live run"));
        }

        if (desk.Refused is { } refused)
        {
            throw new ProblemException(Problem.Forbidden(refused));
        }

        Check(wish);
        if (!run.Look(history => history.Connected))
        {
            throw new ProblemException(Problem.Unavailable("The broker of the run does not answer.", TimeSpan.FromSeconds(5)));
        }

        try
        {
            var reply = await desk.AskAsync(wish.Action, wish.Ticks, wish.Rate, cancellation);
            return new ControlReply(reply.Accepted, reply.Reason);
        }
        catch (TimeoutException)
        {
            throw new ProblemException(new Problem(StatusCodes.Status504GatewayTimeout, "The manager does not answer.")
            {
                Detail = $"No answer within {ControlDesk.Patience.TotalSeconds:0} s: no manager is there, or the observer's account may not publish wishes.",
            });
        }
    }

    private static void Check(ControlRequest wish)
    {
        if (wish.Ticks is { } ticks && (wish.Action != RunAction.Step || ticks is < 1 or > MostTicks))
        {
            throw new ProblemException(Problem.Invalid("ticks", $"expected 1 to {MostTicks}, and only with the action step"));
        }

        if (wish.Rate is { } rate && (wish.Action != RunAction.Rate || rate is not (>= 0.001 and <= 1_000_000)))
        {
            throw new ProblemException(Problem.Invalid("rate", "expected 0.001 to 1000000 scenario seconds per second, and only with the action rate"));
        }
    }
}
