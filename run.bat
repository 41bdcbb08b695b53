@echo off
rem Opens the dashboard on Windows: needs Python 3.11-3.14 from python.org, nothing else.
chcp 65001 > nul
cd /d "%~dp0"
where py > nul 2> nul
if errorlevel 1 (
  echo Missing: Python 3.11 or later. Get it from https://www.python.org/downloads/ and run this file again.
  pause
  exit /b 1
)
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if errorlevel 1 (
  echo Missing: Python 3.11 or later. Get it from https://www.python.org/downloads/ and run this file again.
  pause
  exit /b 1
)
.venv\Scripts\python -m pip --version > nul 2> nul
if errorlevel 1 py -3 -m venv --clear .venv
.venv\Scripts\python -m pip --disable-pip-version-check install --quiet -r requirements.lock
if errorlevel 1 (
  echo The libraries could not be installed. Is this computer connected?
  pause
  exit /b 1
)
.venv\Scripts\python -m analytics ingest --if-empty data\sample
.venv\Scripts\python -m streamlit run app.py
pause
