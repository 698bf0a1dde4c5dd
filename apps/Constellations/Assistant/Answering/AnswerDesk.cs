using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using ScAi.Constellations.Assistant.Conversations;
using ScAi.Constellations.Assistant.Ollama;
using ScAi.Constellations.Assistant.Tools;

namespace ScAi.Constellations.Assistant.Answering;

/// <summary>Answers questions by a model where one can be reached, plainly where not, and keeps what was said.</summary>
internal sealed class AnswerDesk(
    ModelDoor door, SelfClient self, AssistantOptions options, ConversationStore store, TimeProvider clock)
{
    private const int HistoryKept = 20;

    /// <summary>Answers a question in a conversation; where no model is named the first one answers.</summary>
    public async IAsyncEnumerable<AnswerEvent> AnswerAsync(
        string account,
        string authorization,
        string conversation,
        string? modelName,
        string question,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var platform = new PlatformCalls(self.Http, authorization);
        var said = await store.ReadAsync(account, conversation, cancellation) ?? [];
        var models = await ModelsAsync(cancellation);
        var answer = door.Client is { } client && models.Count > 0
            ? new ModelAnswer(client, options, clock).AnswerAsync(modelName ?? models[0].Name, History(said), question, platform, cancellation)
            : PlainAnswer.AnswerAsync(question, platform, cancellation);
        var words = new StringBuilder();
        await foreach (var step in answer)
        {
            if (step.Kind == "text")
            {
                words.Append(step.Text);
            }

            yield return step.Draft is { } draft ? step with { Text = await KeepAsync(account, draft, cancellation) } : step;
        }

        await store.KeepAsync(account, conversation, question, words.ToString(), cancellation);
        yield return new AnswerEvent("done", conversation);
    }

    /// <summary>The draft's key, by which it can be confirmed.</summary>
    private async Task<string> KeepAsync(string account, Draft draft, CancellationToken cancellation)
    {
        var id = Keys.New();
        await store.KeepAsync(account, id, draft, cancellation);
        return id;
    }

    private static List<ChatMessage> History(IReadOnlyList<SaidMessage> said) =>
    [
        .. said.TakeLast(HistoryKept).Where(message => message.Text.Length > 0).Select(message =>
            new ChatMessage(message.Role == "user" ? ChatRole.User : ChatRole.Assistant, message.Text)),
    ];

    /// <summary>The models that can be reached; none when their server is not there.</summary>
    private async Task<IReadOnlyList<OllamaModel>> ModelsAsync(CancellationToken cancellation)
    {
        try
        {
            return door.Client is { } client ? await client.ModelsAsync(cancellation) : [];
        }
        catch (OllamaException)
        {
            return [];
        }
    }
}
