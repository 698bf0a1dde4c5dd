using ScAi.Mqtt;
using ScAi.Observer.Serving;

return await ObserverHost.RunAsync(args, MqttConnection.Of);
