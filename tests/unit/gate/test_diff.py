"""Unified diffs -> changed lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.gate.diff import changed_by, parse_diff
from claimcheck.gate.lines import WHOLE

TWO_FILES = """\
diff --git a/a.md b/a.md
index 1..2 100644
--- a/a.md
+++ b/a.md
@@ -1,3 +1,4 @@
 一
--- 二
++++ 二
+三
 四
@@ -9 +10,0 @@
-九
diff --git "a/\\346\\226\\207 \\346\\234\\254.md" "b/\\346\\226\\207 \\346\\234\\254.md"
new file mode 100644
--- /dev/null
+++ "b/\\346\\226\\207 \\346\\234\\254.md"
@@ -0,0 +1 @@
+新
\\ No newline at end of file
"""


def test_hunks_are_read_by_their_counts() -> None:
    assert {name: [lines.start for lines in ranges] for name, ranges in parse_diff(TWO_FILES).items()} == {
        "b/a.md": [2, 3],
        "b/文 本.md": [1],
    }


@pytest.mark.parametrize(("text", "files"), [
    ("", {}),
    ("diff --git a/x y.md b/x y.md\nBinary files a/x y.md and b/x y.md differ\n", {"b/x y.md": WHOLE}),
    ('diff --git "a/\\346\\226\\207" "b/\\346\\226\\207"\nGIT binary patch\n', {"b/文": WHOLE}),
    ("diff --git a/x b/y\nsimilarity index 90%\nrename from x\nrename to y\nBinary files a/x and b/y differ\n", {"b/y": WHOLE}),
    ("diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-一\n", {}),
    ("diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n", {}),
    ("--- x\t2020-01-01\n+++ x\t2020-01-02\n@@ -1 +1 @@\n-一\n+二\n", {"x": [range(1, 2)]}),
    ("--- a/x\r\n+++ b/x\r\n@@ -1 +1 @@\r\n-一\r\n+二\r\n", {"b/x": [range(1, 2)]}),
])  # fmt: skip
def test_what_diffs_look_like(text: str, files: dict[str, object]) -> None:
    assert parse_diff(text) == files


@pytest.mark.parametrize("text", ["共62人。\n", "diff --cc x\n@@@ -1 -1 +1 @@@\n"])
def test_what_is_no_diff_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="git diff"):
        parse_diff(text)


def test_names_are_found_below_a_root(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    changed = changed_by(TWO_FILES, (tmp_path / "none", tmp_path))
    assert changed.holds(str(tmp_path / "a.md"))
    assert not changed_by("", (tmp_path,)).files


def test_a_diff_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="none of the files it changes is here"):
        changed_by(TWO_FILES, (tmp_path,))
