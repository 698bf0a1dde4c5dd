using Microsoft.Extensions.Logging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;

namespace ScAi.Federation.Tests.Loop;

public sealed class RejectionsTests : IDisposable
{
    private readonly Listener _listener;
    private readonly Rejections _rejections;
    private readonly CountingLog _log = new();

    public RejectionsTests()
    {
        var broker = new InMemoryBroker();
        _listener = new Listener("p", broker.Connect());
        _listener.Open();
        var bus = broker.Connect();
        bus.Open(null, new Listener("none", bus));
        _rejections = new Rejections("ground", new FederateVoice(bus, Given.Settings()), _log);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Add_ManyOnOneTopic_PublishesTheFirstSecondFourthAndSoOnAndTheRestOnce()
    {
        for (var i = 0; i < 10; i++)
        {
            _rejections.Add("p/outage/report", "bad");
        }

        Assert.Equal([1, 2, 4, 8], Counts());
        Assert.True(_rejections.HasUnpublished);

        _rejections.PublishRest();
        _rejections.PublishRest();

        Assert.Equal([10], Counts());
        Assert.Equal(10, _rejections.Total);
    }

    [Fact]
    public void Add_SameReasonAgain_IsLoggedOnce()
    {
        _rejections.Add("p/outage/report", "bad");
        _rejections.Add("p/outage/report", "bad");
        _rejections.Add("p/outage/report", "worse");
        _rejections.Add("p/outage/restore", "bad");

        Assert.Equal(3, _log.Lines);
    }

    [Fact]
    public void Add_EndlesslyManyTopicsAndReasons_StaysBoundedAndCountsThemAll()
    {
        for (var i = 0; i < 20_000; i++)
        {
            _rejections.Add($"p/app{i}/x", $"reason {i}");
        }

        _rejections.PublishRest();

        Assert.Equal(20_000, _rejections.Total);
        Assert.Equal(10_000, _log.Lines);
        var last = _listener.Step(TimeSpan.Zero) ? _listener.Records<FederateError>().ToList() : [];
        Assert.Equal(1_001, last.Select(error => error.Topic).Distinct().Count());
        Assert.Equal(20_000, last.GroupBy(error => error.Topic).Sum(topic => topic.Max(error => error.Count)));
    }

    private List<long> Counts()
    {
        _listener.Step(TimeSpan.Zero);
        var counts = _listener.Records<FederateError>().Select(error => error.Count).ToList();
        _listener.News();
        return counts;
    }

    private sealed class CountingLog : ILogger
    {
        public int Lines { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines++;
    }
}
