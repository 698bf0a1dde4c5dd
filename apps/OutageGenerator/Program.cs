using ScAi.Hosting;
using ScAi.OutageGenerator;
using ScAi.Mqtt;

return await FederateHost.RunAsync<OutageGeneratorApp>(args, MqttConnection.Of);
