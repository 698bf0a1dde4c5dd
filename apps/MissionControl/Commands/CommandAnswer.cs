using ScAi.Web.Problems;

namespace ScAi.MissionControl.Commands;

/// <summary>What came of a wish: the command as it is now, or why not.</summary>
internal sealed record CommandAnswer(Command? Command, Problem? Problem)
{
    public static implicit operator CommandAnswer(Command command) => new(command, null);

    public static implicit operator CommandAnswer(Problem? problem) => new(null, problem);
}
