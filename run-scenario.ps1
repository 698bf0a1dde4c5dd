# Runs a scenario: ./run-scenario.ps1 [SCENARIO] [OPTIONS of `scai run`]. Mosquitto has to be installed (mosquitto.org).
dotnet build "$PSScriptRoot/ScAi.sln" -c Release -nologo -v quiet
if ($LASTEXITCODE -ne 0) { exit 1 }
if (Get-Command npm -ErrorAction SilentlyContinue) {
    Push-Location "$PSScriptRoot/web"
    if (-not (Test-Path node_modules)) { npm ci --no-audit --no-fund }
    npm run build
    Pop-Location
} else { Write-Host "Without a page: it is built with Node 20 or later and npm, which are not installed (nodejs.org)." }
dotnet "$PSScriptRoot/artifacts/bin/Launcher/release/scai.dll" run @args
exit $LASTEXITCODE
