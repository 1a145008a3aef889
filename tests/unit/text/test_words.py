"""Words: jieba's segmentation, and nothing of its side effects."""

import tempfile
from pathlib import Path

import pytest

from claimcheck.text import words


def test_words_cover_the_string_with_offsets_and_tags() -> None:
    found = words("大连完成全程接种")
    assert "".join(word.text for word in found) == "大连完成全程接种"
    assert [word.start for word in found] == [0, 2, 4, 6]
    assert found[1].tag == "v"


def test_cutting_prints_nothing_and_leaves_no_shared_cache(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    words("蔬菜供应充足")
    assert capfd.readouterr() == ("", "")
    assert not list(tmp_path.iterdir())


def test_the_lazily_read_dictionary_cuts_as_jieba_does() -> None:
    import jieba

    text = "开发区统筹辖区八家医疗机构资源，为企业办理贴息贷款并减免租金。"
    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    assert [word.text for word in words(text)] == tokenizer.lcut(text)
