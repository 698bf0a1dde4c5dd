# Runs all tests: ./run-tests.ps1 [FILTER], such as -class 'ScAi.Orbits.*'. Mosquitto has to be installed (mosquitto.org).
dotnet build "$PSScriptRoot/ScAi.sln" -c Release -nologo -v quiet
if ($LASTEXITCODE -ne 0) { exit 1 }
$failed = 0
foreach ($project in Get-ChildItem "$PSScriptRoot/tests/*/*.Tests.csproj") {
    dotnet "$PSScriptRoot/artifacts/bin/$($project.BaseName)/release/$($project.BaseName).dll" @args
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
}
exit $failed
