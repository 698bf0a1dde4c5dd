using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Assistant.Answering;
using ScAi.Constellations.Assistant.Conversations;
using ScAi.Constellations.Assistant.Ollama;
using ScAi.Constellations.Assistant.Tools;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Assistant;

/// <summary>Chat with the assistant, its conversations, and the drafts that a person may confirm.</summary>
internal static class AssistantRoutes
{
    private const int QuestionsPerMinute = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/ollama/models", "/api/v1/assistant/models" })
        {
            routes.MapGet(path, ModelsAsync).For(Role.Viewer).WithTags("Assistant")
                .WithSummary("The models that can be asked; none when no server of models is reachable.");
        }

        foreach (var path in new[] { "/generate_stream_ollama", "/api/v1/assistant/questions" })
        {
            routes.MapPost(path, Ask).For(Role.Viewer).LimitPerAccount("assistant", QuestionsPerMinute, TimeSpan.FromMinutes(1)).WithTags("Assistant")
                .WithSummary("Asks a question; the answer comes as server-sent events: text, tool, draft, note, error, done.");
        }

        var group = routes.MapGroup("/api/v1/assistant").WithTags("Assistant");
        group.MapGet("conversations", (HttpContext context, ConversationStore store, CancellationToken cancellation) =>
                store.ListAsync(context.Caller().AccountId, cancellation))
            .For(Role.Viewer).WithSummary("One's conversations, the newest first.");
        group.MapGet("conversations/{id}", async (string id, HttpContext context, ConversationStore store, CancellationToken cancellation) =>
                await store.ReadAsync(context.Caller().AccountId, id, cancellation)
                    ?? throw new ProblemException(Problem.NotFound($"conversation '{id}'")))
            .For(Role.Viewer).WithSummary("What was said in a conversation.");
        group.MapDelete("conversations/{id}", async (string id, HttpContext context, ConversationStore store, CancellationToken cancellation) =>
                await store.ForgetAsync(context.Caller().AccountId, id, cancellation)
                    ? TypedResults.NoContent()
                    : throw new ProblemException(Problem.NotFound($"conversation '{id}'")))
            .For(Role.Viewer).WithSummary("Forgets a conversation.");
        group.MapPost("drafts/{id}/confirm", ConfirmAsync)
            .For(Role.Planner).WithSummary("Carries out a draft, once, in one's own name; answers what the platform answers.");
    }

    private static async Task<IReadOnlyList<OllamaModel>> ModelsAsync(ModelDoor door, CancellationToken cancellation)
    {
        try
        {
            return door.Client is { } client ? await client.ModelsAsync(cancellation) : [];
        }
        catch (OllamaException error)
        {
            throw new ProblemException(Problem.Unavailable(error.Message, TimeSpan.FromSeconds(30)));
        }
    }

    private static PushStreamHttpResult Ask(Question question, HttpContext context, AnswerDesk desk, CancellationToken cancellation)
    {
        var text = (question.Prompt ?? question.Text)?.Trim();
        if (text is not { Length: > 0 and <= Question.Longest })
        {
            throw new ProblemException(Problem.Invalid("prompt", $"expected 1 to {Question.Longest} characters"));
        }

        if (question.Conversation is { } known && (known.Length > 40 || !known.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')))
        {
            throw new ProblemException(Problem.Invalid("conversation", "expected the key of a conversation, or nothing for a new one"));
        }

        return TypedResults.Stream(
            async stream =>
            {
                var answer = desk.AnswerAsync(
                    context.Caller().AccountId, context.Request.Headers.Authorization.ToString(), question.Conversation ?? Keys.New(), question.Model,
                    text, cancellation);
                await SseFormatter.WriteAsync(Items(answer, cancellation), stream, Write, cancellation);
            },
            "text/event-stream");
    }

    private static async IAsyncEnumerable<SseItem<AnswerEvent>> Items(
        IAsyncEnumerable<AnswerEvent> answer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in answer.WithCancellation(cancellation))
        {
            yield return new SseItem<AnswerEvent>(step, step.Kind);
        }
    }

    private static void Write(SseItem<AnswerEvent> item, System.Buffers.IBufferWriter<byte> bytes)
    {
        using var writer = new System.Text.Json.Utf8JsonWriter(bytes);
        writer.WriteStartObject();
        if (item.Data.Draft is { } draft)
        {
            writer.WriteString("id", item.Data.Text);
            writer.WriteString("summary", draft.Summary);
            writer.WriteString("method", draft.Method);
            writer.WriteString("path", draft.Path);
            writer.WritePropertyName("body");
            System.Text.Json.JsonSerializer.Serialize(writer, draft.Body);
        }
        else
        {
            writer.WriteString("text", item.Data.Text);
        }

        writer.WriteEndObject();
    }

    private static async Task<IResult> ConfirmAsync(
        string id, HttpContext context, ConversationStore store, SelfClient self, CancellationToken cancellation)
    {
        var draft = await store.TakeAsync(context.Caller().AccountId, id, cancellation)
            ?? throw new ProblemException(Problem.NotFound($"draft '{id}' to be confirmed"));
        using var answer = await new PlatformCalls(self.Http, context.Request.Headers.Authorization.ToString()).SendAsync(draft, cancellation);
        context.Response.Headers.Location = answer.Headers.Location?.ToString();
        return TypedResults.Text(
            await answer.Content.ReadAsStringAsync(cancellation),
            answer.Content.Headers.ContentType?.MediaType, statusCode: (int)answer.StatusCode);
    }
}
