using ScAi.Hosting;
using ScAi.Manager;
using ScAi.Mqtt;

return await FederateHost.RunAsync<ManagerApp>(args, MqttConnection.Of);
