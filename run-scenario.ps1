# Runs a scenario: ./run-scenario.ps1 [SCENARIO] [OPTIONS of `scai run`]. Mosquitto has to be installed (mosquitto.org).
dotnet build "$PSScriptRoot/ScAi.sln" -c Release -nologo -v quiet
if ($LASTEXITCODE -ne 0) { exit 1 }
dotnet "$PSScriptRoot/artifacts/bin/Launcher/release/scai.dll" run @args
exit $LASTEXITCODE
