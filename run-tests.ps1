# Runs all tests: ./run-tests.ps1 [FILTER], such as -class 'ScAi.Orbits.*'. Mosquitto has to be installed (mosquitto.org).
dotnet build "$PSScriptRoot/ScAi.sln" -c Release -nologo -v quiet
if ($LASTEXITCODE -ne 0) { exit 1 }
$failed = 0
foreach ($project in Get-ChildItem "$PSScriptRoot/tests/*/*.Tests.csproj") {
    dotnet "$PSScriptRoot/artifacts/bin/$($project.BaseName)/release/$($project.BaseName).dll" @args
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
}
if (Get-Command npm -ErrorAction SilentlyContinue) {
    Push-Location "$PSScriptRoot/web"
    if (-not (Test-Path node_modules)) { npm ci --no-audit --no-fund }
    foreach ($script in "build", "check", "test") {
        npm run $script
        if ($LASTEXITCODE -ne 0) { $failed = 1 }
    }
    Pop-Location
} else { Write-Host "The pages are not tested: that needs Node 20 or later and npm (nodejs.org)."; $failed = 1 }
exit $failed
