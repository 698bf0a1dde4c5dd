using ScAi.Hosting;
using ScAi.Observer;
using ScAi.Mqtt;

return await FederateHost.RunAsync<ObserverApp>(args, MqttConnection.Of);
