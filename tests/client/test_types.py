"""The client's scripts by their types: what TypeScript says of them and of the JSDoc in them, as strictly as it can."""

import os
import subprocess
from pathlib import Path

from deno import find_deno_bin

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CLIENT = ROOT / "src" / "client"


def check(tmp_path: Path, *scripts: Path) -> subprocess.CompletedProcess[str]:
    """Deno carries TypeScript and the types of a browser with it, so nothing is fetched."""
    surroundings = {**os.environ, "DENO_DIR": str(tmp_path), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    command = [find_deno_bin(), "check", "--no-remote", "--config", HERE / "deno.json", *scripts]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env=surroundings, timeout=120
    )


def test_every_script_of_the_client_keeps_to_its_types(tmp_path: Path) -> None:
    scripts = sorted(CLIENT.rglob("*.js"))
    checked = check(tmp_path, *scripts)
    assert checked.returncode == 0, checked.stderr
    assert all(f"Check {script.relative_to(ROOT).as_posix()}" in checked.stderr for script in scripts), (
        checked.stderr
    )


def test_a_script_that_breaks_its_types_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.js"
    wrong.write_text(
        "Kumppanuuskartta.toLatLng('60,25');\nfunction unknown(one) {}\nunknown(1);\n", encoding="utf-8"
    )
    told = check(tmp_path, wrong).stderr
    assert "TS2345" in told
    assert "TS7006" in told
